import Model
import Text

/// Takes the tags out of HTML in one pass over its bytes, without a tree: it runs over every article that comes in.
///
/// It leaves the text that `HTML.blocks` shows. An empty line stands between blocks, a line break between the rows of a
/// table. Where only a tree can know the text, as behind a hidden element that is never closed, the tree is asked.
struct TextStripper {
  /// White space that the text must have before it goes on; the greater wins.
  enum Gap: Int {
    case none, space, cell, line, paragraph
  }

  /// An open element that changes the text inside it.
  struct Open {
    enum Effect {
      /// Line ends are line breaks.
      case lines
      /// A superscript or subscript that begins at an offset of the output.
      case raised(RaisedText.Place, start: Int, isNote: Bool)
    }

    let tag: Tag
    let effect: Effect
    /// Open elements of the same tag inside it, and itself.
    var depth = 1
  }

  let bytes: Bytes
  var at = 0
  var output: [UInt8] = []
  /// Waits until there is text to stand behind it, so that no gap is at the end, and of several the widest counts.
  private var gap = Gap.none
  var preformattedDepth = 0
  /// The innermost is the last.
  var open: [Open] = []
  /// Quotations that are open.
  var quotes = 0
  /// The place in the output at which the last link began; -1 when none is open.
  var linkStart = -1
  /// The place in the output of a border over which figures must not run together; -1 for none.
  var seam = -1
  /// The place in the output behind two small figures that may be the cents of a price; -1 for none.
  var centsEnd = -1
  var isInCDATA = false
  var selfClosing: SelfClosing
  /// True if the end of a hidden element was not found where it should be.
  var isUncertain = false

  /// The text of a document, display-safe.
  static func text(of html: String) -> String {
    var html = html
    return html.withUTF8 { bytes in
      var stripper = TextStripper(bytes)
      stripper.run()
      return stripper.isUncertain ? shownText(of: bytes) : stripper.text
    }
  }

  /// The same without a tree, whatever is uncertain.
  static func plainText(of bytes: Bytes) -> String {
    var stripper = TextStripper(bytes)
    stripper.run()
    return stripper.text
  }

  /// The text of the blocks, but for the names of pictures and players.
  private static func shownText(of bytes: Bytes) -> String {
    let blocks = HTML.blocks(of: String(decoding: bytes, as: UTF8.self))
    return blocks.filter { $0.kind != .image && $0.kind != .media }.map(\.text).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  private var text: String { String(decoding: output, as: UTF8.self).displaySafeLines }

  private init(_ bytes: Bytes) {
    self.bytes = bytes
    selfClosing = SelfClosing(bytes)
    output.reserveCapacity(bytes.count)
  }

  private var keepsLines: Bool {
    open.contains { if case .lines = $0.effect { true } else { false } }
  }

  private mutating func run() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"):
        fillGap()
        at = Entities.decode(bytes, at: at, into: &output)
      case let byte where byte.isHTMLSpace && preformattedDepth == 0:
        if byte == 0x0A, !open.isEmpty, keepsLines { addBreak() } else { widen(.space) }
        at += 1
      case UInt8(ascii: "]") where isInCDATA && bytes.has("]]>", at: at):
        isInCDATA = false
        at += 3
      default: copyText()
      }
    }
    closeOpen()
  }

  /// Copies up to the next byte that may mean something; single spaces between words mean nothing.
  mutating func copyText() {
    fillGap()
    let start = at
    at += 1
    if preformattedDepth > 0 {
      while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") { at += 1 }
    } else {
      skipPlain()
      while at < bytes.count {
        let byte = bytes[at]
        if byte > 0x20 {
          if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "]") && isInCDATA { break }
        } else if byte != 0x20 || at + 1 == bytes.count || bytes[at + 1] <= 0x20 || bytes[at + 1] == UInt8(ascii: "<") {
          break
        }
        at += 1
      }
    }
    output.append(contentsOf: bytes[start..<at])
  }

  /// Goes on by eight bytes, while nothing in them means anything and each blank stands between two characters.
  private mutating func skipPlain() {
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 8 <= bytes.count {
      let eight = EightBytes(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let blanks = eight.equal(to: 0x20)
      var special = eight.below(0x20) | eight.equal(to: UInt8(ascii: "<")) | eight.equal(to: UInt8(ascii: "&"))
      if isInCDATA { special |= eight.equal(to: UInt8(ascii: "]")) }
      guard special | blanks & blanks << 8 == 0 else { return }
      // Of a blank at the end the bytes behind it tell.
      at += blanks >> 63 == 0 ? 8 : 7
    }
  }

  /// Asks for a gap before the text that follows.
  mutating func widen(_ gap: Gap) {
    if gap.rawValue > self.gap.rawValue { self.gap = gap }
    if gap == .paragraph, !open.isEmpty { closeRaised() }
  }

  /// A line break; the second in a row ends a paragraph.
  mutating func addBreak() {
    if preformattedDepth > 0 { output.append(0x0A) } else { widen(gap == .line ? .paragraph : .line) }
  }

  /// Writes the gap that was asked for; none at the beginning. At a seam, or behind small cents, looks at what follows.
  mutating func fillGap() {
    if seam >= 0 { closeSeam() }
    if centsEnd >= 0 { closeCents() }
    defer { gap = .none }
    guard gap != .none, !output.isEmpty else { return }
    switch gap {
    case .none: break
    case .space: output.append(0x20)
    case .cell: output.append(contentsOf: Table.cellGap.utf8)
    case .line: output.append(0x0A)
    case .paragraph: output.append(contentsOf: [0x0A, 0x0A])
    }
  }

  /// True if no gap stands before the text that follows.
  var isAtText: Bool { gap == .none }

  private mutating func closeSeam() {
    let isHere = seam == output.count && gap == .none
    seam = -1
    guard isHere, let last = output.last, at < bytes.count else { return }
    if (0x30...0x39).contains(last), (0x30...0x39).contains(bytes[at]) { output.append(0x20) }
  }

  /// "4⁹⁹" before a currency sign is "4.99".
  private mutating func closeCents() {
    let isHere = centsEnd == output.count && gap.rawValue <= Gap.space.rawValue
    centsEnd = -1
    guard isHere, at < bytes.count else { return }
    var next: [UInt8] = []
    var position = at
    // A no-break space may stand before the sign, and each of the two may be a reference.
    while position < bytes.count, next.count < 6 {
      if bytes[position] == UInt8(ascii: "&") {
        position = Entities.decode(bytes, at: position, into: &next)
      } else {
        next.append(bytes[position])
        position += 1
      }
    }
    let tail = String(decoding: output.suffix(16), as: UTF8.self)
    guard let change = RaisedText.cents(endOf: tail, before: String(decoding: next, as: UTF8.self)) else { return }
    output.removeLast(tail.suffix(change.dropped).utf8.count)
    output += change.inserted.utf8
  }

  mutating func write(_ text: String) {
    fillGap()
    output.append(contentsOf: text.utf8)
  }
}
