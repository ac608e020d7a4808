import Model
import Query
import Testing
@testable import Parse

private func refusal(_ bytes: [UInt8]) -> String? {
  do throws(Problem) {
    _ = try parse(Source(bytes: bytes, name: "page.txt"))
    return nil
  } catch {
    return error.description
  }
}

@Test func anEmptyFileIsRefused() {
  #expect(refusal([]) == "Could not parse page.txt: it is empty.")
  #expect(refusal(Array(" \n\t\r\n\u{A0}".utf8)) == "Could not read page.txt: it has nothing but white space.")
}

@Test func textWithoutAnArticleOrARateIsRefusedWithTheFirstReason() {
  #expect(
    refusal(Array("Only a sentence.".utf8))
      == "Could not read page.txt: it has no rate, and no headline with text below it; line 1: it stands above the first headline."
  )
  #expect(
    refusal(Array("\n• KGS/USD = x".utf8))
      == "Could not read page.txt: it has no rate, and no headline with text below it; line 2: “x” is no price."
  )
}

@Test(
  arguments: [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], [0x1F, 0x8B, 8, 0, 0, 0], [0, 0, 0, 0],
    Array("%PDF-1.7\n1 0 obj\n".utf8), Array("PK\u{3}\u{4}\u{14}\u{0}".utf8), [1, 2, 3, 4, 65, 66, 10, 1],
  ] as [[UInt8]])
func binaryDataIsNoPage(_ bytes: [UInt8]) {
  #expect(!Format.pageText.recognises(Sniff(Source(bytes: bytes, name: "picture"))))
}

@Test func binaryDataIsRefusedWithASentence() {
  #expect(
    refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
      == "Could not parse page.txt: it is binary data and no text.")
}

@Test(arguments: [
  "<!DOCTYPE html><p>Text", "<?xml version=\"1.0\"?>", "  \n<rss>", "<HTML>", "{\"version\": 1}", "[{\"a\": 1}]",
  "[1, 2]", "{}", "[]",
  "\u{FEFF}<feed>",
])
func markupAndJSONAreNoPage(_ text: String) {
  #expect(!Format.pageText.recognises(Sniff(Source(bytes: Array(text.utf8), name: "file"))))
}

@Test(arguments: [
  "[Advertisement]\n\nA headline\n\nText.", "< back\n\nA headline\n\nText.", "{Editor’s note}", "a", "\u{FEFF}A",
])
func textThatOpensWithABracketMayBeAPage(_ text: String) {
  #expect(Format.pageText.recognises(Sniff(Source(bytes: Array(text.utf8), name: "file"))))
}
