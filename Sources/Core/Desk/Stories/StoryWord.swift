/// A word of a title or text as stories compare it: in Latin letters of one kind, whatever script it was written in.
struct StoryWord {
  /// Part of the article that a word stands in. What comes first matters most.
  enum Place: Int { case title, lead, body }

  /// Small ASCII letters without accents and apostrophes; parts of a compound are joined by "-".
  var latin: [UInt8]
  /// As written.
  var text: String
  var place: Place
  /// True if it begins with a capital and is not the first word of a sentence, so that it is likely to be a name.
  var isName: Bool
}

extension StoryWord {
  /// Words of the lead: enough for the first sentence or two.
  private static let leadLength = 25

  /// Cuts title and text into words. Digits are left to `StoryNumbers`.
  static func words(title: String, text: String) -> [StoryWord] {
    var words: [StoryWord] = []
    read(title, place: .title, into: &words)
    read(text, place: .lead, into: &words)
    return words
  }

  private static func read(_ text: String, place: Place, into words: inout [StoryWord]) {
    var latin: [UInt8] = []
    var spelling = String.UnicodeScalarView()
    var begins = true
    var count = 0
    func finish() {
      defer {
        latin = []
        spelling = .init()
      }
      while latin.last == hyphen { latin.removeLast() }
      guard !latin.isEmpty, let first = spelling.first else { return }
      let isCapital = first.properties.isUppercase
      let spot: Place = place == .lead && count >= leadLength ? .body : place
      words.append(StoryWord(latin: latin, text: String(spelling), place: spot, isName: isCapital && !begins))
      count += 1
      begins = false
    }
    for scalar in text.unicodeScalars {
      let letter = Latinizer.letter(of: scalar)
      if letter != 0 {
        latin.append(letter)
        spelling.append(scalar)
      } else if Latinizer.isSilent(scalar) {
        if !latin.isEmpty { spelling.append(scalar) }
      } else if !latin.isEmpty, scalar == "-" || scalar == "\u{200C}" || scalar == "‑" {
        latin.append(hyphen)
        spelling.append(scalar)
      } else {
        finish()
        // A quotation begins a sentence too: its first word is no more a name than that of any other.
        if sentenceEnds.contains(scalar) { begins = true }
      }
    }
    finish()
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "…", ":", "«", "“", "„", "\"", "\n", "؟", "。"]
}
