import Model
import Money
import Text

extension BlockBuilder {
  /// Takes in a node; whether what is below it is to be walked over, and `leave` called after.
  mutating func enter(_ place: HTMLTree.Place) -> Bool {
    let node = tree[place]
    guard node.kind == .element else {
      if node.kind == .text { add(node.text) }
      return false
    }
    guard !node.tag.vanishes, !isHidden(place) else { return false }
    if addVoid(place, node) { return false }
    open(place, node)
    return true
  }

  /// Elements that stand for something by themselves; whether this was one.
  private mutating func addVoid(_ place: HTMLTree.Place, _ node: HTMLTree.Node) -> Bool {
    switch node.tag {
    case .br:
      if context.isPreformatted { text.addPreformatted("\n", [], link: nil) } else { text.addBreak() }
    case .hr:
      flush()
      if let last = blocks.last, last.kind != .rule { blocks.append(Block(.rule, quoteDepth: context.quoteDepth)) }
    case .img, .image, .amp: addImage(place)
    case .video, .audio, .iframe, .embed: addMedium(place)
    case .object: return addMedium(place)
    case .noscript: return isFallbackOfLastImage(place)
    case .table: return addTable(place)
    case .math: return addFormula(place)
    default: return false
    }
    return true
  }

  /// Begins an element: what it means holds for all inside it, until `leave`.
  private mutating func open(_ place: HTMLTree.Place, _ node: HTMLTree.Node) {
    if node.tag.isBlock { endLine() }
    contexts.append(context)
    context.marks.formUnion(node.tag.marks)
    if !node.attributes.isEmpty, let style = tree.attribute("style", of: place) {
      context.marks.formUnion(CSSDeclarations(style).marks)
    }
    switch node.tag {
    case .a: context.link = address("href", of: place) ?? context.link
    case .blockquote: context.quoteDepth += 1
    case .h1, .h2, .h3, .h4, .h5, .h6: openHeading(level: node.tag.headingLevel ?? 1)
    case .ul, .ol, .dir, .menu, .dl: openList(place, node.tag)
    case .li: openItem(place)
    case .dt, .summary: context.kind = .term
    case .dd: context.kind = .definition
    case .figcaption, .caption: context.kind = .caption
    case .pre, .listing, .xmp, .plaintext: context.isPreformatted = true
    case .q: text.add("“")
    // A reading stands above its character; on a line it stands behind it (東京(とうきょう)).
    case .rt where !isInParentheses(place): text.add("(")
    default: break
    }
  }

  /// The end of an element that was entered.
  mutating func leave(_ place: HTMLTree.Place) {
    let tag = tree[place].tag
    switch tag {
    case .q: text.add("”")
    case .rt where !isInParentheses(place): text.add(")")
    default: break
    }
    if tag.isBlock { endLine(of: tag) }
    contexts.removeLast()
    switch tag {
    case .ul, .ol, .dir, .menu, .dl: lists.removeLast()
    default: break
    }
  }

  /// A block begins or ends here; inside preformatted text that is a line only.
  private mutating func endLine(of tag: Tag? = nil) {
    let isInside = context.isPreformatted && (tag == nil || contexts.dropLast().last?.isPreformatted == true)
    if isInside { text.addPreformattedBreak() } else { flush() }
  }

  /// Text of a node, with the marks and the link that hold here.
  private mutating func add(_ string: String) {
    if context.isPreformatted {
      text.addPreformatted(string, context.marks, link: context.link)
      return
    }
    if text.endsParagraph, string.utf8.contains(where: { !$0.isHTMLSpace }) { flush() }
    text.add(string, context.marks, link: context.link)
  }

  /// Inside an item a heading is a strong beginning of it.
  private mutating func openHeading(level: Int) {
    if context.kind == .item {
      context.marks.insert(.strong)
    } else {
      context.kind = .heading
      context.level = level
    }
  }

  private mutating func openList(_ place: HTMLTree.Place, _ tag: Tag) {
    context.lists += 1
    guard tag == .ol else {
      lists.append(ListMarkers())
      return
    }
    let items = tree.children(place).filter { tree[$0].tag == .li }
    lists.append(
      ListMarkers(
        type: tree.attribute("type", of: place), start: number("start", of: place),
        isReversed: tree.attribute("reversed", of: place) != nil, count: items.count))
  }

  /// An item outside of any list is one of a list of bullets.
  private mutating func openItem(_ place: HTMLTree.Place) {
    context.kind = .item
    if lists.isEmpty { lists.append(ListMarkers()) }
    lists[lists.count - 1].begin(value: number("value", of: place))
  }

  private func isInParentheses(_ place: HTMLTree.Place) -> Bool {
    tree.previous(place).map { tree[$0].tag == .rp } == true
  }

  /// What a formula says in TeX, when it says so.
  private mutating func addFormula(_ place: HTMLTree.Place) -> Bool {
    guard let formula = tree.attribute("alttext", of: place), !formula.isEmpty else { return false }
    text.add(formula, context.marks.union(.code), link: context.link)
    return true
  }

  /// A whole number out of an attribute; nil when it is none.
  func number(_ attribute: String, of place: HTMLTree.Place) -> Int? {
    tree.attribute(attribute, of: place).flatMap { Int($0.filter { !$0.isWhitespace }) }
  }

  /// An address of an attribute, absolute and printable; nil for scripts and what has no address outside of the page.
  func address(_ attribute: String, of place: HTMLTree.Place) -> String? {
    tree.attribute(attribute, of: place).flatMap { HTML.address($0, base: base) }
  }
}

extension HTML {
  /// Schemes that run something or carry it inside: none is shown as a link.
  private static let silent: Set<String> = ["javascript", "vbscript", "data", "about", "blob", "file"]

  /// An address in a page, absolute and printable; nil when it leads nowhere.
  static func address(_ text: String, base: String?) -> String? {
    let address = Address.resolve(text.printableAddress, against: base)
    guard !address.isEmpty, !address.hasPrefix("#") else { return nil }
    if let scheme = Address.scheme(address)?.lowercased(), silent.contains(scheme) { return nil }
    return address.printableAddress
  }
}
