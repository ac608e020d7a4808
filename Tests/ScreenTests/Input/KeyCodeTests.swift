import Screen
import Testing

/// Keys that come as numbers, from kitty's keyboard protocol and from xterm.
@Suite struct KeyCodeTests {
  private func key(_ sequence: String) -> Input? {
    var decoder = InputDecoder()
    let inputs = decoder.read("\u{1B}[\(sequence)".utf8, at: .now)
    #expect(inputs.count <= 1)
    return inputs.first
  }

  @Test(arguments: [
    ("27u", Key.escape), ("13u", .enter), ("9u", .tab), ("9;2u", .backTab), ("127u", .backspace),
    ("97u", .character("a")),
    ("1078u", .character("ж")), ("97:65;2u", .character("A")), ("97;3u", .alt("a")), ("97;7u", nil),
    ("120;65u", .character("x")),
    ("57399u", .character("0")), ("57414u", .enter), ("57419u", .up), ("57426u", .delete), ("97;;97u", .character("a")),
    ("97;;u", .character("a")),
  ])
  func aCodeIsItsKey(_ sequence: String, _ wanted: Key?) {
    #expect(key(sequence) == wanted.map { .key($0) })
  }

  @Test(arguments: [
    ("99;5u", Key.control("c")), ("1089::99;5u", .control("c")), ("1089;5u", .control("с")), ("105;5u", .tab),
    ("91;5u", .escape),
    ("109;5u", .enter), ("32;5u", .control(" ")), ("47;5u", .control("_")), ("99;6u", .control("c")), ("50;5u", nil),
    ("99;69u", .control("c")),
  ])
  func controlIsTheLatinKeyOfThePlace(_ sequence: String, _ wanted: Key?) {
    #expect(key(sequence) == wanted.map { .key($0) })
  }

  @Test(arguments: [
    ("A", Key.up), ("1;1B", .down), ("H", .home), ("P", .function(1)), ("13~", .function(3)), ("24~", .function(12)),
    ("3~", .delete), ("Z", .backTab), ("5;129~", .pageUp),
  ])
  func keysThatTerminfoMayNotKnowAreKnown(_ sequence: String, _ wanted: Key) {
    #expect(key(sequence) == .key(wanted))
  }

  @Test(arguments: [
    "1;5A", "97;9u", "57441u", "57358u", "97;0u", "97;999u", "u", ":65u", "97:65:66:67u", "97;5;9;9u", "55296u",
    "1114112u", "99999999999u", "5;2~", "99~", "R",
  ])
  func otherCodesAreNoKeys(_ sequence: String) {
    #expect(key(sequence) == nil)
  }
}
