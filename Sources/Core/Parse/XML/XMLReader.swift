import Foundation

/// Reads XML as real feeds write it, one tag at a time, from bytes in UTF-8.
///
/// Total: any bytes give a series of events in which each start has its end. What is not well-formed is recovered the
/// way a person would read it, and `recovered` tells of the first such place. Nothing outside of the bytes is read.
/// Text is kept as ranges until it is read, so that unread elements cost nothing. Measured on a feed of 120 MB with five
/// million entities: libxml2's SAX parser pays a callback for each entity.
struct XMLReader {
  enum Event {
    case start, end
    /// The bytes are at their end, and every element was closed.
    case finished
  }

  /// A run of text between two marks; the references in it are still to be replaced unless it is verbatim (CDATA).
  struct Piece {
    var range: Range<Int>
    let isVerbatim: Bool
  }

  /// An element whose end has not come yet, with what its tag brought into force.
  struct Open {
    /// As written, with its prefix.
    let name: Range<Int>
    let scopeCount: Int
    let base: String?
    let language: String?
  }

  /// Deeper elements are read as if their tags were not there, so that no stack grows without bound.
  static let maxDepth = 512

  let bytes: [UInt8]
  private(set) var vocabulary: ElementVocabulary?
  /// The next byte to be read.
  var at = 0
  /// The offset at which the last tag begins.
  var tagStart = 0
  var open: [Open] = []
  /// Text since the tag before.
  var pieces: [Piece] = []
  var attributes: [Attribute] = []
  var name = Name()
  var scopes: [Scope] = []
  var entities: [String: ArraySlice<UInt8>] = [:]
  let growth = Growth()
  /// The number of ends that are due before reading goes on.
  var due = 0
  /// The first letters of marks that do not come any more; looking for them again would be quadratic.
  private var exhausted: Set<UInt8> = []
  /// The base that `xml:base` declares for the innermost open element.
  var base: String?
  var language: String?
  /// The first place that had to be recovered.
  private(set) var recovered: (offset: Int, why: String)?
  /// The bytes ended before the elements did: what is being read now is not whole.
  private(set) var isCut = false

  init(_ bytes: [UInt8], base: String? = nil, vocabulary: ElementVocabulary? = nil) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    self.base = base
  }

  var depth: Int { open.count }

  /// Goes on to the next tag. After a start, `name` and `attributes` are those of the element, which counts in `depth`.
  mutating func next() -> Event {
    pieces.removeAll(keepingCapacity: true)
    if due > 0 { return closeOne() }
    while let tag = find(UInt8(ascii: "<")) {
      addText(at..<tag, isVerbatim: false)
      at = tag + 1
      guard at < bytes.count else { break }
      switch bytes[at] {
      case UInt8(ascii: "/"):
        if close(tag) { return closeOne() }
      case UInt8(ascii: "!"): readDeclaration(tag)
      case UInt8(ascii: "?"): at = (find("?>") ?? find(">") ?? bytes.count)
      case let byte where byte.isNameStart:
        if let event = readStart(tag) { return event }
      default:
        recover("a < stands alone", at: tag)
        addText(tag..<at, isVerbatim: false)
      }
    }
    if at < bytes.count { addText(at..<bytes.count, isVerbatim: false) }
    at = bytes.count
    tagStart = at
    guard !open.isEmpty else { return .finished }
    recover("it ends too early", at: at)
    isCut = true
    due = open.count
    return closeOne()
  }

  /// Goes to the next child of the element that is open at `depth`, over all that was left unread in the one before;
  /// false when there is none any more and the element has ended.
  mutating func nextChild(at depth: Int) -> Bool {
    while true {
      let event = next()
      if event == .finished || self.depth < depth { return false }
      if event == .start, self.depth == depth + 1 { return true }
    }
  }

  /// Notes the first thing that was wrong.
  mutating func recover(_ why: String, at offset: Int) {
    if recovered == nil { recovered = (offset, why) }
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int {
    bytes.prefix(offset).reduce(1) { $1 == 10 ? $0 + 1 : $0 }
  }
}

extension XMLReader {
  /// Ends the innermost element.
  mutating func closeOne() -> Event {
    due = max(0, due - 1)
    guard let element = open.popLast() else { return .finished }
    scopes.removeLast(scopes.count - element.scopeCount)
    base = element.base
    language = element.language
    return .end
  }

  /// Reads an end tag, and finds the element that it ends; those inside of it end too.
  private mutating func close(_ tag: Int) -> Bool {
    let start = at + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<"), !bytes[end].isSpace {
      end += 1
    }
    // `</title<link>`: the next tag begins before this one has ended. Only behind a name is its ">" looked for, or a feed of
    // nothing but `</a` would be searched to its end from each of them.
    if end < bytes.count, bytes[end] == UInt8(ascii: "<") {
      at = end
    } else if let stop = find(UInt8(ascii: ">"), from: end) {
      at = stop + 1
    } else {
      at = bytes.count
      return false
    }
    tagStart = tag
    guard let index = open.lastIndex(where: { isSame($0.name, start..<end) }) else {
      recover("</\(string(start..<min(end, start + 40)))> ends nothing", at: tag)
      return false
    }
    due = open.count - index
    if due > 1 { recover("an element is not closed", at: tag) }
    return true
  }

  /// Comments are read over, CDATA is text, a document type may declare entities.
  private mutating func readDeclaration(_ tag: Int) {
    let rest = bytes[at...]
    if rest.starts(with: "!--".utf8) {
      at = find("-->") ?? find(">") ?? bytes.count
    } else if rest.starts(with: "![CDATA[".utf8) {
      let start = at + 8
      let end = find("]]>")
      if end == nil { recover("a CDATA section is not closed", at: tag) }
      at = end ?? bytes.count
      addText(start..<max(start, at - (end == nil ? 0 : 3)), isVerbatim: true)
    } else if rest.prefix(8).elementsEqual("!DOCTYPE".utf8, by: { $0 & 0xDF == $1 & 0xDF }) {
      readDocumentType()
    } else {
      at = find(">") ?? bytes.count
    }
  }

  private mutating func addText(_ range: Range<Int>, isVerbatim: Bool) {
    if !range.isEmpty { pieces.append(Piece(range: range, isVerbatim: isVerbatim)) }
  }
}

extension XMLReader {
  /// The offset at which a byte comes next, from `start` (where the reader stands) to `end` (the end of the bytes).
  func find(_ byte: UInt8, from start: Int? = nil, to end: Int? = nil) -> Int? {
    bytes.withUnsafeBytes { buffer in
      let (start, end) = (start ?? at, end ?? buffer.count)
      guard start < end, let base = buffer.baseAddress, let hit = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return UnsafeRawPointer(hit) - base
    }
  }

  /// The first byte after a mark that comes next.
  mutating func find(_ mark: StaticString) -> Int? {
    let letters = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    guard !exhausted.contains(letters[0]) else { return nil }
    var start = at
    while let hit = find(letters[0], from: start) {
      if bytes[hit...].starts(with: letters) { return hit + letters.count }
      start = hit + 1
    }
    exhausted.insert(letters[0])
    return nil
  }

  /// Tells whether two names are written with the same letters, in any case: `<Title>…</title>` is one element.
  func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { bytes[$0] == bytes[$1] || bytes[$0].lowercased == bytes[$1].lowercased }
  }

  /// The text of a range with the capitals of ASCII made small.
  func folded(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { output in
      var at = range.lowerBound
      while at < range.upperBound {
        output[at - range.lowerBound] = bytes[at].lowercased
        at += 1
      }
      return range.count
    }
  }

  /// The text of a range as it is written; bytes that are no UTF-8 become U+FFFD.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  var isSpace: Bool { self == 32 || self == 10 || self == 13 || self == 9 }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }
  var isDigit: Bool { (48...57).contains(self) }
  /// A letter, "_", ":", or the beginning of anything beyond ASCII.
  var isNameStart: Bool { isLetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80 }
  var lowercased: UInt8 { (65...90).contains(self) ? self + 32 : self }
}
