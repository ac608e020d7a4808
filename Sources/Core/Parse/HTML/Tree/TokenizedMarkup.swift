/// A short form of a document for gumbo: its tags without their attributes, its texts as short tokens.
///
/// gumbo takes 70 ns for each character and makes the same tree whatever the text says. So every run of text, script
/// or comment and all attributes of a tag are replaced by a token, which `HTMLTree` turns back into what stood there:
/// the same tree in a fraction of the time. Along the way what makes gumbo slow without bound is cut: elements nested
/// deeper than browsers go, hundreds of unclosed formatting elements, hundreds of attributes on one tag.
struct TokenizedMarkup {
  /// A piece of the document that a token stands for.
  enum Run {
    case text(Range<Int>)
    /// Text in which "&" stands for itself: scripts, styles, comments.
    case raw(Range<Int>)
    case attributes(Range<Int>)
  }

  /// Attributes of one tag that are kept: gumbo compares each with all before it.
  static let maxAttributes = 100

  let bytes: Bytes
  var markup: [UInt8] = []
  private(set) var runs: [Run] = []
  /// True if mistakes of feeds that browsers do not know of are left alone: closed elements and escaped CDATA.
  let isStrict: Bool
  /// Runs shorter than this are left as they are: all of them when the document itself has characters of tokens.
  let shortest: Int
  /// Browsers stop at 512; gumbo goes through all that is open for many a tag.
  var containers = Nesting(limit: 400)
  var formatting = Nesting(limit: 32)
  /// Inside SVG and MathML other rules hold for what is text, so nothing but plain text is replaced there.
  var foreignDepth = 0
  var preformattedDepth = 0
  var selfClosing: SelfClosing
  /// True if text comes from CDATA that was escaped together with its markers: its end is dropped too.
  private var isInCDATA = false

  init(_ bytes: Bytes, shortest: Int = 8, isStrict: Bool = false) {
    self.bytes = bytes
    self.isStrict = isStrict
    selfClosing = SelfClosing(bytes)
    self.shortest = Token.find(in: bytes) == nil ? shortest : .max
    markup.reserveCapacity(bytes.count / 4)
    var at = 0
    while at < bytes.count { at = copyNext(at) }
  }

  mutating func put(_ run: Run) {
    Token.append(runs.count, to: &markup)
    runs.append(run)
  }

  /// A token, or the bytes themselves when they are few or hold a NUL (which gumbo treats by place).
  mutating func putText(_ range: Range<Int>, isRaw: Bool) {
    if range.count >= shortest, !bytes[range].contains(0) {
      put(isRaw ? .raw(range) : .text(range))
    } else {
      markup.append(contentsOf: bytes[range])
    }
  }

  /// Counts what is open; beyond the limit start tags are dropped, and as many end tags.
  struct Nesting {
    private let limit: Int
    private var open = 0
    private var dropped = 0

    init(limit: Int) { self.limit = limit }

    mutating func keepsStart() -> Bool {
      guard open < limit else {
        dropped += 1
        return false
      }
      open += 1
      return true
    }

    mutating func keepsEnd() -> Bool {
      guard dropped == 0 else {
        dropped -= 1
        return false
      }
      open = max(0, open - 1)
      return true
    }
  }
}

extension TokenizedMarkup {
  /// Copies one tag, comment or run of text; the offset behind it.
  private mutating func copyNext(_ at: Int) -> Int {
    guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count else { return copyText(at) }
    let second = bytes[at + 1]
    if second.isASCIILetter { return copyTag(at, isEnd: false) }
    if second == UInt8(ascii: "/") {
      return at + 2 < bytes.count && bytes[at + 2].isASCIILetter ? copyTag(at, isEnd: true) : copyBogus(at)
    }
    if second == UInt8(ascii: "?") { return copyBogus(at) }
    return second == UInt8(ascii: "!") ? copyDeclaration(at) : copyText(at)
  }

  /// Text up to the next "<" that begins markup.
  private mutating func copyText(_ start: Int) -> Int {
    if isInCDATA, bytes.has("]]>", at: start) {
      isInCDATA = false
      return start + 3
    }
    var end = start + 1
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "<"), end + 1 < bytes.count,
        bytes[end + 1].isASCIILetter || [0x21, 0x2F, 0x3F].contains(bytes[end + 1])
      {
        break
      }
      if isInCDATA, bytes[end] == UInt8(ascii: "]"), bytes.has("]]>", at: end) { break }
      end += 1
    }
    // White space decides where gumbo puts the text, so what leads is left to it, as a reference too.
    var first = bytes[start..<end].firstIndex { !$0.isHTMLSpace } ?? end
    if bytes.has("&#", at: first), let close = bytes[first..<end].prefix(8).firstIndex(of: UInt8(ascii: ";")) {
      first = close + 1
    }
    // Indentation is most of many pages, and where it is not preformatted one line end says as much.
    let isIndentation = preformattedDepth == 0 && first - start >= 16 && bytes[start..<first].allSatisfy(\.isHTMLSpace)
    if isIndentation { markup.append(0x0A) } else { markup.append(contentsOf: bytes[start..<first]) }
    putText(first..<end, isRaw: false)
    return end
  }

  /// A comment, a document type, CDATA.
  private mutating func copyDeclaration(_ start: Int) -> Int {
    if foreignDepth > 0, bytes.has("<![CDATA[", at: start) {
      return copy(start, to: bytes.find("]]>", from: start).map { $0 + 3 })
    }
    // Where HTML comes from XML, CDATA that was escaped by mistake holds the text itself. A browser shows nothing of it.
    if bytes.has("<![CDATA[", at: start), !isStrict {
      isInCDATA = true
      return start + 9
    }
    guard bytes.has("<!--", at: start), !bytes.has(">", at: start + 4), !bytes.has("->", at: start + 4) else {
      return copyBogus(start)
    }
    var at = start + 4
    while let dashes = bytes.find("--", from: at) {
      // A comment that ends in "--!>" is gumbo's to judge.
      if bytes.has("!>", at: dashes + 2) { return copy(start, to: dashes + 4) }
      if bytes.has(">", at: dashes + 2) {
        markup.append(contentsOf: bytes[start..<start + 4])
        putText(start + 4..<dashes, isRaw: true)
        return copy(dashes, to: dashes + 3)
      }
      at = dashes + 1
    }
    return copy(start, to: nil)
  }

  /// Copies markup that HTML takes for a comment: "<?xml …>", "</3>", "<!doctype …>"
  /// (https://html.spec.whatwg.org/multipage/parsing.html#bogus-comment-state).
  private mutating func copyBogus(_ start: Int) -> Int {
    copy(start, to: bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 })
  }

  /// Copies bytes as they are, up to an offset or to the end.
  private mutating func copy(_ start: Int, to end: Int?) -> Int {
    let end = end ?? bytes.count
    markup.append(contentsOf: bytes[start..<end])
    return end
  }
}
