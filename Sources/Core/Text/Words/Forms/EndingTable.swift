/// A table of paradigms: the endings that the forms of one kind of word have after the part that all of them share.
///
/// Two words are forms of one word when they share a beginning, the base, and what follows it in both is in one
/// paradigm: "рын" + ок, "рын" + ке. So an alternation, such as a vowel that comes and goes, is part of the endings.
struct EndingTable: Sendable {
  /// A set of paradigms, by their numbers.
  typealias Paradigms = SIMD4<UInt64>

  /// The endings of one kind of word, and the bases that it has.
  struct Paradigm: Sendable {
    var endings: [String]
    /// Letters of the shortest base.
    var shortest = 2
    /// Last letters of a base; empty for any.
    var after = ""
    /// True for paradigms of verbs.
    var isVerb = false
    /// Last letters that a base does not have.
    var notAfter = ""
    /// Ends of a base of which it has one; empty for any.
    var roots: [String] = []
    /// True if a word without an ending, or two long endings, must be among the forms that are compared: short endings
    /// stand behind anything.
    var isGuarded = false
    /// True if no name is of this kind, so that the first form need not be compared by its sounds.
    var isNameless = false
    /// The only bases that it has; empty for any.
    var bases: [String] = []
  }

  let paradigms: [Paradigm]
  /// The paradigms of verbs.
  let verbs: Paradigms
  /// The paradigms whose short endings say little.
  let guarded: Paradigms
  /// Words that look like a form of another word and are not: they match only their own forms.
  let wholes: Set<[UInt16]>
  private let after: [Set<UInt16>]
  private let notAfter: [Set<UInt16>]
  private let only: [Set<[UInt16]>]
  private let roots: [[[UInt16]]]
  /// A tree of the endings, read from their last letter: the next node by node and letter.
  private var next: [UInt32: UInt32] = [:]
  private var sets: [Paradigms] = [.zero]

  /// Takes at most 256 paradigms.
  init(_ paradigms: [Paradigm], wholes: String = "") {
    self.paradigms = paradigms
    self.wholes = Set(wholes.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
    after = paradigms.map { Set($0.after.utf16) }
    notAfter = paradigms.map { Set($0.notAfter.utf16) }
    roots = paradigms.map { $0.roots.map { Array($0.utf16) } }
    only = paradigms.map { Set($0.bases.map { Array($0.utf16) }) }
    var verbs = Paradigms.zero
    for (number, paradigm) in paradigms.enumerated() where paradigm.isVerb { verbs |= EndingTable.bit(number) }
    self.verbs = verbs
    var guarded = Paradigms.zero
    for (number, paradigm) in paradigms.enumerated() where paradigm.isGuarded { guarded |= EndingTable.bit(number) }
    self.guarded = guarded
    for (number, paradigm) in paradigms.enumerated() {
      for ending in paradigm.endings { add(Array(ending.utf16), number) }
    }
  }

  private static func bit(_ number: Int) -> Paradigms {
    var bits = Paradigms.zero
    bits[number >> 6] = 1 << UInt64(number & 63)
    return bits
  }

  private mutating func add(_ ending: [UInt16], _ number: Int) {
    var node: UInt32 = 0
    for letter in ending.reversed() {
      let key = node << 16 | UInt32(letter)
      if let known = next[key] {
        node = known
      } else {
        node = UInt32(sets.count)
        next[key] = node
        sets.append(.zero)
      }
    }
    sets[Int(node)] |= EndingTable.bit(number)
  }

  /// The paradigms of each ending of a word, by the length of the base before it.
  func endings(of word: [UInt16]) -> [(base: Int, paradigms: Paradigms)] {
    var found: [(base: Int, paradigms: Paradigms)] = []
    var node: UInt32 = 0
    var base = word.count
    while true {
      let set = sets[Int(node)]
      if set != .zero { found.append((base, set)) }
      guard base > 1, let deeper = next[node << 16 | UInt32(word[base - 1])] else { return found }
      base -= 1
      node = deeper
    }
  }

  /// Those of them whose condition the base fulfils.
  func bases(of word: [UInt16]) -> [(base: Int, paradigms: Paradigms)] {
    endings(of: word).compactMap { base, paradigms in
      var fitting = Paradigms.zero
      forEach(paradigms) { number in
        let last = word[base - 1]
        guard base >= self.paradigms[number].shortest, after[number].isEmpty || after[number].contains(last),
          !notAfter[number].contains(last), only[number].isEmpty || only[number].contains(Array(word[..<base])),
          roots[number].isEmpty || roots[number].contains(where: { word[..<base].suffix($0.count) == $0[...] })
        else { return }
        fitting |= EndingTable.bit(number)
      }
      return fitting == .zero ? nil : (base, fitting)
    }
  }

  /// All endings of some paradigms.
  func endings(of paradigms: Paradigms) -> Set<String> {
    var endings: Set<String> = []
    forEach(paradigms) { endings.formUnion(self.paradigms[$0].endings) }
    return endings
  }

  /// The ending of the first form of each of some paradigms that names have.
  func firstEndings(of paradigms: Paradigms) -> Set<String> {
    var endings: Set<String> = []
    forEach(paradigms) { number in
      let paradigm = self.paradigms[number]
      if !paradigm.isVerb, !paradigm.isNameless, let first = paradigm.endings.first { endings.insert(first) }
    }
    return endings
  }

  /// Those of some paradigms whose first form has an ending.
  func beginning(_ paradigms: Paradigms, with ending: ArraySlice<UInt16>) -> Paradigms {
    var fitting = Paradigms.zero
    forEach(paradigms) { number in
      guard let first = self.paradigms[number].endings.first, first.utf16.elementsEqual(ending) else { return }
      fitting |= EndingTable.bit(number)
    }
    return fitting
  }

  private func forEach(_ paradigms: Paradigms, _ body: (Int) -> Void) {
    for word in 0..<4 {
      var bits = paradigms[word]
      while bits != 0 {
        body(word << 6 | bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
