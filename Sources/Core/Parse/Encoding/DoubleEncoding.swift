/// Undoes an encoding in UTF-8 that was done twice: the bytes of a text were taken for Windows-1252, and each became a
/// character of its own ("Ð°" for "а").
enum DoubleEncoding {
  /// Characters of several bytes that have to come out: fewer could be a name in a Latin text.
  private static let fewest = 4

  /// The text as it was before the second encoding; nil where bytes in UTF-8 were encoded once. Ends at the first
  /// character that says so, which is the first one beyond ASCII in nearly all texts.
  static func undone(_ bytes: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    /// Bytes that are still due in the character that comes out.
    var due = 0
    var characters = 0
    var copied = 0
    var at = 0
    while let next = bytes.firstByteBeyondASCII(from: at) {
      guard due == 0 || next == at else { return nil }
      at = next
      guard let (byte, length) = single(bytes, at: at) else { return nil }
      if due == 0 {
        guard let count = lengthOfCharacter(byte) else { return nil }
        due = count - 1
        characters += 1
      } else {
        guard byte & 0xC0 == 0x80 else { return nil }
        due -= 1
      }
      output += bytes[copied..<at]
      output.append(byte)
      at += length
      copied = at
    }
    guard characters >= fewest, due == 0 else { return nil }
    output += bytes[copied...]
    return String(validating: output, as: UTF8.self) == nil ? nil : output
  }

  /// The byte of Windows-1252 that a character of UTF-8 stands for, and the character's length; nil for all others.
  private static func single(_ bytes: [UInt8], at start: Int) -> (byte: UInt8, length: Int)? {
    guard start + 1 < bytes.count else { return nil }
    // U+0080...U+00FF are the bytes of the same numbers.
    if bytes[start] == 0xC2 || bytes[start] == 0xC3 { return (bytes[start] << 6 | bytes[start + 1] & 0x3F, 2) }
    let length = bytes[start] < 0xE0 ? 2 : 3
    guard start + length <= bytes.count else { return nil }
    return punctuation[Array(bytes[start..<start + length])].map { ($0, length) }
  }

  /// 2...4 for the first byte of a character; nil for any other byte.
  private static func lengthOfCharacter(_ byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// The bytes 0x80...0x9F by what they are in Windows-1252, in UTF-8.
  private static let punctuation: [[UInt8]: UInt8] = {
    let characters = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
    let bytes: [UInt8] = [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
      0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F,
    ]
    return Dictionary(uniqueKeysWithValues: zip(characters.map { Array($0.utf8) }, bytes))
  }()
}
