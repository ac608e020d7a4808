/// A word list that maps beginnings of words in many languages to one name each.
struct StoryLexicon: Sendable {
  private struct Entry {
    /// Latin letters, as `Latinizer` writes them.
    let beginning: [UInt8]
    let isWhole: Bool
    let name: Int
    /// True if the entry is of two words, joined by "-".
    let isPair: Bool
  }

  private(set) var names: [String] = []
  /// Entries by the first two letters.
  private var entries: [UInt16: [Entry]] = [:]
  /// Words of scripts without spaces, matched anywhere.
  private var anywhere: [(word: String, name: Int)] = []

  /// Letters that a word may go on for behind its beginning.
  private static let longestEnding = 7

  /// Reads lines of a name and beginnings.
  init(_ table: String) {
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let name = words.first else { continue }
      let number = names.count
      names.append(name.hasSuffix("=") ? String(name.dropLast()) : String(name))
      for word in words.dropFirst() {
        if word.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
          anywhere.append((String(word), number))
          continue
        }
        let latin = Latinizer.latin(word)
        guard latin.count >= 2 else { continue }
        let entry = Entry(
          beginning: latin, isWhole: word.hasSuffix("="), name: number, isPair: latin.contains(UInt8(ascii: "-")))
        entries[StoryLexicon.key(latin), default: []].append(entry)
      }
    }
  }

  /// The names that a word stands for; `next` is the word behind it, for entries of two words.
  func names(of word: [UInt8], next: [UInt8] = []) -> [Int] {
    guard word.count >= 2, let entries = entries[StoryLexicon.key(word)] else { return [] }
    var found: [Int] = []
    for entry in entries where !found.contains(entry.name) {
      let size = entry.beginning.count
      if entry.isPair {
        let pair = word + [UInt8(ascii: "-")] + next
        if pair.starts(with: entry.beginning) { found.append(entry.name) }
      } else if entry.isWhole {
        if word == entry.beginning { found.append(entry.name) }
      } else if word.starts(with: entry.beginning), word.count - size <= (size >= 4 ? StoryLexicon.longestEnding : 2) {
        found.append(entry.name)
      }
    }
    return found
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
