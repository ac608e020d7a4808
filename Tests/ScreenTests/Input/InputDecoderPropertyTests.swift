import Screen
import TestKit
import Testing

extension InputDecoder {
  /// The inputs of bytes that arrive in one read.
  mutating func read(_ bytes: some Sequence<UInt8>, at now: ContinuousClock.Instant) -> [Input] {
    begin(at: now) + bytes.flatMap { take($0) } + settle(at: now)
  }
}

/// After any bytes, however they come, the keyboard answers.
@Suite struct InputDecoderPropertyTests {
  /// Bytes of which sequences are made, so that chance makes many of them.
  static let alphabet = Array("\u{1B}[]OPX^_MRq;?<0123456789~\\ \u{7}\u{3}".utf8) + [0x80, 0x9B, 0xD0, 0xF0, 0xFF]

  @Test(arguments: 0..<40 as Range<UInt64>) func qArrivesAfterAnyBytesWhenTheyAreOver(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    var decoder = InputDecoder()
    var now = ContinuousClock.now
    for _ in 0..<500 {
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let count = Int.random(in: 1...24, using: &dice)
        _ = decoder.read(dice.bytes(count, of: Self.alphabet), at: now)
        now += .milliseconds(Int.random(in: 0...400, using: &dice))
      }
      now += .milliseconds(1001)
      #expect(decoder.read("q".utf8, at: now).last == .key(.character("q")))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func qArrivesAfterAnyBytesThoughTimeStandsStill(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let now = ContinuousClock.now
    for _ in 0..<100 {
      var decoder = InputDecoder()
      // No paste: that ends by its own, larger size.
      let bytes = dice.bytes(Int.random(in: 1...24, using: &dice), of: Self.alphabet.filter { $0 != UInt8(ascii: "~") })
      _ = decoder.read(bytes, at: now)
      let last = decoder.read(repeatElement(UInt8(ascii: "q"), count: 4200), at: now).last
      #expect(last == .key(.character("q")), "after \(bytes)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func howBytesAreCutIntoReadsChangesNoMouseReportAndNoPaste(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let now = ContinuousClock.now
    let text = "\u{1B}[<0;12;7M\u{1B}[200~сом\u{1B}[201~\u{1B}]11;rgb:1/2/3\u{1B}\\\u{1B}[<65;3;4M"
    let whole: [Input] = [.mouse(Mouse(.press, x: 11, y: 6)), .paste("сом"), .mouse(Mouse(.wheelDown, x: 2, y: 3))]
    for _ in 0..<50 {
      var (decoder, rest, inputs) = (InputDecoder(), Array(text.utf8)[...], [Input]())
      while !rest.isEmpty {
        // Escape and the byte behind it come together: apart they are two keys.
        var count = min(rest.count, Int.random(in: 1...9, using: &dice))
        while count < rest.count, rest.prefix(count).suffix(2).contains(0x1B) { count += 1 }
        inputs += decoder.read(rest.prefix(count), at: now)
        rest = rest.dropFirst(count)
      }
      #expect(inputs == whole)
      #expect(decoder.background == .rgb(0x11, 0x22, 0x33))
    }
  }
}
