/// The text and the elements at and below one node of a page.
struct PartMeasure {
  var text = TextMeasure()
  /// Characters in links; those of links inside the page count less.
  var linked: Float = 0
  /// Characters in headings, in lists, and in elements that hold text of their own.
  var headed: Int32 = 0
  var listed: Int32 = 0
  var held: Int32 = 0
  /// Elements below the node.
  var paragraphs: Int32 = 0
  var images: Int32 = 0
  var items: Int32 = 0
  var inputs: Int32 = 0
  var embeds: Int32 = 0
  /// True if a video of a known site, or a table of data, is at or below the node.
  var holdsVideo = false
  var holdsData = false

  var length: Int { Int(text.length) }
  var commas: Int { Int(text.commas) }

  /// The share of the text that stands in links, 0...1.
  var linkDensity: Double { length > 0 ? Double(linked) / Double(length) : 0 }

  /// The share of some of the text, 0...1.
  func share(_ count: Int32) -> Double { length > 0 ? Double(count) / Double(length) : 0 }

  /// Adds a child, which comes after those before.
  mutating func add(_ child: PartMeasure, _ node: HTMLTree.Node) {
    text += child.text
    linked += node.tag == .a ? Float(child.length) * (PartMeasure.isInside(node) ? 0.3 : 1) : child.linked
    headed += node.tag.headingLevel == nil ? child.headed : child.text.length
    listed += node.tag == .ul || node.tag == .ol ? child.text.length : child.listed
    held += node.tag.isMeasured ? child.text.length : child.held
    paragraphs += child.paragraphs + (node.tag == .p ? 1 : 0)
    images += child.images + (node.tag == .img ? 1 : 0)
    items += child.items + (node.tag == .li ? 1 : 0)
    inputs += child.inputs + (node.tag == .input ? 1 : 0)
    embeds += child.embeds + (node.tag == .object || node.tag == .embed || node.tag == .iframe ? 1 : 0)
    holdsVideo = holdsVideo || child.holdsVideo
    holdsData = holdsData || child.holdsData
  }

  /// A link to a place in the same page.
  private static func isInside(_ node: HTMLTree.Node) -> Bool {
    node.attributes["href"].map { $0.hasPrefix("#") && $0.utf8.count > 1 } ?? false
  }
}

extension Tag {
  /// Holds text that makes a block worth keeping.
  fileprivate var isMeasured: Bool { holdsText || self == .span || self == .li || self == .td }
}

/// The measures of all parts of a page, in one pass over it.
///
/// Texts are measured once, however often the tree around them changes: reading a text again at each level around it
/// would make a page of nested boxes take hours.
struct PageMeasures {
  /// Of texts, by place; empty for elements.
  private let texts: [TextMeasure]
  /// Of all nodes, by place, as of the last pass.
  private(set) var parts: [PartMeasure]

  init(_ tree: HTMLTree) {
    texts = tree.nodes.map { $0.kind == .text ? TextMeasure($0.text) : TextMeasure() }
    parts = []
  }

  subscript(place: HTMLTree.Place) -> PartMeasure {
    parts.indices.contains(Int(place)) ? parts[Int(place)] : PartMeasure()
  }

  /// Measures all parts at and below a node, each after those below it.
  ///
  /// - Parameters:
  ///   - tables: those that hold data.
  ///   - goes: tells whether an element is taken out of the tree. It is not called for `top`.
  mutating func measure(
    _ tree: inout HTMLTree, below top: HTMLTree.Place, tables: Set<HTMLTree.Place> = [],
    removing goes: (HTMLTree, HTMLTree.Place, PartMeasure) -> Bool = { _, _, _ in false }
  ) {
    if parts.count < tree.nodes.count {
      parts += [PartMeasure](repeating: PartMeasure(), count: tree.nodes.count - parts.count)
    }
    var place = descend(tree, from: top)
    while place != top {
      let (next, parent) = (tree.next(place), tree.parent(place) ?? top)
      if tree[place].kind == .element, goes(tree, place, parts[Int(place)]) {
        tree.remove(place)
      } else {
        parts[Int(parent)].add(parts[Int(place)], tree[place])
      }
      place = next.map { descend(tree, from: $0) } ?? parent
      if next == nil { finish(tree, place, tables) }
    }
  }

  /// Goes down to the first node that has nothing below it; what is on the way begins anew.
  private mutating func descend(_ tree: HTMLTree, from place: HTMLTree.Place) -> HTMLTree.Place {
    var place = place
    while true {
      parts[Int(place)] = PartMeasure()
      if let child = tree.first(place) { place = child } else { break }
    }
    if tree[place].kind == .text, texts.indices.contains(Int(place)) { parts[Int(place)].text = texts[Int(place)] }
    finish(tree, place, [])
    return place
  }

  /// Adds the marks of the node itself.
  private mutating func finish(_ tree: HTMLTree, _ place: HTMLTree.Place, _ tables: Set<HTMLTree.Place>) {
    switch tree[place].tag {
    case .iframe, .embed, .object, .param, .source:
      if tree[place].attributes.contains(where: { PageWords.isVideo($0.value) }) { parts[Int(place)].holdsVideo = true }
    case .table: if tables.contains(place) { parts[Int(place)].holdsData = true }
    default: break
    }
  }
}
