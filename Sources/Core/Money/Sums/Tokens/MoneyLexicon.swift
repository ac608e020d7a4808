/// The words that matter for sums, by hash: names of money, magnitudes, and the small words around them.
struct MoneyLexicon: Sendable {
  struct Roles: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// Between the ends of a range: "to", "bis".
    static let to = Roles(rawValue: 1)
    /// Between the ends of a range that a word has begun: "from 5 до 6", "between 5 and 6".
    static let toAfterFrom = Roles(rawValue: 2)
    static let and = Roles(rawValue: 4)
    /// Begins a range: "from", "от".
    static let from = Roles(rawValue: 8)
    static let between = Roles(rawValue: 16)
    /// Before a number that counts or names something else: "Article 5", "page 7".
    static let label = Roles(rawValue: 32)
    /// Before a year: "in", "since".
    static let time = Roles(rawValue: 64)
    /// Before a year or a sum: "the", "of", "to", "за".
    static let maybeTime = Roles(rawValue: 128)
    static let month = Roles(rawValue: 256)
    /// Between a magnitude and the currency: "de", "of".
    static let particle = Roles(rawValue: 512)
    /// More, less, about, after the number: Kazakh "миллионнан астам теңге".
    static let about = Roles(rawValue: 1024)
    /// A case after a hyphen: "млн-нан", "5-тен".
    static let suffix = Roles(rawValue: 2048)
    /// The same, of the case that says from where.
    static let ablative = Roles(rawValue: 4096)
    /// After a number that is a share: "percent", "пайыз".
    static let percent = Roles(rawValue: 8192)
    /// A name of money that may stand before the number: "RMB 500", "Rs 500".
    static let eitherSide = Roles(rawValue: 16384)
    /// A word that may follow a sum in running text: "per", "в".
    static let function = Roles(rawValue: 32768)
    /// A name of money in German, where it has a capital.
    static let german = Roles(rawValue: 65536)
    /// Announces a list of rates: "Курс: USD 480,5 EUR 520,3".
    static let rate = Roles(rawValue: 262144)
    /// A hundredth of a currency: "копеек", "cents".
    static let minor = Roles(rawValue: 131072)
  }

  struct Entry: Hashable, Sendable {
    /// The place of a name of money in `CurrencyName.all`; nil when the word is none.
    var name: Int?
    /// The way in which the language of that name writes numbers.
    var style = NumberStyle.unknown
    var magnitude: Magnitude?
    var roles: Roles = []
  }

  /// The first entry is empty: that of a word that means nothing here.
  let entries: [Entry]
  private let indices: HashTable

  static let shared = MoneyLexicon()

  private init() {
    var builder = Builder()
    for (number, name) in CurrencyName.all.enumerated() {
      for forms in name.languages { builder.add(forms, of: name, number) }
    }
    for row in Magnitude.rows { builder.add(row) }
    for (roles, words) in MoneyWords.all {
      for word in Builder.words(words) { builder.change(Builder.hash(word)) { $0.roles.formUnion(roles) } }
    }
    entries = builder.entries
    indices = builder.indices
  }

  /// The place of a word's entry; 0 for a word that is not here.
  func index(of hash: UInt64) -> Int16 { indices[hash] }
}

extension MoneyLexicon {
  func entry(of hash: UInt64) -> Entry { entries[Int(index(of: hash))] }
}
