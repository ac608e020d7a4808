/// The declension and the conjugation of a Turkic language: endings in their order, with vowel harmony and assimilation.
///
/// A noun is read from its stem on: plural, possession, case, each at most once, then what makes a word of place. A verb is read
/// from its base on: negation, tense, person; a participle takes the endings of nouns. Each ending is a template in which
/// capital letters stand for sounds that follow the sounds before them.
struct TurkicGrammar: Sendable {
  /// The part of a word that was read last.
  enum Part: UInt16, Sendable {
    case stem, plural, mine, its, ours, local, cased, closed
    /// The base of a verb, and a negated one; tenses with two rows of persons; what needs one of its own persons or endings.
    case verb, negated, past, present, perfect, continuous
  }

  /// Parts that an ending may follow.
  struct Parts: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ part: Part) { rawValue = 1 << part.rawValue }
  }

  /// An ending: the parts that it may follow, its template, and the part that it makes.
  struct Ending: Sendable {
    let follows: Parts
    var letters: [UInt16]
    let makes: Part
    /// True if it stands behind vowels, false if behind consonants; nil for both.
    let isAfterVowel: Bool?
    /// True if a word may not end with it: it needs another ending.
    let isOpen: Bool
  }

  /// The letters that a capital of a template may be, behind the letters of a word before a place.
  typealias Sounds = @Sendable (_ sound: UInt16, _ word: [UInt16], _ place: Int) -> [UInt16]

  var endings: [Ending]
  let vowels: Set<UInt16>
  /// Letters that are written like vowels and take the endings of consonants.
  let glides: Set<UInt16>
  let sounds: Sounds
  /// Last letters that soften before a vowel, with the soft ones: п, б.
  let softening: [UInt16: [UInt16]]
  /// Vowels that fall out between the last two consonants before a vowel: орын, орны.
  let fleeting: [UInt16]
  /// True if the last consonant is doubled in some short words: hak, hakkı.
  var doubles = false
  let wholes: Set<[UInt16]>

  /// A stem as it stands in some of its forms.
  struct Surface: Hashable, Sendable {
    /// The classes of endings that may follow it in a word.
    enum Rest: Hashable, Sendable {
      case endings
      case endingsWithVowel
      case endingsOrNothing
      case nothing
      /// The letter with which an ending begins.
      case endingsWith(UInt16)
      /// The endings of verbs.
      case conjugation
    }

    var letters: [UInt16]
    var rest = Rest.endings
  }

  /// Surfaces that only this language has, besides those of `surfaces`.
  var ownSurfaces: @Sendable (_ stem: [UInt16]) -> [Surface] = { _ in [] }
  /// Stems that a surface may have, the other way round.
  var ownStems: @Sendable (_ surface: [UInt16], _ next: UInt16?) -> [[UInt16]] = { _, _ in [] }
  var verbs: Verbs?

  /// The dictionary form of verbs.
  struct Verbs: Sendable {
    /// The bases of a word that may be the dictionary form of a verb, as they stand before its endings; empty for any other.
    let bases: @Sendable (_ word: [UInt16]) -> [[UInt16]]
    /// The dictionary forms that a base may have.
    let infinitives: @Sendable (_ base: [UInt16]) -> [[UInt16]]

    /// Those of the languages whose dictionary form ends in -mak or -mek. A base in -t has -d before a vowel: gitmek, gidiyor;
    /// aýtmak, aýdýar.
    ///
    /// - Parameter shortened: vowels at the end of a base that are lost before some endings: söylemek, söylüyor.
    static func inMak(vowels: Set<UInt16>, back: Set<UInt16>, shortened: Set<UInt16> = []) -> Verbs {
      let (t, d) = (row("t"), row("d"))
      let endings = (back: row("mak"), front: row("mek"))
      return Verbs(
        bases: { word in
          guard word.count >= 5, word.ends(with: endings.back) || word.ends(with: endings.front) else { return [] }
          let base = word.without(endings.back.count)
          guard let last = base.last else { return [] }
          if last == t[0] { return [base, base.without(1) + d] }
          return shortened.contains(last) ? [base, base.without(1)] : [base]
        },
        infinitives: { base in
          guard let vowel = base.last(where: vowels.contains) else { return [] }
          let ending = back.contains(vowel) ? endings.back : endings.front
          return [base + ending] + (base.last == d[0] ? [base.without(1) + t + ending] : [])
        })
    }
  }

  func isVowel(_ letter: UInt16) -> Bool { vowels.contains(letter) && !glides.contains(letter) }

  /// True if a word is a surface of a stem and its endings.
  func isForm(_ word: [UInt16], of surface: Surface) -> Bool {
    let start = surface.letters.count
    guard start > 0, start <= word.count else { return false }
    let isComplete = start == word.count
    switch surface.rest {
    case .nothing: return isComplete
    case .endingsOrNothing: return isComplete || reads(word, start, .stem)
    case .endings: return !isComplete && reads(word, start, .stem)
    case .endingsWithVowel: return !isComplete && vowels.contains(word[start]) && reads(word, start, .stem)
    case .endingsWith(let letter): return !isComplete && word[start] == letter && reads(word, start, .stem)
    case .conjugation: return !isComplete && reads(word, start, .verb)
    }
  }

  private func reads(_ word: [UInt16], _ start: Int, _ part: Part) -> Bool {
    let last = word[start - 1]
    let isAfterVowel = isVowel(last)
    let part = Parts(part)
    for ending in endings where ending.follows.contains(part) && word.count - start >= ending.letters.count {
      if let condition = ending.isAfterVowel, condition != isAfterVowel { continue }
      guard matches(word, start, ending.letters) else { continue }
      let end = start + ending.letters.count
      if end == word.count {
        if !ending.isOpen { return true }
      } else if ending.makes != .closed, reads(word, end, ending.makes) {
        return true
      }
    }
    return false
  }

  private func matches(_ word: [UInt16], _ start: Int, _ template: [UInt16]) -> Bool {
    for (offset, letter) in template.enumerated() {
      let own = word[start + offset]
      if letter == own { continue }
      guard letter < 0x5B else { return false }
      let before = start + offset
      guard sounds(letter, word, before).contains(own) else { return false }
    }
    return true
  }

  /// The surfaces of a stem.
  func surfaces(of stem: [UInt16]) -> [Surface] {
    var surfaces = [Surface(letters: stem)]
    guard let last = stem.last, stem.count >= 2 else { return surfaces }
    for soft in softening[last] ?? [] {
      surfaces.append(Surface(letters: stem.dropLast() + [soft], rest: .endingsWithVowel))
    }
    if stem.count >= 3, fleeting.contains(stem[stem.count - 2]), !vowels.contains(last) {
      let before = stem[stem.count - 3]
      if !isVowel(before), stem.dropLast(2).contains(where: vowels.contains) {
        surfaces.append(Surface(letters: stem.dropLast(2) + [last], rest: .endingsWithVowel))
      }
    }
    if doubles, stem.count <= 3, !vowels.contains(last) {
      surfaces.append(Surface(letters: stem + [last], rest: .endingsWithVowel))
    }
    let bases = verbs?.bases(stem) ?? []
    return surfaces + ownSurfaces(stem) + bases.map { Surface(letters: $0, rest: .conjugation) }
  }

  /// Letters of a base that is only a guess: a shorter one has too many words around it.
  private static let leastBase = 4

  /// The dictionary forms of verbs that a word may be a form of, and the bases of those that are not too short to guess others of
  /// their forms.
  func verbs(of word: [UInt16]) -> (infinitives: Set<[UInt16]>, bases: Set<[UInt16]>) {
    guard let verbs, word.count > 4, !wholes.contains(word) else { return ([], []) }
    var (infinitives, bases): (Set<[UInt16]>, Set<[UInt16]>) = ([], [])
    for length in 2..<word.count - 1 where reads(word, length, .verb) {
      let base = Array(word[..<length])
      guard base.contains(where: vowels.contains) else { continue }
      let words = verbs.infinitives(base)
      infinitives.formUnion(words)
      guard length >= TurkicGrammar.leastBase else { continue }
      for word in words { bases.formUnion(verbs.bases(word)) }
    }
    return (infinitives, bases)
  }

  /// The stems that a word may be a form of, besides itself.
  func stems(of word: [UInt16]) -> Set<[UInt16]> {
    var stems: Set<[UInt16]> = []
    guard word.count > 2, !wholes.contains(word) else { return stems }
    for stem in ownStems(word, nil) { stems.insert(stem) }
    for length in 2..<word.count where reads(word, length, .stem) {
      let stem = Array(word[..<length])
      guard stem.contains(where: vowels.contains) else { continue }
      stems.insert(stem)
      for other in ownStems(stem, word[length]) { stems.insert(other) }
      guard vowels.contains(word[length]) else { continue }
      let last = stem[length - 1]
      for (hard, soft) in softening where soft.contains(last) { stems.insert(stem.dropLast() + [hard]) }
      guard length >= 3, !vowels.contains(last), !isVowel(stem[length - 2]) else { continue }
      for vowel in fleeting { stems.insert(stem.dropLast() + [vowel, last]) }
      if doubles, length <= 4, last == stem[length - 2] { stems.insert(stem.dropLast()) }
    }
    return stems
  }
}

extension TurkicGrammar.Ending {
  /// Reads a table of endings: one line a row of parts, the part that is made, and the endings. Behind an ending + means
  /// after vowels only, - after consonants only, > that another must follow.
  static func table(_ text: String) -> [TurkicGrammar.Ending] {
    let parts: [Character: TurkicGrammar.Part] = [
      "s": .stem, "p": .plural, "m": .mine, "i": .its, "o": .ours, "l": .local, "c": .cased, "z": .closed,
      "v": .verb, "n": .negated, "t": .past, "r": .present, "e": .perfect, "q": .continuous,
    ]
    return text.split(separator: "\n").flatMap { line -> [TurkicGrammar.Ending] in
      let words = line.split(separator: " ")
      guard words.count > 2, let makes = words[1].first.flatMap({ parts[$0] }) else { return [] }
      let follows = TurkicGrammar.Parts(words[0].compactMap { parts[$0].map(TurkicGrammar.Parts.init) })
      return words.dropFirst(2).map { word in
        TurkicGrammar.Ending(
          follows: follows, letters: word.utf16.filter { !TurkicGrammar.marks.contains($0) }, makes: makes,
          isAfterVowel: word.contains("+") ? true : word.contains("-") ? false : nil, isOpen: word.contains(">"))
      }
    }
  }
}

extension [UInt16] {
  func ends(with ending: [UInt16]) -> Bool { suffix(ending.count).elementsEqual(ending) }

  /// The letters without the last ones.
  func without(_ count: Int) -> [UInt16] { Array(dropLast(count)) }
}

extension TurkicGrammar {
  fileprivate static let marks = Set("+->".utf16)

  static func letters(_ text: String) -> Set<UInt16> { Set(text.utf16) }
  static func row(_ text: String) -> [UInt16] { Array(text.utf16) }
  static func words(_ text: String) -> Set<[UInt16]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
  }
}
