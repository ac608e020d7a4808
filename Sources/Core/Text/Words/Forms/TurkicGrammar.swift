/// The declension of a Turkic language: the endings of nouns in their order, with vowel harmony and assimilation.
///
/// A word is read from its stem on: plural, possession, case, each at most once, then what makes a word of place. Each ending
/// is a template in which capital letters stand for sounds that follow the sounds before them.
struct TurkicGrammar: Sendable {
  /// The part of a word that was read last.
  enum Part: Int, Sendable {
    case stem, plural, mine, its, ours, local, cased, closed
  }

  /// An ending: the parts that it may follow, its template, and the part that it makes.
  struct Ending: Sendable {
    let follows: Set<Part>
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
    }

    var letters: [UInt16]
    var rest = Rest.endings
  }

  /// Surfaces that only this language has, besides those of `surfaces`.
  var ownSurfaces: @Sendable (_ stem: [UInt16]) -> [Surface] = { _ in [] }
  /// Stems that a surface may have, the other way round.
  var ownStems: @Sendable (_ surface: [UInt16], _ next: UInt16?) -> [[UInt16]] = { _, _ in [] }

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
    }
  }

  private func reads(_ word: [UInt16], _ start: Int, _ part: Part) -> Bool {
    let last = word[start - 1]
    let isAfterVowel = isVowel(last)
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
    return surfaces + ownSurfaces(stem)
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
    ]
    return text.split(separator: "\n").flatMap { line -> [TurkicGrammar.Ending] in
      let words = line.split(separator: " ")
      guard words.count > 2, let makes = words[1].first.flatMap({ parts[$0] }) else { return [] }
      let follows = Set(words[0].compactMap { parts[$0] })
      return words.dropFirst(2).map { word in
        TurkicGrammar.Ending(
          follows: follows, letters: word.utf16.filter { !TurkicGrammar.marks.contains($0) }, makes: makes,
          isAfterVowel: word.contains("+") ? true : word.contains("-") ? false : nil, isOpen: word.contains(">"))
      }
    }
  }
}

extension TurkicGrammar {
  fileprivate static let marks = Set("+->".utf16)

  static func letters(_ text: String) -> Set<UInt16> { Set(text.utf16) }
  static func row(_ text: String) -> [UInt16] { Array(text.utf16) }
  static func words(_ text: String) -> Set<[UInt16]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
  }
}
