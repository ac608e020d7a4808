/// Tells the language of a text by its letters, its letter sequences and its words.
package enum LanguageDetector {
  /// Raised with every change after which some text has another language: stores read the languages of their articles anew then.
  package static let version = 1

  /// Letters that are read as words: a text says early which language it is in.
  private static let limit = 300
  /// Letters that decide about the script: a text may begin with names in another one.
  private static let scriptLimit = 600
  /// Nats between the first and the second language that end the reading of a longer text early.
  private static let decisive: Float = 40

  /// Nats in favour of the languages that most news of the region and of the web is written in.
  private static let prior: [Language: Float] = [.russian: 2, .english: 2, .persian: 2]
  /// Nats against Kazakh in Latin letters, which few write.
  private static let latinKazakh: Float = -8
  /// Nats in favour of the language that a text is said to be in: as much as two or three short words give. It settles short
  /// titles full of foreign names, and a longer text soon outweighs it.
  private static let declaredPrior: Float = 8

  /// The language of a text, of a title or of both; nil where it has fewer than three letters, or letters of unknown scripts.
  ///
  /// A text in several scripts has the language of the script that most of its letters are in; Latin letters count less,
  /// because names of companies stand in texts of all scripts.
  /// - Parameter declared: the language that the feed names, in any script. It counts for nothing in a text with a letter that it
  ///   does not have: many feeds in Kazakh and Kyrgyz say that they are Russian.
  package static func language(of text: String, declared: Language? = nil) -> Language? {
    guard let script = script(of: text) else { return nil }
    let profile: LanguageProfile
    switch script {
    case .latin: profile = .latin
    case .cyrillic: profile = .cyrillic
    case .arabic: profile = .arabic
    case .han, .kana, .hangul, .georgian, .armenian, .hebrew, .greek, .devanagari, .thai: return script.languages.first
    }
    var scores = profile.scores { script == .latin && $0 == .kazakh ? latinKazakh : prior[$0] ?? 0 }
    let own = declared.flatMap { declared in profile.languages.firstIndex { $0.code == declared.code } }
    if let own { scores[own] += declaredPrior }
    var mayBeOwn = true
    var words = LanguageWords(text, script)
    var letters = 0
    while letters < limit, words.next() {
      letters += words.word.count
      profile.add(words.word, to: &scores)
      if let own, mayBeOwn, !profile.hasLetters(of: words.word, own) {
        mayBeOwn = false
        scores[own] -= declaredPrior
      }
      if letters > 100, margin(scores) > decisive { break }
    }
    guard letters >= 3 else { return nil }
    let most = scores.max()
    return profile.languages.indices.first { scores[$0] == most }.map { profile.languages[$0] }
  }

  /// The script that most of the first letters are in. Kana beside Han means Japanese.
  private static func script(of text: String) -> LanguageScript? {
    var counts = Array(repeating: 0, count: LanguageScript.allCases.count)
    var letters = 0
    let common = LanguageScript.common
    for scalar in text.unicodeScalars {
      guard let script = LanguageScript.number(of: scalar.value, common) else { continue }
      counts[script] += script == LanguageScript.latin.rawValue ? 2 : script == LanguageScript.han.rawValue ? 6 : 3
      letters += 1
      if letters == scriptLimit { break }
    }
    // One kana beside eight characters of Han: headlines have few of them.
    if counts[LanguageScript.kana.rawValue] > 0,
      counts[LanguageScript.kana.rawValue] * 16 >= counts[LanguageScript.han.rawValue]
    {
      counts[LanguageScript.kana.rawValue] += counts[LanguageScript.han.rawValue]
    }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else { return nil }
    return LanguageScript(rawValue: most)
  }

  /// Nats between the first and the second language.
  private static func margin(_ scores: LanguageProfile.Scores) -> Float {
    let first = scores.max()
    let others = scores.replacing(with: -.infinity, where: scores .== first)
    return first - others.max()
  }
}
