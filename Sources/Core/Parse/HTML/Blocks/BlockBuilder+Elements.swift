import Model
import Money
import Text

extension BlockBuilder {
  /// Takes in a node. True when its children are to be walked over and `leave` called after them.
  mutating func enter(_ place: HTMLTree.Place) -> Bool {
    let node = tree[place]
    guard node.kind == .element else {
      if node.kind == .text { add(node.text) }
      return false
    }
    if node.tag == .script, addSource(place) { return false }
    guard !node.tag.vanishes, !isHidden(place) else { return false }
    if addVoid(place, node) { return false }
    open(place, node)
    return true
  }

  /// Adds elements that stand for something by themselves. False for all others.
  private mutating func addVoid(_ place: HTMLTree.Place, _ node: HTMLTree.Node) -> Bool {
    switch node.tag {
    case .br:
      if context.isPreformatted { text.addPreformatted("\n", [], link: nil) } else { text.addBreak() }
    case .hr:
      flush()
      if let last = blocks.last, last.kind != .rule { blocks.append(Block(.rule, quoteDepth: context.quoteDepth)) }
    case .img, .image, .amp:
      addImage(place)
      text.addSeam()
    case .picture: return addPicture(place)
    case .video, .audio, .iframe, .embed: addMedium(place)
    case .object: return addMedium(place)
    case .noscript: return isFallbackOfLastImage(place)
    case .table: return addTable(place)
    case .math: addFormula(place)
    case .other where node.text.hasSuffix(":math"): addFormula(place)
    default: return false
    }
    return true
  }

  /// Begins an element: what it means holds for all inside it, until `leave`.
  private mutating func open(_ place: HTMLTree.Place, _ node: HTMLTree.Node) {
    if node.tag.isBlock { endLine() }
    contexts.append(context)
    context.marks.formUnion(node.tag.marks)
    if !node.attributes.isEmpty { applyStyle(node) }
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
    case .del, .s, .strike, .ins, .small: text.addSeam()
    case .q:
      text.add(context.isInQuotes ? "‘" : "“", context.marks, link: context.link)
      context.isInQuotes.toggle()
    // A reading stands above its character; on a line it stands behind it (東京(とうきょう)).
    case .rt: text.add("(")
    default: break
    }
  }

  /// Takes the marks and the white space out of an element's style.
  private mutating func applyStyle(_ node: HTMLTree.Node) {
    if let style = node.attributes["style"] {
      let declarations = CSSDeclarations(style)
      context.marks.formUnion(declarations.marks)
      let isCode = context.marks.contains(.code) || declarations.hasFixedWidth
      if declarations.whiteSpace == .preserved, isCode, node.tag.isBlock { context.isPreformatted = true }
    }
    if let whiteSpace = node.attributes.whiteSpace { context.keepsLines = whiteSpace != .collapsed }
  }

  /// Ends an element that was entered.
  mutating func leave(_ place: HTMLTree.Place) {
    let tag = tree[place].tag
    switch tag {
    case .q: text.add(context.isInQuotes ? "”" : "’", context.marks, link: context.link)
    case .rt: text.add(")")
    case .del, .s, .strike, .ins, .small, .a: text.addSeam()
    default: break
    }
    let before = contexts[contexts.count - 2]
    if tag.isBlock { endLine(of: tag) }
    if tag == .a { addNameOfLink(place, before) }
    let opened = context.marks.subtracting(before.marks)
    contexts.removeLast()
    if opened.contains(.superscript) { text.flattenRaised(.above, isNote: isLinkOfItsOwn(place)) }
    if opened.contains(.subscript) { text.flattenRaised(.below, isNote: isLinkOfItsOwn(place)) }
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
    if context.keepsLines, string.utf8.contains(0x0A) {
      addLines(string)
      return
    }
    if text.endsParagraph, string.utf8.contains(where: { !$0.isHTMLSpace }) { flush() }
    text.add(string, context.marks, link: context.link)
  }

  /// Text of which each line end is a break, and an empty line the end of a paragraph.
  private mutating func addLines(_ string: String) {
    for (number, line) in string.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { text.addBreak() }
      guard line.utf8.contains(where: { !$0.isHTMLSpace }) else { continue }
      if text.endsParagraph { flush() }
      text.add(String(line), context.marks, link: context.link)
    }
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

  /// True if a link begins inside an element, or right before it. Links into the page itself count: most notes have one.
  private func isLinkOfItsOwn(_ place: HTMLTree.Place) -> Bool {
    if tree.descendants(place).contains(where: { tree[$0].tag == .a }) { return true }
    var inner = place
    while let outer = tree.parent(inner), tree[inner].tag.isPhrasing {
      var before = tree.previous(inner)
      while let sibling = before, tree.isSpace(sibling) { before = tree.previous(sibling) }
      guard before == nil else { return false }
      if tree[outer].tag == .a { return true }
      inner = outer
    }
    return false
  }

  /// A formula as its author wrote it in TeX, else as text.
  private mutating func addFormula(_ place: HTMLTree.Place) {
    if let formula = tree.attribute("alttext", of: place)?.trimmingHTMLSpace, !formula.isEmpty {
      text.add(formula, context.marks.union(.code), link: context.link)
    } else {
      text.add(Formula.text(place, in: tree), context.marks, link: context.link)
    }
  }

  /// The TeX that a page keeps in a script for a program that draws formulas. False for any other script.
  private mutating func addSource(_ place: HTMLTree.Place) -> Bool {
    guard tree.attribute("type", of: place)?.hasPrefix("math/tex") == true else { return false }
    text.add(tree.words(place), context.marks.union(.code), link: context.link)
    return true
  }

  /// The name of a link that shows nothing, as one over a drawing, where its author gave one.
  private mutating func addNameOfLink(_ place: HTMLTree.Place, _ around: Context) {
    guard let link = context.link, link != around.link, tree.isBlank(place), !holdsMedium(place) else { return }
    let names = [tree.attribute("aria-label", of: place), tree.attribute("title", of: place)]
    guard let name = names.compactMap({ $0?.trimmingHTMLSpace.nonEmpty }).first else { return }
    text.add(name, context.marks, link: link)
  }

  private func holdsMedium(_ place: HTMLTree.Place) -> Bool {
    tree.descendants(place).contains { [.img, .amp, .video, .audio, .iframe, .object].contains(tree[$0].tag) }
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
