import Screen
import Testing

@Suite struct InputDecoderTests {
  var decoder = InputDecoder()

  /// What comes of bytes that arrive in one read each.
  mutating func inputs(_ reads: String...) -> [Input] {
    reads.flatMap { read in read.utf8.flatMap { decoder.take($0) } + decoder.settle() }
  }

  func keys(_ keys: Key...) -> [Input] { keys.map { .key($0) } }

  @Test mutating func lettersOfAnyScriptAreKeys() {
    #expect(inputs("jЖ作😀 ") == "jЖ作😀 ".map { .key(.character($0)) })
  }

  @Test mutating func controlCharactersAreKeys() {
    #expect(inputs("\u{0}\u{3}\u{1A}\u{1D}") == keys(.control(" "), .control("c"), .control("z"), .control("]")))
    #expect(inputs("\r\n\t\u{8}\u{7F}") == keys(.enter, .enter, .tab, .backspace, .backspace))
    #expect(inputs("\u{85}\u{9B}").isEmpty)
  }

  @Test mutating func aLoneEscapeIsTheKeyAndEatsNothing() {
    #expect(inputs("\u{1B}", "j") == keys(.escape, .character("j")))
    #expect(inputs("\u{1B}j") == keys(.escape, .character("j")))
    #expect(inputs("\u{1B}\u{1B}", "k") == keys(.escape, .escape, .character("k")))
    #expect(inputs("\u{1B}[", "j") == keys(.escape, .character("["), .character("j")))
    #expect(inputs("\u{1B}O", "j") == keys(.escape, .character("O"), .character("j")))
  }

  @Test(arguments: [
    "\u{1B}[27;5;9~", "\u{1B}[1;5C", "\u{1B}[200;300;1q", "\u{1B}[I", "\u{1B}[?1;2c", "\u{1B}[ q", "\u{1B}OQ",
    "\u{1B}]52;c;YWJj\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_hello\u{1B}x\u{1B}\\", "\u{1B}[M !!", "\u{1B}[<0;1M",
  ])
  mutating func sequencesThatMeanNothingAreSwallowed(_ sequence: String) {
    #expect(inputs(sequence + "x") == keys(.character("x")))
    // However they are cut.
    var decoder = InputDecoder()
    let bytes = Array(sequence.utf8)
    for cut in 3..<bytes.count {
      let inputs =
        bytes[..<cut].flatMap { decoder.take($0) } + decoder.settle() + bytes[cut...].flatMap { decoder.take($0) }
      #expect(inputs.isEmpty)
    }
  }

  @Test mutating func aSequenceWithoutAnEndIsGivenUp() {
    _ = inputs("\u{1B}]" + String(repeating: "y", count: 9000))
    #expect(inputs("z") == keys(.character("z")))
    _ = inputs("\u{1B}[" + String(repeating: "1", count: 9000))
    #expect(inputs("z") == keys(.character("z")))
  }

  @Test mutating func bytesThatAreNoTextAreDropped() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x80, 0xC0, 0xAF, 0xD0, 0x61, 0xED, 0xA0, 0x80, 0xE4, 0xBD, 0x62]
    #expect(bytes.flatMap { decoder.take($0) } == keys(.character("a"), .character("b")))
    // Half a letter waits for the other half.
    #expect(decoder.take(0xD0) + decoder.settle() + decoder.take(0xB6) == keys(.character("ж")))
  }

  @Test mutating func theMouse() {
    #expect(
      inputs("\u{1B}[<0;10;5M\u{1B}[<0;10;5m")
        == [.mouse(Mouse(.press, x: 9, y: 4)), .mouse(Mouse(.release, x: 9, y: 4))])
    #expect(
      inputs("\u{1B}[<64;1;1M\u{1B}[<65;300;90M")
        == [.mouse(Mouse(.wheelUp, x: 0, y: 0)), .mouse(Mouse(.wheelDown, x: 299, y: 89))])
    #expect(inputs("\u{1B}[<16;2;2M") == [.mouse(Mouse(.press, x: 1, y: 1))], "with control held")
    #expect(
      inputs("\u{1B}[<2;2;2M\u{1B}[<35;2;2M\u{1B}[<66;2;2M\u{1B}[<;;M").isEmpty, "other buttons, motion, nonsense")
  }

  @Test mutating func pastedTextComesInOnePiece() {
    #expect(
      inputs("\u{1B}[200~тенге\r", "2~\u{1B}[A", "\u{1B}[201~k") == [
        .paste("тенге\n2~\u{1B}[A"), .key(.character("k")),
      ])
    #expect(inputs("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    #expect(decoder.take(.up) == keys(.up))
  }

  @Test mutating func keysThatTheLibraryMadeOutEndAnEscape() {
    #expect(decoder.take(0x1B) + decoder.take(.up) == keys(.escape, .up))
    _ = inputs("\u{1B}[200~a")
    #expect(decoder.take(.up).isEmpty, "in pasted text they mean nothing")
  }

  @Test mutating func theTerminalTellsItsBackground() {
    #expect(inputs("\u{1B}]11;rgb:1e1e/2020/ffff\u{1B}\\").isEmpty)
    #expect(decoder.background == .rgb(0x1E, 0x20, 0xFF))
    _ = inputs("\u{1B}]11;rgb:f/80/fff\u{7}")
    #expect(decoder.background == .rgb(255, 128, 255))
    _ = inputs("\u{1B}]11;rgb:x/80/fff\u{7}\u{1B}]11;rgb:1/2/12345\u{7}\u{1B}]12;rgb:0/0/0\u{7}")
    #expect(decoder.background == .rgb(255, 128, 255))
  }
}
