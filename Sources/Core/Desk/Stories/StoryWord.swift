import Text

/// A word of a title or text as stories compare it.
struct StoryWord {
  /// Part of the article that a word stands in. What comes first matters most.
  enum Place { case title, lead, body }

  /// The place of its letters in `StoryWords.letters`.
  let letters: Range<Int>
  /// The hash of these letters.
  let hash: UInt64
  /// Its place in the text that it was read from, in bytes of UTF-8.
  let bytes: Range<Int>
  let place: Place
  let isCapital: Bool
  /// True if it begins with a capital and is not the first word of a sentence, so that it is likely to be a name.
  fileprivate(set) var isName: Bool
  /// True if it ends in a soft sign, which has no letter here: сель is a mudflow, and сел is "sat down".
  let endsSoft: Bool

  /// The word as its text has it.
  func spelling(in text: String) -> String {
    String(decoding: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
  }
}

/// The first words of an article, written in Latin letters of one kind, whatever script they were in.
struct StoryWords {
  /// The letters of all words, one word behind the other: small ASCII letters without accents and apostrophes; parts of a
  /// compound are joined by "-".
  private(set) var letters: [UInt8] = []
  private(set) var words: [StoryWord] = []
  /// True if there is a letter of a script that does not part words by spaces.
  private(set) var hasHan = false

  /// Words of an article that are read.
  private static let limit = 400
  /// Words of the lead: enough for the first sentence or two.
  private static let leadLength = 25

  /// Cuts title and text into words. Digits are left to `StoryNumbers`.
  init(title: String, text: String) {
    letters.reserveCapacity(2_000)
    words.reserveCapacity(StoryWords.limit)
    for (var text, isTitle) in [(title, true), (text, false)] { text.withUTF8 { read($0.span, isTitle: isTitle) } }
  }

  /// The letters of a word.
  func letters(of word: StoryWord) -> ArraySlice<UInt8> { letters[word.letters] }

  private mutating func read(_ text: Span<UInt8>, isTitle: Bool) {
    let earlier = words.count
    var word = Reading(first: letters.count, byte: 0)
    var begins = true
    var quotation: Int?
    var isSpeech = false
    var at = 0
    while at < text.count, words.count < StoryWords.limit {
      let (scalar, width) = text.scalar(at: at)
      var next = at + width
      defer { at = next }
      let letter = Latinizer.letter(of: scalar)
      if letter != 0 {
        if letters.count == word.first {
          word.start = at
          word.isCapital = Latinizer.isCapital(scalar)
        }
        letters.append(letter)
        word.endsSoft = false
        word.close(at: next, letters.count)
      } else if Latinizer.isSilent(scalar) {
        word.endsSoft = scalar == 0x44C || scalar == 0x42C
        continue
      } else if letters.count > word.first, StoryWords.isHyphen(scalar) {
        letters.append(StoryWords.hyphen)
      } else if StoryWords.isAddress(text, at) {
        // The words of an address are those of its site, and say nothing of an event.
        letters.removeLast(letters.count - word.first)
        while next < text.count {
          let (scalar, width) = text.scalar(at: next)
          if Unicode.Scalar(scalar)?.properties.isWhitespace ?? false { break }
          next += width
        }
      } else {
        if finish(&word, isTitle, words.count - earlier, isName: word.isCapital && !begins) {
          (begins, isSpeech) = (false, false)
        }
        if StoryWords.endsSentence(scalar) { begins = true }
        if scalar == 0x3A { isSpeech = true }
        if StoryWords.isQuote(scalar) {
          // Behind a colon begins what someone says.
          quotation = nameQuoted(from: quotation, isClosing: isSpeech || scalar == 0xBB || scalar == 0x201D)
        }
        if StoryWords.isHan(scalar) { hasHan = true }
      }
    }
    _ = finish(&word, isTitle, words.count - earlier, isName: word.isCapital && !begins)
  }

  /// A word while it is read: what has been seen of it up to its last letter.
  private struct Reading {
    /// The places of its first letter, and behind its last one.
    var first: Int
    var end: Int
    /// The same in bytes of the text.
    var (start, stop): (Int, Int)
    var isCapital = false
    var endsSoft = false

    init(first: Int, byte: Int) {
      (self.first, end) = (first, first)
      (start, stop) = (byte, byte)
    }

    mutating func close(at byte: Int, _ letters: Int) { (stop, end) = (byte, letters) }
  }

  /// Adds a word that has a letter, without the hyphens behind it, and makes ready for the next one. False where it has none.
  private mutating func finish(_ word: inout Reading, _ isTitle: Bool, _ count: Int, isName: Bool) -> Bool {
    guard letters.count > word.first else { return false }
    letters.removeLast(letters.count - word.end)
    var hash = FNV1a()
    for letter in letters[word.first...] { hash.combine(UInt64(letter)) }
    words.append(
      StoryWord(
        letters: word.first..<word.end, hash: hash.value, bytes: word.start..<word.stop,
        place: isTitle ? .title : count < StoryWords.leadLength ? .lead : .body, isCapital: word.isCapital,
        isName: isName, endsSoft: word.endsSoft))
    word = Reading(first: letters.count, byte: word.stop)
    return true
  }

  /// A word or two in quotation marks are a name, though the first one begins like a sentence. Returns where a quotation that
  /// begins here has its first word.
  private mutating func nameQuoted(from first: Int?, isClosing: Bool) -> Int? {
    guard let first, (1...StoryWords.quoted).contains(words.count - first) else {
      return isClosing ? nil : words.count
    }
    if words[first].isCapital { words[first].isName = true }
    return nil
  }

  /// Words of a name in quotation marks at most.
  private static let quoted = 3

  private static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201E: true
    default: false
    }
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x200C || scalar == 0x2011
  }

  /// True at the colon of "://".
  private static func isAddress(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 2 < text.count && text[at] == UInt8(ascii: ":") && text[at + 1] == UInt8(ascii: "/")
      && text[at + 2] == UInt8(ascii: "/")
  }

  /// A quotation begins a sentence too: its first word is no more a name than that of any other.
  private static func endsSentence(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case ".", "!", "?", "…", ":", "«", "“", "„", "\"", "\n", "؟", "。": true
    default: false
    }
  }

  private static func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }
}
