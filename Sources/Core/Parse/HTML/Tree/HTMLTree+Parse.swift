import CGumbo

extension HTMLTree {
  /// Parses a document; any text gives a tree.
  ///
  /// - Parameters:
  ///   - shortest: bytes of the shortest text that gumbo does not see, see `TokenizedMarkup`.
  ///   - isStrict: whether mistakes of feeds are taken as a browser takes them.
  init(parsing html: String, shortest: Int = 8, isStrict: Bool = false) {
    self.init()
    var html = html
    html.withUTF8 { bytes in
      let skeleton = TokenizedMarkup(bytes, shortest: shortest, isStrict: isStrict)
      let isBuilt = skeleton.markup.withUnsafeBufferPointer { build($0, Expander(skeleton: skeleton)) }
      if !isBuilt { addParagraphs(of: TextStripper.plainText(of: bytes)) }
    }
  }

  /// Attributes of a document that are kept. Each takes 32 bytes, and gumbo does not count those that it never sees: a page of
  /// names of one letter would take sixteen times its size.
  static let maxAttributes = 400_000

  /// False when the tree would take too much memory: a megabyte of tags asks for forty.
  private mutating func build(_ markup: Bytes, _ expander: Expander) -> Bool {
    // Bytes. A page of some hundred thousand elements fits; none that a person reads has more.
    let limit = 64 << 20
    guard let base = markup.baseAddress else { return true }
    guard let tree = cgumbo_parse(base, markup.count, limit) else { return false }
    defer { cgumbo_free(tree) }
    reserve(cgumbo_node_count(tree))
    var attributes = 0
    var open = [(node: cgumbo_document(tree), place: HTMLTree.root, child: UInt32(0))]
    while let (node, place, child) = open.last {
      guard child < cgumbo_child_count(node) else {
        open.removeLast()
        continue
      }
      open[open.count - 1].child += 1
      let below = cgumbo_child(node, child)
      let node = HTMLTree.node(below, expander, hasAttributes: attributes < HTMLTree.maxAttributes)
      attributes += node.attributes.count
      let added = add(node)
      append(added, to: place)
      open.append((below, added, 0))
    }
    return true
  }

  /// Adds the text of a document that cannot be a tree.
  private mutating func addParagraphs(of text: String) {
    for paragraph in text.split(separator: "\n\n", maxSplits: 50_000) {
      let place = add(Node(kind: .element, tag: .p))
      append(place, to: HTMLTree.root)
      append(add(Node(kind: .text, text: String(paragraph))), to: place)
    }
  }

  /// Makes a node out of one of gumbo's, with its texts and attributes put back. The caller adds its children.
  private static func node(_ node: OpaquePointer, _ expander: Expander, hasAttributes: Bool) -> Node {
    switch cgumbo_kind(node) {
    case Int32(CGUMBO_TEXT): return Node(kind: .text, text: expander.expand(cgumbo_text(node)))
    case Int32(CGUMBO_COMMENT): return Node(kind: .comment, text: expander.expand(cgumbo_text(node)))
    default: break
    }
    var element = Node(kind: .element, tag: tag(node))
    element.isForeign = cgumbo_namespace(node) != CGUMBO_HTML
    if element.tag == .other {
      let name = String(cgumbo_name(node))
      // SVG and MathML have names whose letter case counts ("linearGradient").
      element.text = element.isForeign ? name : name.lowercased()
    }
    guard hasAttributes else { return element }
    for index in 0..<cgumbo_attribute_count(node) {
      expander.add(cgumbo_attribute_name(node, index), cgumbo_attribute_value(node, index), to: &element.attributes)
    }
    return element
  }

  /// Looked up once per number of gumbo's, not once per element.
  private static let tags: [Tag] = (0..<cgumbo_tag_count()).map { Tag(name: Bytes(cgumbo_tag_name($0))) }

  private static func tag(_ node: OpaquePointer) -> Tag {
    let known = tags[Int(cgumbo_tag(node))]
    return known == .other ? Tag(name: Bytes(cgumbo_name(node))) : known
  }
}
