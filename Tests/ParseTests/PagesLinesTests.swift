import Model
import Money
import Testing
@testable import Parse

private let plain = "11 December 2025\n\nТенге дорожает\n\nКурс поднялся.\n\nEnd of it.\n"

@Test(arguments: ["\r\n", "\r", "\n"])
func anyLineEndEndsALine(_ end: String) throws {
  #expect(try page(plain.replacing("\n", with: end)) == page(plain))
}

@Test func mixedLineEndsAreCountedOnce() {
  let lines = PageLines(Array("a\r\nb\rc\n\nd".utf8)).lines
  #expect(lines.map(\.text) == ["a", "b", "c", "", "d"])
  #expect(lines.map(\.number) == [1, 2, 3, 4, 5])
}

@Test func byteOrderMarksAreUnderstood() throws {
  let expected = try page(plain)
  #expect(try page([0xEF, 0xBB, 0xBF] + Array(plain.utf8)) == expected)
  let units = Array(plain.utf16)
  #expect(try page([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == expected)
  #expect(try page([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == expected)
}

@Test func utf16ThatBreaksOffIsReadAsFarAsItGoes() throws {
  let bytes: [UInt8] = [0xFE, 0xFF] + Array(plain.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } + [0x04]
  let feed = try page(bytes)
  #expect(feed.articles.first?.text.hasPrefix("Курс поднялся.\n\nEnd of it.") == true)
  #expect(feed.problems.count == 1)
}

@Test func cyrillicInAnOldEncodingIsReadAndSaidToBeSo() throws {
  // "Тенге дорожает" and "Курс поднялся." in Windows-1251.
  let headline: [UInt8] = [0xD2, 0xE5, 0xED, 0xE3, 0xE5, 0x20, 0xE4, 0xEE, 0xF0, 0xEE, 0xE6, 0xE0, 0xE5, 0xF2]
  let text: [UInt8] = [0xCA, 0xF3, 0xF0, 0xF1, 0x20, 0xEF, 0xEE, 0xE4, 0xED, 0xFF, 0xEB, 0xF1, 0xFF, 0x2E]
  let feed = try page(headline + [10, 10] + text)
  #expect(feed.articles.map(\.title) == ["Тенге дорожает"])
  #expect(feed.articles.map(\.text) == ["Курс поднялся."])
  #expect(feed.problems.map(\.why).first?.contains("1251") == true)
}

@Test func invalidBytesAreRepairedAndReported() throws {
  let feed = try page(
    Array("A headline\n\nThe price is 5 ".utf8) + [0xE2, 0x82] + Array(" now.\n\nOk.\n".utf8) + [0xFF])
  #expect(feed.articles.first?.text == "The price is 5 \u{FFFD} now.\n\nOk.\n\n\u{FFFD}")
  #expect(feed.problems.map(\.line) == [3])
  #expect(feed.problems.first?.why == "it and 1 more are not valid UTF-8; what could not be read stands as \u{FFFD}")
}

@Test func whiteSpaceOfEveryKindFoldsToOneSpace() throws {
  let feed = try page(
    "\u{A0}A \t headline\u{3000}\n\u{A0}\u{2003} \n\u{2009}The\u{A0}\u{A0}text.\u{200A}\n \u{200B} \nMore.")
  #expect(feed.articles.map(\.title) == ["A headline"])
  #expect(feed.articles.first?.blocks.map(\.text) == ["The text.", "More."])
}

@Test func nothingThatCouldHarmATerminalIsLeft() throws {
  let feed = try page("A \u{1B}[31mred\u{1B}[0m head\u{202E}line\n\nIts\u{7} text\u{9B}2J.")
  #expect(feed.articles.map(\.title) == ["A red headline"])
  #expect(feed.articles.first?.text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x9B } == false)
}

@Test func wrappedLinesAreJoinedAndBrokenLinesAreNot() throws {
  let feed = try page(
    """
    A headline

    This paragraph was wrapped at a width of some fifty
    columns, when a program saved the page, and it ends
    here. So the sentence goes on.

    These lines were broken by the one who wrote them.
    They have room for more.
    Each of them ends a sentence.
    """)
  #expect(feed.articles.first?.blocks.count == 4)
  #expect(feed.articles.first?.blocks.first?.text.hasSuffix("it ends here. So the sentence goes on.") == true)
}

@Test func longLinesAreParagraphsEach() throws {
  let line = String(repeating: "A sentence of a paragraph that nobody wrapped. ", count: 6)
  #expect(try page("A headline\n\n\(line)\n\(line)\n\(line)").articles.first?.blocks.count == 3)
}
