import Foundation

/// Character references: `&lt;`, `&#8212;`, `&#x2014;`, and the names of HTML, which feeds use in XML too.
enum References {
  /// The longest that is looked for, in bytes: "&CounterClockwiseContourIntegral;".
  private static let maxLength = 33

  /// Copies text with its references replaced, and returns how many bytes were written; `output` has to have room for as
  /// many as `input` has. An & that begins no reference stays as it is.
  static func replace(in input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let source = input.baseAddress, let target = output.baseAddress else { return 0 }
    var (read, written) = (0, 0)
    while read < input.count {
      let rest = input.count - read
      let hit = memchr(source + read, Int32(UInt8(ascii: "&")), rest)
      // Between two references everything is copied at once.
      let run = hit.map { UnsafeRawPointer($0) - UnsafeRawPointer(source + read) } ?? rest
      memcpy(target + written, source + read, run)
      read += run
      written += run
      guard read < input.count else { break }
      if let (byte, length) = predefined(input, at: read) {
        target[written] = byte
        written += 1
        read += length
      } else if let (text, length) = named(UnsafeBufferPointer(rebasing: input[read...])) {
        for byte in text {
          target[written] = byte
          written += 1
        }
        read += length
      } else {
        target[written] = source[read]
        written += 1
        read += 1
      }
    }
    return written
  }

  /// The text with its references replaced, once.
  static func replaced(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var text = text
    return text.withUTF8 { input in
      String(unsafeUninitializedCapacity: input.count) { replace(in: input, into: $0) }
    }
  }

  /// The five of XML, of which escaped HTML is full, without a detour.
  private static func predefined(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> (UInt8, Int)? {
    func follows(_ name: StaticString) -> Bool {
      guard let source = input.baseAddress, input.count - start > name.utf8CodeUnitCount else { return false }
      return memcmp(source + start + 1, name.utf8Start, name.utf8CodeUnitCount) == 0
    }
    guard start + 3 < input.count else { return nil }
    switch input[start + 1] {
    case UInt8(ascii: "l"): return follows("lt;") ? (UInt8(ascii: "<"), 4) : nil
    case UInt8(ascii: "g"): return follows("gt;") ? (UInt8(ascii: ">"), 4) : nil
    case UInt8(ascii: "q"): return follows("quot;") ? (UInt8(ascii: "\""), 6) : nil
    case UInt8(ascii: "a"):
      return follows("amp;") ? (UInt8(ascii: "&"), 5) : follows("apos;") ? (UInt8(ascii: "'"), 6) : nil
    default: return nil
    }
  }

  /// The text that `&name;` or `&#number;` stands for in HTML, and the length of the reference; nil for an unknown one, and
  /// for one that is shorter than its text.
  static func named(_ reference: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], length: Int)? {
    if let spelled = spelledOut(reference) { return spelled }
    guard let end = reference.prefix(maxLength).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    var text: [UInt8] = []
    let read = Entities.decode(reference, at: 0, into: &text)
    // XML knows no reference without a semicolon: "&copyright;" is none. Two references may be one character.
    guard read > end, reference[read - 1] == UInt8(ascii: ";"), text.count <= read else { return nil }
    return (text, read)
  }

  /// A character whose bytes in UTF-8 were taken for characters: "&#226;&#128;&#166;" is "…".
  private static func spelledOut(_ reference: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], length: Int)? {
    var bytes: [UInt8] = []
    var at = 0
    while bytes.count < 4, let (byte, length) = byteReference(reference[at...]) {
      bytes.append(byte)
      at += length
      if let lead = bytes.first, lead < 0xC2 || lead > 0xF4 { return nil }
      if bytes.count > 1, let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.count == 1 {
        return (bytes, at)
      }
    }
    return nil
  }

  /// "&#226;" or "&acirc;": a number from 128 to 255, or a name of one, and how long it is written.
  private static func byteReference(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> (byte: UInt8, length: Int)? {
    guard rest.first == UInt8(ascii: "&"), let end = rest.prefix(8).firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = rest[(rest.startIndex + 1)..<end]
    let length = end + 1 - rest.startIndex
    if name.first == UInt8(ascii: "#") {
      guard let byte = UInt8(String(decoding: name.dropFirst(), as: UTF8.self)), byte >= 0x80 else { return nil }
      return (byte, length)
    }
    var text: [UInt8] = []
    guard Entities.decode(UnsafeBufferPointer(rebasing: rest), at: 0, into: &text) == length, text.count == 2,
      text[0] == 0xC2 || text[0] == 0xC3
    else { return nil }
    return (text[0] << 6 | text[1] & 0x3F, length)
  }
}
