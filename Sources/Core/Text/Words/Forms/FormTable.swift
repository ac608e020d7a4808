/// A language by a table of endings: its letters, what is taken off a word before, and the words without a rule.
struct FormTable: Sendable {
  /// A word as the table reads it.
  struct Variant {
    var letters: [UInt16]
    /// True if only verbs look like that.
    var isVerb = false
  }

  typealias Bases = [(base: Int, paradigms: EndingTable.Paradigms)]

  private let table: EndingTable
  /// Words without a rule by their forms, and all forms of each.
  private let groups: [[UInt16]: [Int]]
  private let forms: [[String]]
  private let letters: Set<UInt16>
  private let prefixes: [String]
  private let reduce: @Sendable ([UInt16]) -> [Variant]

  init(
    _ table: EndingTable, irregular: String, letters: String, prefixes: [String] = [],
    reduce: @escaping @Sendable ([UInt16]) -> [Variant] = { [Variant(letters: $0)] }
  ) {
    self.table = table
    self.letters = Set(letters.utf16)
    self.prefixes = prefixes
    self.reduce = reduce
    forms = irregular.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    var groups: [[UInt16]: [Int]] = [:]
    for (number, forms) in forms.enumerated() {
      for form in forms { groups[Array(form.utf16), default: []].append(number) }
    }
    self.groups = groups
  }

  /// The word, and what it is without what may be taken off; nil when it has other letters.
  private func variants(of word: [UInt16]) -> [Variant]? {
    guard word.allSatisfy(letters.contains) else { return nil }
    return table.wholes.contains(word) ? [Variant(letters: word)] : reduce(word)
  }

  private func bases(of variant: Variant) -> Bases {
    masked(table.bases(of: variant.letters), variant)
  }

  /// A word that is no form of another has only the endings of first forms.
  private func masked(_ found: Bases, _ variant: Variant) -> Bases {
    let isWhole = table.wholes.contains(variant.letters)
    return found.compactMap { base, paradigms in
      var fitting = variant.isVerb ? paradigms & table.verbs : paradigms
      if isWhole { fitting = table.beginning(fitting, with: variant.letters[base...]) }
      return fitting == .zero ? nil : (base, fitting)
    }
  }
}

extension FormTable {
  /// A searched word as the table reads it.
  struct Reading: Sendable {
    private let table: FormTable
    private let variants: [(letters: [UInt16], bases: Bases)]
    private let groups: [Int]
    /// Letters of the shortest base.
    let least: Int
    private let hasPrefix: Bool

    /// True if other words than those with the same beginning may be its forms.
    var isIrregular: Bool { !groups.isEmpty }

    /// True if one of the two words begins with a prefix of verbs.
    func mayHavePrefix(_ other: String) -> Bool {
      !table.prefixes.isEmpty && (hasPrefix || table.prefixes.contains { other.hasPrefix($0) })
    }

    /// Nil when the word has letters of another language.
    init?(_ word: String, _ table: FormTable) {
      guard let variants = table.variants(of: Array(word.utf16)) else { return nil }
      self.table = table
      self.variants = variants.map { ($0.letters, table.bases(of: $0)) }
      groups = variants.first.flatMap { table.groups[$0.letters] } ?? []
      least = self.variants.flatMap(\.bases).map(\.base).min() ?? 99
      hasPrefix = table.prefixes.contains { word.hasPrefix($0) }
    }

    func has(_ word: [UInt16]) -> Bool {
      if !groups.isEmpty, let others = table.groups[word], groups.contains(where: others.contains) { return true }
      // Only a prefix changes the beginning of a word.
      guard !table.prefixes.isEmpty || word[0] == variants[0].letters[0] else { return false }
      guard let others = table.variants(of: word) else { return false }
      for other in others where other.letters.count >= least {
        for own in variants where isShared(own, other) { return true }
      }
      return false
    }

    private func isShared(_ own: (letters: [UInt16], bases: Bases), _ other: Variant) -> Bool {
      var common = 0
      while common < own.letters.count, common < other.letters.count, own.letters[common] == other.letters[common] {
        common += 1
      }
      guard own.bases.contains(where: { $0.base <= common }) else { return false }
      return table.masked(table.table.endings(of: other.letters), other).contains { base, paradigms in
        guard base <= common else { return false }
        let shorter = min(own.letters.count, other.letters.count) - base
        let shared = (1...2).contains(shorter) ? paradigms & ~table.table.guarded : paradigms
        return own.bases.contains { $0.base == base && $0.paradigms & shared != .zero }
      }
    }

    /// The first forms of the paradigms.
    var lemmas: Set<String> {
      var lemmas = Set(groups.compactMap { table.forms[$0].first })
      for variant in variants {
        for (base, paradigms) in variant.bases {
          let beginning = String(decoding: variant.letters[..<base], as: UTF16.self)
          for ending in table.table.firstEndings(of: paradigms) { lemmas.insert(beginning + ending) }
        }
      }
      return lemmas
    }

    /// Adds a beginning where it is long, and behind a short one each form by itself.
    func add(to words: inout Set<String>, _ beginnings: inout Set<String>) {
      for group in groups { words.formUnion(table.forms[group]) }
      for variant in variants {
        for (base, paradigms) in variant.bases {
          let beginning = String(decoding: variant.letters[..<base], as: UTF16.self)
          if base >= 4 {
            beginnings.insert(beginning)
          } else {
            for ending in table.table.endings(of: paradigms) { words.insert(beginning + ending) }
            for ending in table.table.endings(of: paradigms & table.table.verbs) {
              words.formUnion(table.reflexives.map { beginning + ending + $0 })
            }
          }
          if paradigms & table.table.verbs != .zero, base >= 3 {
            beginnings.formUnion(table.prefixes.map { $0 + beginning })
          }
        }
      }
    }
  }

  /// The endings of verbs in Russian.
  fileprivate var reflexives: [String] { prefixes.isEmpty && letters.contains(0x44F) ? ["ся", "сь"] : [] }

  private static let russianLetters = "абвгдежзийклмнопрстуфхцчшщъыьэюя"

  static let english = FormTable(
    EnglishForms.table, irregular: EnglishForms.irregular, letters: "abcdefghijklmnopqrstuvwxyz")
  static let russian = FormTable(
    RussianForms.table, irregular: RussianForms.irregular + "\n" + RussianVerbs.bare, letters: russianLetters,
    reduce: { RussianForms.variants(of: $0) })
  static let tajik = FormTable(
    TajikForms.table, irregular: TajikForms.irregular, letters: russianLetters + "ғӣқӯҳҷ",
    prefixes: TajikForms.prefixes,
    reduce: { TajikForms.variants(of: $0) })
  static let persian = FormTable(
    PersianForms.table, irregular: PersianForms.irregular, letters: "ءئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    prefixes: PersianForms.prefixes, reduce: { PersianForms.variants(of: $0) })
}
