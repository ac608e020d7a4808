import Model
import Money

/// Walks over a tree and collects its blocks.
struct BlockBuilder {
  /// The effect of the elements around a text.
  struct Context {
    var kind = Block.Kind.paragraph
    /// Of a heading.
    var level = 0
    var marks: InlineRun.Marks = []
    var link: String?
    var quoteDepth = 0
    /// The number of lists that are open.
    var lists = 0
    var isPreformatted = false
    /// True if a line end in the text is a line break.
    var keepsLines = false
    var isInQuotes = false
  }

  let tree: HTMLTree
  let base: String?
  var blocks: [Block] = []
  var text = InlineText()
  /// The innermost is the last.
  var contexts = [Context()]
  var lists: [ListMarkers] = []
  /// Pictures in the middle of a paragraph: they stand behind it.
  var pending: [Block] = []

  var context: Context {
    get { contexts[contexts.count - 1] }
    set { contexts[contexts.count - 1] = newValue }
  }

  init(tree: HTMLTree, base: String?) {
    self.tree = tree
    self.base = base
  }

  /// Adds the blocks of everything below a node. No recursion: documents are as deep as their authors like.
  mutating func build(below top: HTMLTree.Place) {
    var next = tree.first(top)
    while let place = next {
      // Down first: an element is left when all below it has been walked over.
      if enter(place) {
        if let child = tree.first(place) {
          next = child
          continue
        }
        leave(place)
      }
      next = goOn(from: place, top: top)
    }
    flush()
    while blocks.last?.kind == .rule { blocks.removeLast() }
  }

  /// Leaves what ends with a node; the node that comes after.
  private mutating func goOn(from place: HTMLTree.Place, top: HTMLTree.Place) -> HTMLTree.Place? {
    var place = place
    while true {
      if let next = tree.next(place) { return next }
      guard let parent = tree.parent(place), parent != top else { return nil }
      leave(parent)
      place = parent
    }
  }

  /// Ends the block that is being collected.
  mutating func flush() {
    if context.isPreformatted {
      add(Block(.code, text.takePreformatted()))
    } else if !text.isEmpty {
      add(Block(context.kind, text.take()))
    }
    blocks += pending
    pending = []
  }

  /// Adds a block with what its surroundings make of it; none without text.
  private mutating func add(_ block: Block) {
    guard !block.spans.isEmpty else { return }
    var block = block
    block.quoteDepth = context.quoteDepth
    switch block.kind {
    case .heading: block.level = context.level
    case .item:
      block.level = max(0, context.lists - 1)
      block.marker = lists.last?.takeMarker()
      if let index = lists.indices.last { lists[index].hasMarker = false }
    case .term, .definition: block.level = max(0, context.lists - 1)
    case .paragraph where context.quoteDepth > 0: block.kind = .quote
    default: break
    }
    blocks.append(block)
  }

  /// Adds a block that is no text: where a paragraph is being collected, behind it.
  mutating func addApart(_ block: Block) {
    var block = block
    block.quoteDepth = context.quoteDepth
    if text.isEmpty {
      blocks.append(block)
    } else {
      pending.append(block)
    }
  }
}
