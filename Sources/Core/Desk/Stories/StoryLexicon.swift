import Text

/// A word list that maps beginnings of words in many languages to one name each.
struct StoryLexicon: Sendable {
  private struct Entry {
    /// Latin letters, as `Latinizer` writes them.
    let beginning: [UInt8]
    let isWhole: Bool
    let name: Int
    /// True if the entry is of two words, joined by "-".
    let isPair: Bool
    let spelling: Spelling
  }

  /// The letters that an entry is written in. Written by sound in Latin letters, words of different alphabets are often alike: the
  /// Turkish for a concert begins the Russian for a concern.
  private struct Spelling: OptionSet {
    let rawValue: UInt8
    static let russian = Spelling(rawValue: 1)
    static let english = Spelling(rawValue: 2)
    static let arabic = Spelling(rawValue: 4)
    static let other = Spelling(rawValue: 8)

    /// That of an entry.
    init(of word: Substring) {
      let letters = word.unicodeScalars.map(\.value).filter { $0 >= 0x80 || $0 >= 0x41 }
      self =
        letters.contains { (0x600..<0x700).contains($0) }
        ? .arabic
        : letters.allSatisfy { (0x430...0x451).contains($0) }
          ? .russian : letters.allSatisfy { $0 < 0x80 } ? .english : .other
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Those whose entries mean a word of a language.
    init(for language: Language?) {
      switch language {
      case .russian: self = .russian
      case .english: self = .english
      case .persian, .arabic, .urdu: self = .arabic
      case nil: self = [.russian, .english, .arabic, .other]
      default: self = [.russian, .english, .other]
      }
    }
  }

  private(set) var names: [String] = []
  /// Entries by the first two letters.
  private var entries: [UInt16: [Entry]] = [:]
  /// Words of scripts without spaces, matched anywhere.
  private var anywhere: [(word: String, name: Int)] = []

  /// The number of the line "-": words that have the beginning of another line and mean something else.
  private static let none = -1
  /// Letters that a word may go on for behind its beginning.
  private static let longestEnding = 7

  /// True if a word stands for all names whose beginnings it has, and not only for that of the longest one.
  private let takesAll: Bool

  /// Reads lines of a name and beginnings.
  init(_ table: String, takesAll: Bool = false) {
    self.takesAll = takesAll
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let name = words.first else { continue }
      let number = name == "-" ? StoryLexicon.none : names.count
      if name != "-" { names.append(name.hasSuffix("=") ? String(name.dropLast()) : String(name)) }
      for word in words.dropFirst() {
        if word.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
          anywhere.append((String(word), number))
          continue
        }
        let latin = Latinizer.latin(word)
        guard latin.count >= 2 else { continue }
        let entry = Entry(
          beginning: latin, isWhole: word.hasSuffix("="), name: number, isPair: latin.contains(UInt8(ascii: "-")),
          spelling: Spelling(of: word))
        entries[StoryLexicon.key(latin), default: []].append(entry)
      }
    }
  }

  /// The names that a word stands for: those of the longest beginning that it has. `next` is the word behind it, for entries of
  /// two words. Empty for a word that begins like one of the list and means something else.
  func names(of word: [UInt8], next: [UInt8] = [], _ language: Language? = nil) -> [Int] {
    guard word.count >= 2, let entries = entries[StoryLexicon.key(word)] else { return [] }
    let spelling = Spelling(for: language)
    var (found, longest): ([Int], Int) = ([], 0)
    for entry in entries
    where entry.beginning.count >= longest && spelling.contains(entry.spelling) && matches(entry, word, next) {
      if !takesAll {
        if entry.beginning.count > longest { found = [] }
        longest = entry.beginning.count
      }
      if !found.contains(entry.name) { found.append(entry.name) }
    }
    return found.contains(StoryLexicon.none) ? [] : found
  }

  private func matches(_ entry: Entry, _ word: [UInt8], _ next: [UInt8]) -> Bool {
    if entry.isPair {
      // A word with a hyphen, or two words.
      let pair = word + [UInt8(ascii: "-")] + next
      return pair.starts(with: entry.beginning)
    }
    if entry.isWhole { return word == entry.beginning }
    let size = entry.beginning.count
    return word.starts(with: entry.beginning) && word.count - size <= (size >= 4 ? StoryLexicon.longestEnding : 2)
  }

  /// True if an entry of two words may begin with this word.
  func mayBeginPair(_ word: [UInt8]) -> Bool {
    guard word.count >= 2, let entries = entries[StoryLexicon.key(word)] else { return false }
    let beginning = word + [UInt8(ascii: "-")]
    return entries.contains {
      $0.isPair && ($0.beginning.starts(with: beginning) || beginning.starts(with: $0.beginning))
    }
  }

  /// The names of the words of scripts without spaces that a text has.
  func names(inside text: String) -> [Int] {
    anywhere.filter { text.contains($0.word) }.map(\.name)
  }

  private static func key(_ latin: [UInt8]) -> UInt16 { UInt16(latin[0]) << 8 | UInt16(latin[1]) }
}
