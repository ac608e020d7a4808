import Foundation
import Model
import Text

/// Writes JSON piece by piece, without a tree in memory: 110 MB of articles need a buffer of 64 KB.
///
/// Every text is made display-safe. Members without a value are left out.
struct JSONWriter {
  typealias Sink = ([UInt8]) throws(Problem) -> Void

  /// Gets the output in pieces.
  private let sink: Sink
  /// The failure of the sink; thrown at the end.
  private var failure: Problem?
  private var buffer: [UInt8] = []
  /// True if the next value needs a comma before it.
  private var needsComma = false

  private static let capacity = 65_536

  init(to sink: @escaping Sink = StandardOutput.write) {
    self.sink = sink
    buffer.reserveCapacity(JSONWriter.capacity * 2)
  }

  /// Writes an object. `members` writes its contents; what it throws is thrown.
  mutating func object<Failure>(_ members: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
    try enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    array { writer in
      for element in elements { write(&writer, element) }
    }
  }

  /// Writes an array whose elements come one by one.
  mutating func array<Failure>(_ elements: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
    try enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// Writes a text, display-safe and escaped (RFC 8259, section 7).
  mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
    if buffer.count >= JSONWriter.capacity { flush() }
  }

  /// Writes a number from its text.
  mutating func number(_ value: some LosslessStringConvertible) { raw(String(value)) }

  mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  mutating func null() { raw("null") }

  /// Ends the text with a line break. Throws when not all of it could be written.
  mutating func finish() throws(Problem) {
    buffer.append(UInt8(ascii: "\n"))
    needsComma = false
    flush()
    if let failure { throw failure }
  }

  /// Gives the buffer to the sink. After a failure the rest is dropped: the end of a text must not follow half of it.
  private mutating func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do throws(Problem) { try sink(buffer) } catch { failure = error }
  }
}

extension JSONWriter {
  /// Writes the name of a member. Names come from the source code and need no escape.
  mutating func member<Failure>(
    _ name: StaticString, _ value: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    buffer.append(contentsOf: "\":".utf8)
    needsComma = false
    try value(&self)
    needsComma = true
  }

  /// Left out when there is no text.
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    member(name) { $0.string(text) }
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    member(name) { $0.bool(value) }
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    if let value { member(name) { $0.number(value) } }
  }

  /// RFC 3339 in UTC.
  mutating func member(_ name: StaticString, _ date: Date?) {
    if let date { member(name) { $0.string(Timestamp.text(date)) } }
  }

  /// Left out when there are no elements.
  mutating func member<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    if !elements.isEmpty { member(name) { $0.array(elements, write) } }
  }

  mutating func member(_ name: StaticString, _ texts: [String]) {
    member(name, texts) { $0.string($1) }
  }
}

extension JSONWriter {
  /// Writes a comma, unless the value is the first of its object or array, or follows the name of a member.
  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
  }

  private mutating func enclose<Failure>(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    buffer.append(opening)
    needsComma = false
    try content(&self)
    buffer.append(closing)
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    separate()
    buffer.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Escapes `"`, `\` and line breaks: a display-safe text has nothing else to escape.
  private mutating func quote(_ text: String) {
    var text = text.displaySafeLines
    buffer.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = JSONWriter.firstSpecial(in: bytes, from: start)
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        guard end < bytes.count else { break }
        buffer.append(UInt8(ascii: "\\"))
        buffer.append(bytes[end] == UInt8(ascii: "\n") ? UInt8(ascii: "n") : bytes[end])
        start = end + 1
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// The next byte that JSON escapes; looked for eight bytes at a time.
  private static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at + 8 <= raw.count {
      let eight = EightBytes(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let quotes = eight.equal(to: UInt8(ascii: "\"")) | eight.equal(to: UInt8(ascii: "\\"))
      if quotes | eight.equal(to: UInt8(ascii: "\n")) != 0 { break }
      at += 8
    }
    while at < raw.count, raw[at] != UInt8(ascii: "\""), raw[at] != UInt8(ascii: "\\"), raw[at] != UInt8(ascii: "\n") {
      at += 1
    }
    return at
  }
}
