import TestKit
import Testing

@testable import Text

/// Scalars read from bytes that may be no UTF-8.
@Suite struct ScalarsOfBytesTests {
  private func scalars(_ bytes: [UInt8]) -> [UInt32] {
    var found: [UInt32] = []
    var at = 0
    while at < bytes.count {
      let (scalar, width) = bytes.span.scalar(at: at)
      found.append(scalar)
      at += width
    }
    return found
  }

  @Test func wholeUTF8GivesItsScalars() {
    var dice = Dice(seed: 51)
    for _ in 0..<1000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...10, using: &dice)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &dice) ? 0x7FF : 0x10FFFF), using: &dice))
          }))
      #expect(scalars(Array(text.utf8)) == text.unicodeScalars.map(\.value))
    }
  }

  @Test(
    arguments: [
      ([0x80], [0xFFFD]), ([0xC3], [0xFFFD]), ([0xC3, 0x41], [0xFFFD, 0x41]), ([0xE4, 0xBD], [0xFFFD, 0xFFFD]),
      ([0xFF, 0x41], [0xFFFD, 0x41]),
      ([0xC0, 0x80], [0xFFFD, 0xFFFD]), ([0xF5, 0x80, 0x80, 0x80], [0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD]),
      ([0xF0, 0x9F, 0x98, 0x80], [0x1F600]),
      ([0xF0, 0x9F, 0x98], [0xFFFD, 0xFFFD, 0xFFFD]), ([0xC3, 0xA9, 0xA9], [0xE9, 0xFFFD]),
    ] as [([UInt8], [UInt32])])
  func aByteThatBelongsToNothingIsAReplacement(_ bytes: [UInt8], _ expected: [UInt32]) {
    #expect(scalars(bytes) == expected)
  }

  @Test func anyBytesAreReadToTheirEnd() {
    var dice = Dice(seed: 52)
    for _ in 0..<2000 {
      let bytes = dice.bytes(
        Int.random(in: 0...20, using: &dice), of: [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF, 0xA0, 0x9F])
      var at = 0
      while at < bytes.count {
        let width = bytes.span.scalar(at: at).width
        #expect((1...4).contains(width) && at + width <= bytes.count)
        at += width
      }
    }
  }
}
