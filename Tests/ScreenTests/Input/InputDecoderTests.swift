import Screen
import Testing

@Suite struct InputDecoderTests {
  var decoder = InputDecoder()
  var now = ContinuousClock.now

  /// The inputs of texts that arrive in one read each, at the same moment.
  mutating func inputs(_ reads: String...) -> [Input] {
    reads.flatMap { decoder.read($0.utf8, at: now) }
  }

  mutating func wait(_ duration: Duration) { now += duration }

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
    #expect(inputs("\u{1B}j") == keys(.alt("j")))
    #expect(inputs("\u{1B}\u{1B}", "k") == keys(.escape, .escape, .character("k")))
    #expect(inputs("\u{1B}[", "j") == keys(.alt("["), .character("j")))
    #expect(inputs("\u{1B}O", "j") == keys(.alt("O"), .character("j")))
  }

  @Test(arguments: [
    "\u{1B}[27;5;9~", "\u{1B}[1;5C", "\u{1B}[200;300;1q", "\u{1B}[?5;1$y", "\u{1B}[?1;2c", "\u{1B}[ q", "\u{1B}OQ",
    "\u{1B}]52;c;YWJj\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[M !!", "\u{1B}[<0;1M",
  ])
  mutating func sequencesThatMeanNothingAreSwallowed(_ sequence: String) {
    #expect(inputs(sequence + "x") == keys(.character("x")))
    // However they are cut.
    var decoder = InputDecoder()
    let bytes = Array(sequence.utf8)
    for cut in 3..<bytes.count {
      #expect((decoder.read(bytes[..<cut], at: now) + decoder.read(bytes[cut...], at: now)).isEmpty)
    }
  }

  @Test(arguments: ["P", "X", "]", "^", "_", "[", "O"])
  mutating func altAndALetterThatBeginsASequenceIsOneKey(_ letter: String) {
    #expect(inputs("\u{1B}" + letter) == keys(.alt(Character(letter))))
    #expect(inputs("q") == keys(.character("q")))
  }

  @Test(arguments: ["P1$r", "X", "]11;rgb:", "^", "_G", "[1;", "[M", "]0;\u{1B}"])
  mutating func aSequenceThatNothingEndsIsGivenUpAfterItsTime(_ begun: String) {
    _ = inputs("\u{1B}" + begun + (begun == "[M" ? "" : "1"))
    wait(InputDecoder.sequencePatience + .milliseconds(1))
    #expect(inputs("q") == keys(.character("q")))
  }

  @Test mutating func aKeyThatIsHeldDownDoesNotProlongASequence() {
    var seen: [Input] = []
    _ = inputs("\u{1B}P1")
    for _ in 0..<40 {
      wait(.milliseconds(30))
      seen += inputs("q")
    }
    #expect(seen.count > 20)
  }

  @Test(arguments: [("\u{3}", Key.control("c")), ("\r", .enter), ("\u{11}", .control("q"))])
  mutating func aControlKeyEndsASequenceAtOnce(_ key: String, _ wanted: Key) {
    for begun in ["P1$r", "]11;", "_G", "[1;"] {
      #expect(inputs("\u{1B}" + begun, key, "j") == keys(wanted, .character("j")), "after \(begun)")
    }
  }

  @Test mutating func anotherEscapeInAStringBeginsSomethingNew() {
    #expect(inputs("\u{1B}_hello\u{1B}x", "j") == keys(.alt("x"), .character("j")))
    #expect(inputs("\u{1B}P1\u{1B}[<0;1;1M") == [.mouse(Mouse(.press, x: 0, y: 0))])
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
    #expect(decoder.read([0xD0], at: now) + decoder.take(0xB6) == keys(.character("ж")))
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

  @Test mutating func aPasteWithoutAnEndGivesItsTextAfterASilence() {
    #expect(inputs("\u{1B}[200~sum").isEmpty)
    wait(.milliseconds(900))
    #expect(inputs("mer").isEmpty)
    wait(.milliseconds(1100))
    #expect(inputs("q") == [.paste("summer"), .key(.character("q"))])
  }

  @Test mutating func keysThatTheLibraryMadeOutEndASequence() {
    #expect(decoder.take(0x1B) + decoder.take(.up) == keys(.escape, .up))
    #expect(inputs("\u{1B}P1").isEmpty && decoder.take(.down) == keys(.down))
    #expect(inputs("j") == keys(.character("j")))
    #expect(inputs("\u{1B}P1").isEmpty && decoder.take(nil).isEmpty)
    #expect(inputs("j") == keys(.character("j")))
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

  @Test mutating func aChangeBetweenDarkAndLightIsReported() {
    #expect(decoder.isDark == nil)
    #expect(inputs("\u{1B}[?997;2n").isEmpty && decoder.isDark == false)
    #expect(inputs("\u{1B}[?997;1n\u{1B}[?997;3n\u{1B}[?996n").isEmpty && decoder.isDark == true)
    _ = inputs("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}")
    #expect(decoder.isDark == false, "the last word counts")
  }

  @Test mutating func theFocusComesAndGoes() {
    #expect(inputs("\u{1B}[Oj\u{1B}[I") == [.focus(false), .key(.character("j")), .focus(true)])
  }

  @Test mutating func repliesSayWhatTheTerminalCan() {
    #expect(!decoder.knowsKeyCodes && !decoder.isAnswered)
    #expect(inputs("\u{1B}[?0u").isEmpty && decoder.knowsKeyCodes && !decoder.isAnswered)
    #expect(inputs("\u{1B}[?62;4c").isEmpty && decoder.isAnswered)
  }

  @Test mutating func aTerminalWithoutKeyCodesAnswersTheLastQuestionAlone() {
    #expect(inputs("\u{1B}[?1;2c").isEmpty)
    #expect(decoder.isAnswered && !decoder.knowsKeyCodes && decoder.background == nil)
  }
}
