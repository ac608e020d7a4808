extension MoneyLexicon {
  /// Puts the tables of names, magnitudes and small words together.
  ///
  /// The hash of a form is that of its stem, continued over the ending, so that thousands of forms are never made as text.
  struct Builder {
    private(set) var entries = [Entry()]
    private(set) var indices = HashTable(count: 8192)
    /// The scalars of each list of endings, by the list: the same few lists belong to hundreds of names.
    private var endings: [String: [[UInt32]]] = [:]

    /// The forms of a name of money. Of two names with the same form the first keeps it.
    mutating func add(_ forms: NameForms, of name: CurrencyName, _ number: Int) {
      var entry = Entry(name: number, style: name.style ?? forms.language.numbers)
      if name.isEitherSide { entry.roles.insert(.eitherSide) }
      if forms.language == .german { entry.roles.insert(.german) }
      let index = Int16(entries.count)
      entries.append(entry)
      forEachHash(forms.stems, forms.endings) { builder, hash, _ in
        if builder.indices[hash] == 0 { return builder.indices[hash] = index }
        builder.change(hash) { other in
          guard other.name == number else { return }
          if other.style != entry.style { other.style = .unknown }
          other.roles.formUnion(entry.roles)
        }
      }
      for others in forms.others { add(others, of: name, number) }
    }

    /// The words of a magnitude; a later row replaces an earlier one.
    mutating func add(_ row: Magnitude.Row) {
      forEachHash(row.stems, row.endings) { builder, hash, ending in
        let isAblative = Magnitude.ablatives.contains(ending)
        builder.change(hash) {
          $0.magnitude = Magnitude(powerOfTen: row.power, form: row.form, style: row.style, isAblative: isAblative)
        }
      }
    }

    /// Changes the entry of one word only.
    mutating func change(_ hash: UInt64, _ change: (inout Entry) -> Void) {
      var entry = entries[Int(indices[hash])]
      let before = entry
      change(&entry)
      guard entry != before else { return }
      indices[hash] = Int16(entries.count)
      entries.append(entry)
    }

    private mutating func forEachHash(
      _ stems: String, _ list: String, _ body: (inout Builder, UInt64, [UInt32]) -> Void
    ) {
      let endings = endings[list] ?? NameForms.split(list).map { $0.unicodeScalars.map(\.value) }
      self.endings[list] = endings
      for stem in Builder.words(stems) {
        let start = Builder.hash(stem)
        for ending in endings { body(&self, ending.reduce(start) { WordRun.hash($0, with: $1) }, ending) }
      }
    }

    static func words(_ text: String) -> [Substring.UnicodeScalarView] {
      text.unicodeScalars.split(whereSeparator: isBlank)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 }

    /// Of a word in small letters, as the tables have them.
    static func hash(_ scalars: Substring.UnicodeScalarView) -> UInt64 {
      scalars.reduce(WordRun.emptyHash) { WordRun.hash($0, with: $1.value) }
    }
  }
}
