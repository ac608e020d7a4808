import Model
import Money
import Store
import Text

/// Translations that the store has, and what the settings ask for. Runs no program.
package struct TranslationDesk: Sendable {
  let store: Store
  package let settings: Settings.Translate
  /// The tag of the language to translate into.
  package let target: String

  package init(_ store: Store, _ settings: Settings, environment: [String: String]) {
    self.store = store
    self.settings = settings.translate
    target = settings.translationTarget(environment: environment)
  }

  /// The reason why an article is not translated.
  package enum Refusal: Hashable, Sendable {
    /// It is in the language to translate into.
    case isInTarget
    /// Its language is not known, and the program must be told.
    case unknownLanguage
  }

  /// Nil for an article that can be translated.
  package func refusal(for language: String?) -> Refusal? {
    guard let language = TranslationDesk.code(language) else { return settings.needsOriginal ? .unknownLanguage : nil }
    return language == target.mainLanguage ? .isInTarget : nil
  }

  /// The code of a language as programs take it, "uz" for "uz-Cyrl"; nil for what is none. It may come from a feed.
  package static func code(_ tag: String?) -> String? {
    guard let code = tag?.mainLanguage, (2...3).contains(code.utf8.count),
      code.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    return code
  }

  /// The hash under which the translation of a line is kept: of the line, the program with its arguments, and the language.
  package func hash(of line: String) -> String {
    let parts = [line, target] + settings.run.map(\.source)
    return String(Digest.sha256.hex(of: parts.joined(separator: "\u{0}")).prefix(32))
  }
}

extension TranslationDesk {
  /// The headlines with their titles in the other language, where the settings ask for it and the store has them.
  package func translated(_ headlines: [Headline]) throws(Problem) -> [Headline] {
    guard settings.isOn, settings.titles else { return headlines }
    let wanted = try automatic(headlines)
    guard !wanted.isEmpty else { return headlines }
    let lines = Dictionary(
      uniqueKeysWithValues: wanted.compactMap { index in
        ArticleLines.text(of: headlines[index].title).map { (index, $0) }
      })
    let hashes = lines.mapValues(hash)
    let kept = try store.translations(Array(hashes.values))
    var headlines = headlines
    for (index, line) in lines {
      guard let hash = hashes[index], let text = kept[hash] else {
        headlines[index].translation = .wanted
        continue
      }
      headlines[index].translation = text.map { .kept(title($0, of: line)) }
    }
    return headlines
  }

  package func title(_ text: String, of line: String) -> TranslatedTitle {
    TranslatedTitle(text, in: target, hasOtherFigures: FigureComparison.differs(line, text))
  }

  /// True if the settings ask for the article by its language or its feed.
  package func isAutomatic(_ headline: Headline) throws(Problem) -> Bool {
    guard settings.isOn else { return false }
    return try !automatic([headline]).isEmpty
  }

  /// The languages and the feeds whose articles the settings translate into one of these languages by themselves; none where the
  /// target is another language.
  package func translated(for languages: [String]) throws(Problem) -> (languages: [String], feeds: [FeedID]) {
    guard settings.isOn, languages.place(ofLanguage: target) != nil else { return ([], []) }
    let names = Set(settings.feeds.map { $0.lowercased() })
    guard !names.isEmpty else { return (settings.languages, []) }
    let feeds = try store.feeds().filter { feed in
      names.contains(feed.title.lowercased()) || feed.shortName.map { names.contains($0.lowercased()) } == true
        || settings.feeds.contains(feed.address)
    }
    return (settings.languages, feeds.map(\.id))
  }

  /// The places of those that the settings ask for.
  private func automatic(_ headlines: [Headline]) throws(Problem) -> [Int] {
    guard !settings.languages.isEmpty || !settings.feeds.isEmpty else { return [] }
    let languages = Set(settings.languages.map(\.mainLanguage))
    let names = Set(settings.feeds.map { $0.lowercased() })
    let feeds = try feedsByAddress()
    return headlines.indices.filter { index in
      let headline = headlines[index]
      guard refusal(for: headline.language) == nil else { return false }
      return TranslationDesk.code(headline.language).map(languages.contains) == true
        || names.contains(headline.feedTitle.lowercased())
        || headline.shortName.map { names.contains($0.lowercased()) } == true || feeds.contains(headline.feed)
    }
  }

  /// The feeds that the settings name by their address.
  private func feedsByAddress() throws(Problem) -> Set<FeedID> {
    let addresses = settings.feeds.filter { $0.contains("://") }
    guard !addresses.isEmpty else { return [] }
    return Set(try store.feeds().filter { addresses.contains($0.address) }.map(\.id))
  }
}

extension TranslationDesk {
  /// The answers that the store has for lines, by their index.
  package func answers(to lines: [String]) throws(Problem) -> [Int: LineAnswer] {
    let hashes = lines.map(hash)
    let kept = try store.translations(Array(Set(hashes)))
    var answers: [Int: LineAnswer] = [:]
    for (index, hash) in hashes.enumerated() {
      if let text = kept[hash] { answers[index] = text.map { .text($0) } ?? .same }
    }
    return answers
  }

  /// The article as far as the store has it in the other language; nil where it has nothing of it.
  package func kept(_ headline: Headline, _ lines: ArticleLines) throws(Problem) -> TranslatedArticle? {
    guard settings.isOn, refusal(for: headline.language) == nil else { return nil }
    let answers = try answers(to: lines.lines.map(\.text))
    return answers.isEmpty ? nil : article(headline, lines, answers)
  }

  package func article(
    _ headline: Headline, _ lines: ArticleLines, _ answers: [Int: LineAnswer]
  ) -> TranslatedArticle {
    lines.translated(
      answers, in: target, from: TranslationDesk.code(headline.language), by: settings.program)
  }

  /// Keeps answers of a program, by the index of their line. One that was not usable is not kept.
  package func keep(
    _ answers: [Int: LineAnswer], to lines: [ArticleLines.Line], of article: ArticleID
  ) throws(Problem) {
    let kept = answers.compactMap { index, answer -> KeptTranslation? in
      let hash = hash(of: lines[index].text)
      switch answer {
      case .text(let text): return KeptTranslation(hash: hash, place: lines[index].place, text: text)
      case .same: return KeptTranslation(hash: hash, place: lines[index].place, text: nil)
      case .failed: return nil
      }
    }
    try store.keep(kept, of: article, in: target)
  }
}

extension Settings {
  /// The tag of the language to translate into: that of the settings, else the first that the person reads, else that of the
  /// locale (POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set), else English.
  package func translationTarget(environment: [String: String]) -> String {
    if !translate.to.isEmpty { return translate.to }
    if let first = languages.first { return first }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let language = locale.mainLanguage
    return language.count == 2 ? language : "en"
  }
}
