import Money
import Text

/// Takes the tags out of HTML in one pass over its bytes, without a tree: it runs over every article that comes in.
///
/// What it leaves is what `HTML.blocks` shows, but for what only a tree can know: where an unclosed element ends. An
/// empty line stands between blocks, a line break between the rows of a table.
struct TextStripper {
  /// What the text must have before it goes on; the greater wins.
  private enum Gap: Int {
    case none, space, line, paragraph
  }

  private let bytes: Bytes
  private var at = 0
  private var output: [UInt8] = []
  /// Waits until there is text to stand behind it, so that no gap is at the end, and of several the widest counts.
  private var gap = Gap.none
  private var preformattedDepth = 0

  /// The text of a document, display-safe.
  static func text(of html: String) -> String {
    var html = html
    return html.withUTF8(text)
  }

  static func text(of bytes: Bytes) -> String {
    var stripper = TextStripper(bytes)
    stripper.run()
    return String(decoding: stripper.output, as: UTF8.self).displaySafeLines
  }

  private init(_ bytes: Bytes) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"):
        fillGap()
        at = Entities.decode(bytes, at: at, into: &output)
      case let byte where byte.isHTMLSpace && preformattedDepth == 0:
        widen(.space)
        at += 1
      default: copyText()
      }
    }
  }

  /// Copies up to the next byte that may mean something; single spaces between words mean nothing.
  private mutating func copyText() {
    fillGap()
    let start = at
    at += 1
    if preformattedDepth > 0 {
      while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") { at += 1 }
    } else {
      while at < bytes.count {
        let byte = bytes[at]
        if byte > 0x20 {
          if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
        } else if byte != 0x20 || at + 1 == bytes.count || bytes[at + 1] <= 0x20 || bytes[at + 1] == UInt8(ascii: "<") {
          break
        }
        at += 1
      }
    }
    output.append(contentsOf: bytes[start..<at])
  }

  /// Asks for a gap before what comes next.
  private mutating func widen(_ gap: Gap) {
    if gap.rawValue > self.gap.rawValue { self.gap = gap }
  }

  /// Writes the gap that was asked for; none at the beginning.
  private mutating func fillGap() {
    defer { gap = .none }
    guard gap != .none, !output.isEmpty else { return }
    switch gap {
    case .none: break
    case .space: output.append(0x20)
    case .line: output.append(0x0A)
    case .paragraph: output.append(contentsOf: [0x0A, 0x0A])
    }
  }
}

// MARK: - Markup
extension TextStripper {
  /// A tag, a comment, a declaration; a "<" that begins none of these is text.
  private mutating func readMarkup() {
    let start = at
    guard start + 1 < bytes.count else { return copyText() }
    let second = bytes[start + 1]
    if second.isASCIILetter {
      readTag(from: start + 1, isEnd: false)
    } else if second == UInt8(ascii: "/"), start + 2 < bytes.count, bytes[start + 2].isASCIILetter {
      readTag(from: start + 2, isEnd: true)
    } else if bytes.has("<!--", at: start) {
      at = bytes.find("-->", from: start + 4).map { $0 + 3 } ?? bytes.count
    } else if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") || second == UInt8(ascii: "/") {
      at = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    } else {
      copyText()
    }
  }

  /// A start or end tag whose name begins at an offset.
  private mutating func readTag(from start: Int, isEnd: Bool) {
    let nameEnd = bytes[start...].firstIndex { $0.isHTMLSpace || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
    let tag = Tag(name: bytes[start..<nameEnd])
    at = nameEnd
    let attributes = readAttributes(of: tag)
    if isEnd {
      end(tag)
    } else if tag.vanishes || tag.isEmbedded || attributes.hide(tag) {
      skip(tag)
    } else {
      begin(tag, attributes)
    }
  }

  /// An element that is shown begins: a gap before it, or a sign in its place.
  private mutating func begin(_ tag: Tag, _ attributes: [HTMLTree.Attribute]) {
    switch tag {
    case .br: if preformattedDepth > 0 { output.append(0x0A) } else { widen(gap == .line ? .paragraph : .line) }
    case .tr, .thead, .tbody, .tfoot: widen(.line)
    case .td, .th: widen(.space)
    case .q: write("“")
    case .rt: write("(")
    case .img, .amp:
      let traits = ImageTraits(attributes)
      if traits.isCharacter, !traits.isTracker, !traits.alt.isEmpty { write(traits.alt) }
    case .pre, .listing:
      widen(.paragraph)
      preformattedDepth += 1
      // The line end behind the tag is no part of the text.
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
    default: if tag.isBlock { widen(.paragraph) }
    }
  }

  /// An element ends: a gap behind it.
  private mutating func end(_ tag: Tag) {
    switch tag {
    case .tr, .thead, .tbody, .tfoot: widen(.line)
    case .td, .th: widen(.space)
    case .q: write("”")
    case .rt: write(")")
    case .pre,
      .listing where preformattedDepth > 0:
      preformattedDepth = max(0, preformattedDepth - 1)
      while output.last?.isHTMLSpace == true { output.removeLast() }
      widen(.paragraph)
    default: if tag.isBlock { widen(.paragraph) }
    }
  }

  private mutating func write(_ text: String) {
    fillGap()
    output.append(contentsOf: text.utf8)
  }

  /// Goes to the end of the tag; the attributes that decide whether, and of a picture how, an element is shown.
  private mutating func readAttributes(of tag: Tag) -> [HTMLTree.Attribute] {
    var attributes: [HTMLTree.Attribute] = []
    let isPicture = tag == .img || tag == .amp
    while let extent = AttributeExtent(bytes, from: &at) {
      at = extent.end
      guard isPicture || TextStripper.matters(bytes[extent.name]) else { continue }
      let name = String(decoding: bytes[extent.name], as: UTF8.self).asciiLowercased
      let value = extent.value.map { Entities.decode(String(decoding: bytes[$0], as: UTF8.self), isAttribute: true) }
      attributes.append(HTMLTree.Attribute(name: name, value: value ?? ""))
    }
    at = min(at + 1, bytes.count)
    return attributes
  }

  /// By length and first letter: style, class, hidden, and aria-hidden.
  private static func matters(_ name: Slice<Bytes>) -> Bool {
    switch name.count {
    case 5, 6: (name.first ?? 0) | 0x20 == 0x73 || (name.first ?? 0) | 0x20 == 0x63 || (name.first ?? 0) | 0x20 == 0x68
    case 11: (name.first ?? 0) | 0x20 == 0x61
    default: false
    }
  }

  /// Goes behind the end of an element that is not shown.
  private mutating func skip(_ tag: Tag) {
    if tag.isBlock { widen(.paragraph) }
    guard !tag.isVoid else { return }
    var depth = 1
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
      if isEnd { at += 1 }
      // Inside a script only its own end tag is one.
      guard isEnd || !tag.isRaw else { continue }
      if bytes.has("!--", at: at) {
        at = bytes.find("-->", from: at).map { $0 + 3 } ?? bytes.count
        continue
      }
      guard at < bytes.count, bytes[at].isASCIILetter else { continue }
      let nameEnd = bytes[at...].firstIndex { $0.isHTMLSpace || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
      let found = Tag(name: bytes[at..<nameEnd])
      at = nameEnd
      // Over the attributes, in whose values a ">" ends nothing.
      if !tag.isRaw { while let extent = AttributeExtent(bytes, from: &at) { at = extent.end } }
      guard found == tag else { continue }
      // `<option>a<option>b`: the second ends the first, and is skipped in its turn.
      if !isEnd, tag.closesItself {
        at = open
        return
      }
      depth += isEnd ? -1 : 1
      if depth == 0 { break }
    }
    if depth > 0 { at = bytes.count } else { at = bytes[at...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count }
  }
}

extension Tag {
  /// Is shown as a link with a name, or as a formula.
  fileprivate var isEmbedded: Bool {
    switch self {
    case .video, .audio, .iframe, .embed: true
    default: false
    }
  }
}
