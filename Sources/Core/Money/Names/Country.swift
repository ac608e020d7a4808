/// A country as texts name it: so that a manat is given to the right one, and an article lights its pairs.
package struct Country: Hashable, Sendable {
  /// ISO 3166 alpha-2: "KZ"; "EU" for the euro area.
  package let code: String
  /// ISO 4217 code of its money.
  package let currency: String

  /// Every country that is known by name.
  package static let all: [Country] = rows.map(\.country)

  /// The currency of a country; nil for one that is not in the table.
  static func currency(of code: String) -> String? {
    // "KZ KZT …" at the beginning of a line.
    let line = table.utf8.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "\(code) ".utf8) }
    return line.map { String(decoding: $0.dropFirst(code.utf8.count + 1).prefix(3), as: UTF8.self) }
  }

  /// A line of the table, in scalars: characters would take ten times as long to split.
  private struct Row: Sendable {
    let country: Country
    let names: [Substring.UnicodeScalarView]
    let towns: [Substring.UnicodeScalarView]
  }

  private static let rows: [Row] = table.unicodeScalars.split(separator: "\n").map { line in
    let halves = line.split(separator: "|", maxSplits: 1)
    let words = halves[0].split(separator: " ")
    return Row(
      country: Country(code: String(words[0]), currency: String(words[1])), names: Array(words.dropFirst(2)),
      towns: halves.count > 1 ? halves[1].split(separator: " ") : [])
  }
}

extension Country {
  /// The names of a country as the table has them.
  static func names(of country: Country) -> [String] {
    rows.first { $0.country == country }?.names.map { String(String.UnicodeScalarView($0)) } ?? []
  }
}

extension Country {
  /// One word of the table, ready to be compared.
  private struct Stem: Sendable {
    let scalars: [UInt32]
    let isWhole: Bool
    /// The beginning of the next word, for names of two words.
    let next: [UInt32]?
    let country: Country
    let isName: Bool

    init(_ text: Substring.UnicodeScalarView, _ country: Country, isName: Bool) {
      isWhole = text.last == "$"
      let parts = (isWhole ? text.dropLast() : text).split(separator: "_").map { $0.map(\.value) }
      scalars = parts[0]
      next = parts.count > 1 ? parts[1] : nil
      self.country = country
      self.isName = isName
    }
  }

  /// All stems, those with the same two first scalars together.
  private static let stems: [[Stem]] = {
    let all = rows.flatMap { row in
      row.names.map { Stem($0, row.country, isName: true) } + row.towns.map { Stem($0, row.country, isName: false) }
    }
    return [[]]
      + Dictionary(grouping: all) { hash($0.scalars[0], $0.scalars.dropFirst().first ?? $0.scalars[0]) }.values
  }()

  /// Places in `stems` by the first two scalars.
  private static let places: HashTable = stems.enumerated().dropFirst().reduce(into: HashTable(count: 512)) {
    let scalars = $1.element[0].scalars
    $0[hash(scalars[0], scalars.dropFirst().first ?? scalars[0])] = Int16($1.offset)
  }

  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt64 {
    WordRun.hash(WordRun.hash(WordRun.emptyHash, with: first), with: second)
  }

  /// A country found among the tokens of a text.
  struct Match {
    let country: Country
    /// True for a name of the country, false for a town of it.
    let isName: Bool
    /// Tokens that the name takes: two for Hong Kong.
    let width: Int
  }

  /// The country that the tokens from `index` on name; nil when they name none. A Latin name is told from turkey and china
  /// by its capital, unless it stands between an amount and its currency.
  static func at(_ index: Int, of text: MoneyText, acceptsSmall: Bool = false) -> Match? {
    let token = text.tokens[index]
    guard token.kind == .word, acceptsSmall || token.isCapital || text.bytes[Int(token.start)] >= 0x80,
      case let initials = text.initials(index), case let place = places[hash(initials.0, initials.1)], place > 0
    else { return nil }
    for stem in stems[Int(place)]
    where text.begins(index, with: stem.scalars, isWhole: stem.isWhole || stem.next != nil) {
      if let next = stem.next {
        guard index + 1 < text.tokens.count, text.tokens[index + 1].gap == .space, text.begins(index + 1, with: next)
        else { continue }
      }
      return Match(country: stem.country, isName: stem.isName, width: stem.next == nil ? 1 : 2)
    }
    return nil
  }
}
