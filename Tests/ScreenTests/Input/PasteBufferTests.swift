import Testing

@testable import Screen

@Suite struct PasteBufferTests {
  /// The text of a paste of at most ten bytes, and how many bytes were taken as part of it.
  private func paste(_ bytes: String) -> (text: String, count: Int) {
    var buffer = PasteBuffer(longestText: 10, limit: 40)
    for (place, byte) in bytes.utf8.enumerated() where buffer.append(byte) { return (buffer.text, place + 1) }
    return (buffer.text, bytes.utf8.count)
  }

  @Test func theEndMarkEndsItWhereverItStands() {
    for count in 0...12 {
      let text = String(repeating: "x", count: count)
      #expect(paste(text + "\u{1B}[201~jjj") == (String(text.prefix(10)), count + 6))
    }
  }

  @Test func whatLooksLikeTheMarkIsText() {
    #expect(paste("\u{1B}[20\u{1B}[201~j") == ("\u{1B}[20", 10))
    #expect(paste("\u{1B}\u{1B}[201~j") == ("\u{1B}", 7))
    #expect(paste("2~\u{1B}[202~") == ("2~\u{1B}[202~", 8))
  }

  @Test func whatIsTooMuchIsDroppedAndNotTakenForKeys() {
    #expect(paste(String(repeating: "Q", count: 30) + "\u{1B}[201~j") == (String(repeating: "Q", count: 10), 36))
  }

  @Test func withoutAnEndItEndsByItsSize() {
    #expect(paste(String(repeating: "q", count: 100)) == (String(repeating: "q", count: 10), 40))
  }

  @Test func lineEndsAreNewlinesAndBytesThatAreNoTextAreReplaced() {
    #expect(paste("a\rb\u{1B}[201~").text == "a\nb")
    var buffer = PasteBuffer()
    for byte in [0xD0, 0x61] as [UInt8] { _ = buffer.append(byte) }
    #expect(buffer.text == "\u{FFFD}a")
  }
}
