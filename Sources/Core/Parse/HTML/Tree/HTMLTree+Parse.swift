import CGumbo

extension HTMLTree {
  /// Parses a document; any text gives a tree. Runs of `shortest` bytes or more are kept from gumbo, see `TokenizedMarkup`.
  init(parsing html: String, shortest: Int = 8) {
    self.init()
    var html = html
    html.withUTF8 { bytes in
      let skeleton = TokenizedMarkup(bytes, shortest: shortest)
      let isBuilt = skeleton.markup.withUnsafeBufferPointer { build($0, Expander(skeleton: skeleton)) }
      if !isBuilt { addParagraphs(of: TextStripper.text(of: bytes)) }
    }
  }

  /// False when the tree would take too much memory: a page takes five bytes for one of its own, a few kilobytes of
  /// hostile markup ask for gigabytes.
  private mutating func build(_ markup: Bytes, _ expander: Expander) -> Bool {
    // Bytes: 64 MiB, and 256 for each byte of markup.
    let limit = 64 << 20 + 256 * markup.count
    guard let base = markup.baseAddress else { return true }
    guard let tree = cgumbo_parse(base, markup.count, limit) else { return false }
    defer { cgumbo_free(tree) }
    var open = [(node: cgumbo_document(tree), place: HTMLTree.root, child: UInt32(0))]
    while let (node, place, child) = open.last {
      guard child < cgumbo_child_count(node) else {
        open.removeLast()
        continue
      }
      open[open.count - 1].child += 1
      let below = cgumbo_child(node, child)
      let added = add(HTMLTree.node(below, expander))
      append(added, to: place)
      open.append((below, added, 0))
    }
    return true
  }

  /// Of what cannot be a tree, the text at least.
  private mutating func addParagraphs(of text: String) {
    for paragraph in text.split(separator: "\n\n") {
      let place = add(Node(kind: .element, tag: .p))
      append(place, to: HTMLTree.root)
      append(add(Node(kind: .text, text: String(paragraph))), to: place)
    }
  }

  /// A node of gumbo's as one of ours, with its texts and attributes put back; its children are added by the caller.
  private static func node(_ node: OpaquePointer, _ expander: Expander) -> Node {
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
