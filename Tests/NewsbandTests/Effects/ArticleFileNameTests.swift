import TestKit
import Testing
import Text

@testable import newsband

/// Titles as the names of files.
@Suite struct ArticleFileNames {
  @Test(
    arguments: [
      ("Trains to Tashkent", "Trains to Tashkent"), ("  Trains  to\tTashkent ", "Trains to Tashkent"),
      ("../../etc/passwd", "etc passwd"), ("/", nil), ("...", nil), (".profile", "profile"), ("a.b.c.", "a.b.c"),
      ("--rf *", "rf"), ("=1+1", "1+1"), ("(a) b", "a) b"), ("a (b)", "a (b)"), ("a-b", "a b"), ("50% off!", "50 off"),
      ("What? “Yes”: no", "What Yes no"), ("A\u{0}B\u{1B}[2JC", "ABC"), ("Қазақстан № 5", "Қазақстан 5"),
      ("日本の電車", "日本の電車"), ("", nil), ("\u{202E}txt.exe", "txt.exe"), ("me@a.example", "me@a.example"),
    ] as [(String, String?)])
  func keepsWordsAndLeavesOutWhatAFileSystemReads(_ title: String, _ name: String?) {
    #expect(ArticleValues.fileName(title) == name)
  }

  @Test(arguments: ["a", "é", "ж", "日", "e\u{301}", "𠀀"], [1, 24, 25, 33, 34, 49, 50, 51, 99, 100, 101, 300])
  func endsAtAWholeLetterOf100Bytes(_ letter: String, _ count: Int) throws {
    let name = try #require(ArticleValues.fileName(String(repeating: letter, count: count)))
    let width = letter.utf8.count
    #expect(name == String(repeating: letter, count: min(count, 100 / width)))
  }

  @Test func endsAtNoBlank() {
    let title = String(repeating: "a", count: 99) + " b"
    #expect(ArticleValues.fileName(title) == String(repeating: "a", count: 99))
    let shorter = String(repeating: "a", count: 98) + " b"
    #expect(ArticleValues.fileName(shorter) == shorter)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func isANameOnEveryFileSystem(_ seed: UInt64) {
    let pieces = [
      "/", "\\", ":", "*", "?", "\"", "<", ">", "|", ".", "..", "-", "~", " ", "\n", "\u{0}", "\u{1B}[1m", "\u{202E}",
      "\u{200B}", "a", "B", "қ", "日", "1", "+", "=", "(", ")", "_", "@", ",", "👨‍👩‍👧", "\u{301}", "CON", "%",
    ]
    var dice = Dice(seed: seed)
    for _ in 0..<60 {
      let count = Int.random(in: 0...80, using: &dice)
      let title = (0..<count).compactMap { _ in pieces.randomElement(using: &dice) }.joined()
      guard let name = ArticleValues.fileName(title) else {
        #expect(!title.displaySafe.contains { $0.isASCII && $0.isLetter }, "\(title.debugDescription)")
        continue
      }
      #expect((1...100).contains(name.utf8.count))
      #expect(!name.contains { "/\\:*?\"<>|~%-".contains($0) }, "\(name.debugDescription)")
      #expect(name.first.map { $0.isLetter || $0.isNumber } == true, "\(name.debugDescription)")
      #expect(!name.hasSuffix(" ") && !name.hasSuffix(".") && !name.contains("  "))
      #expect(!name.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.value == 0x202E })
      // A name is the name of itself.
      #expect(ArticleValues.fileName(name) == name)
    }
  }
}
