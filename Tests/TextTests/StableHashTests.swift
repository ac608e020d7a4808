import TestKit
import Testing

@testable import Text

/// Hashes that are kept in stores: they may never change.
@Suite struct StableHashTests {
  /// The vectors of http://www.isthe.com/chongo/src/fnv/test_fnv.c
  @Test(arguments: [
    ("", 0xcbf2_9ce4_8422_2325 as UInt64), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
    ("foobar", 0x8594_4171_f739_67e8),
  ])
  func theHashIsFNV1a(_ text: String, _ value: UInt64) {
    var hash = FNV1a()
    for byte in text.utf8 { hash.combine(UInt64(byte)) }
    #expect(hash.value == value)
    var rest = FNV1a(value: FNV1a().value)
    for byte in text.utf8 { rest.combine(UInt64(byte)) }
    #expect(rest.value == value)
  }

  @Test func textsAreEndedSoThatTheirBordersCount() {
    #expect(StableHash(["ab", "c"]).value != StableHash(["a", "bc"]).value)
    #expect(StableHash(["ab"]).value != StableHash(["ab", ""]).value)
    #expect(StableHash([]).value == FNV1a().value)
    var hash = StableHash()
    hash.add("ab")
    hash.add("c")
    #expect(hash.value == StableHash(["ab", "c"]).value)
  }

  @Test func theTextOfAHashIsSixteenDigits() {
    // FNV-1a of a zero byte alone.
    #expect(StableHash([""]).text == "af63bd4c8601b7df")
    var dice = Dice(seed: 3)
    for _ in 0..<2000 {
      let hash = StableHash([String(dice.next(), radix: 36)])
      #expect(hash.text.utf8.count == 16 && UInt64(hash.text, radix: 16) == hash.value)
    }
  }

  @Test func theHashOfAWordIsThatOfItsFoldedBytes() {
    let text = "Ёлка, café C"
    var scanner = WordScanner()
    while scanner.next(in: text.utf8.span) {
      var (folded, spelt) = (FNV1a(), FNV1a())
      for byte in scanner.term.utf8 { folded.combine(UInt64(byte)) }
      for byte in Array(text.utf8)[scanner.range] { spelt.combine(UInt64(byte)) }
      let spelling = scanner.spellingHash(in: text.utf8.span)
      #expect(scanner.hash == folded.value && spelling == spelt.value)
    }
  }
}
