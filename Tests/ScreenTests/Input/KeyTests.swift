import Testing

@testable import Screen

@Suite struct KeyTests {
  @Test func everyASCIIScalarIsAKey() {
    for value in UInt8.min..<0x80 { #expect(Key(Unicode.Scalar(value)) != nil) }
  }

  @Test(
    arguments: [
      (0x00, Key.control(" ")), (0x01, .control("a")), (0x08, .backspace), (0x09, .tab), (0x0A, .enter), (0x0D, .enter),
      (0x1A, .control("z")), (0x1B, .escape), (0x1C, .control("\\")), (0x1F, .control("_")), (0x20, .character(" ")),
      (0x7F, .backspace), (0xE9, .character("é")), (0x1F600, .character("😀")),
    ] as [(UInt32, Key)])
  func aScalarIsTheKeyThatSendsIt(_ value: UInt32, _ key: Key) throws {
    #expect(Key(try #require(Unicode.Scalar(value))) == key)
  }

  @Test func theSecondSetOfControlsIsNoKey() {
    for value in UInt8(0x80)..<0xA0 { #expect(Key(Unicode.Scalar(value)) == nil) }
  }

  @Test(arguments: [
    ("0;1;1", "M", Mouse(.press, x: 0, y: 0)), ("0;1;1", "m", Mouse(.release, x: 0, y: 0)),
    ("4;8;9", "M", Mouse(.press, x: 7, y: 8)), ("64;300;100", "M", Mouse(.wheelUp, x: 299, y: 99)),
    ("81;1;1", "M", Mouse(.wheelDown, x: 0, y: 0)), ("32;3;4", "M", Mouse(.drag, x: 2, y: 3)),
  ])
  func aReportOfTheMouse(_ report: String, _ final: String, _ mouse: Mouse) throws {
    #expect(Mouse(report: report[...], try #require(final.unicodeScalars.first)) == mouse)
  }

  @Test(arguments: [
    "", "0", "0;1", "0;1;1;1", "a;b;c", "1;1;1", "2;1;1", "33;1;1", "35;1;1", "66;1;1", "128;1;1", ";;",
  ])
  func whatTheMouseDidElseIsNothing(_ report: String) {
    #expect(Mouse(report: report[...], "M") == nil)
    #expect(Mouse(report: report[...], "m") == nil || report == "0;1;1")
    #expect(Mouse(report: "0;1;1", "q") == nil)
  }
}
