import Desk
import Foundation
import Model
import Reader
import Store
import Text

/// Translates with the program of the settings. Each run of it gets some lines, and its answers are kept before the next one.
struct Translator: Sendable {
  let desk: TranslationDesk
  let environment: [String: String]

  private var settings: Settings.Translate { desk.settings }
  /// Bytes of output for each byte of input, and in any case: a translation is not larger.
  private static let (growth, room) = (16, 64_000)

  /// Translates the lines that have no answer yet, at most `first` of them in the first run. `took` is called with the answers of
  /// each run, by the index of their line.
  ///
  /// Throws when the program is not there, fails, or gives no usable answer again and again; what came before is done. Returns
  /// early when the task is cancelled.
  func translate(
    _ lines: [String], from language: String?, known: [Int: LineAnswer] = [:], first: Int = .max,
    _ took: ([Int: LineAnswer]) throws(Problem) -> Void
  ) async throws(Problem) {
    var plan = TranslationPlan(
      lines.enumerated().map { known[$0.offset] == nil ? $0.element : nil }, batch: settings.batch, first: first)
    while let asked = plan.next, !Task.isCancelled {
      guard let output = try await run(asked, from: language) else { return }
      let answers = plan.take(output)
      if !answers.isEmpty { try took(answers) }
      if plan.isHopeless { throw problem("it did not give one line for each line again and again") }
    }
  }

  /// Throws when the program was asked for all lines of an article and has a usable answer to none.
  func check(_ answers: [Int: LineAnswer]) throws(Problem) {
    guard !answers.isEmpty, answers.values.allSatisfy({ $0 == .failed }), !Task.isCancelled else { return }
    throw problem("it did not give one line for each line")
  }

  private func problem(_ why: String) -> Problem {
    Problem(doing: "translate with", to: settings.program.displaySafe, why: why)
  }

  /// Runs the program with some lines and returns its output; nil when the task was cancelled.
  private func run(_ lines: [String], from language: String?) async throws(Problem) -> [UInt8]? {
    let from = TranslationDesk.code(language)
    let to = desk.target.mainLanguage
    let text = lines.joined(separator: "\n") + "\n"
    let program = try ProgramArguments(settings.run, environment, problem) { placeholder in
      switch placeholder {
      case .from: from
      case .to: to
      case .url, .title, .enclosure, .id, .feed, .author, .date, .language, .file: nil
      }
    }
    let file: FileHandle
    do { file = try Programs.file(with: text) } catch { throw problem("its input could not be written") }
    let values = [Placeholder.from.variable: from ?? "", Placeholder.to.variable: to]
    let process = ChildProcess(
      arguments: program.arguments, environment: program.environment(values, count: lines.count), input: file,
      outputLimit: text.utf8.count * Translator.growth + Translator.room, timeLimit: settings.timeLimit)
    let ending: ChildProcess.Ending
    do throws(ChildProcess.StartFailure) { ending = try await process.run() } catch {
      throw problem("it could not be started: \(error.why)")
    }
    if ending.kind == .stopped { return nil }
    if ending.kind == .printedTooMuch { throw problem("it printed far more than it was given") }
    if let why = ending.failure(limit: settings.timeLimit) { throw problem(why) }
    return ending.output
  }
}

extension Translator {
  /// The article in the other language; nil for one that is in it already, with a line on standard error. Throws also where its
  /// language is not known and the program must be told.
  func article(_ stored: StoredArticle) async throws(Problem) -> TranslatedArticle? {
    let (headline, id) = (stored.headline, stored.headline.id)
    switch desk.refusal(for: headline.language) {
    case .isInTarget:
      StandardError.line("Article \(id) is in \(desk.target) already.")
      return nil
    case .unknownLanguage:
      throw Problem(
        doing: "translate", to: "article \(id)", why: "its language is not known, and translate.run needs it (%from)")
    case nil: break
    }
    let article = ArticleLines(title: headline.title, blocks: stored.article.laidOutBlocks)
    let lines = article.lines.map(\.text)
    var answers = try desk.answers(to: lines)
    try desk.keep(answers, to: article.lines, of: id)
    try await translate(lines, from: headline.language, known: answers) { new throws(Problem) in
      answers.merge(new) { $1 }
      try desk.keep(new, to: article.lines, of: id)
    }
    try check(answers)
    return desk.article(headline, article, answers)
  }
}

/// Translation for the screen.
extension EffectHandler {
  var translations: TranslationDesk { TranslationDesk(store, settings, environment: environment) }
  private var translator: Translator { Translator(desk: translations, environment: environment) }

  /// Translates an article, and tells each part that comes. Exactly one event has another stage than `.working`;
  /// none has, when the task was cancelled.
  func translate(_ id: ArticleID, ofFeedText: Bool, tell: (Event) -> Void) async {
    func event(_ text: TranslatedArticle?, _ stage: TranslationProgress.Stage) -> Event {
      .translated(TranslationProgress(id, isFeedText: ofFeedText, text, stage))
    }
    let desk = translations
    do throws(Problem) {
      guard let (headline, article) = try lines(of: id, ofFeedText: ofFeedText) else {
        return tell(event(nil, .stopped))
      }
      switch desk.refusal(for: headline.language) {
      case .isInTarget: return tell(event(nil, .isInTarget(desk.target)))
      case .unknownLanguage: return tell(event(nil, .unknownLanguage))
      case nil: break
      }
      let lines = article.lines.map(\.text)
      var answers = try desk.answers(to: lines)
      // Lines of other articles are kept for this one too.
      try desk.keep(answers, to: article.lines, of: id)
      if !answers.isEmpty { tell(event(desk.article(headline, article, answers), .working)) }
      try await translator.translate(lines, from: headline.language, known: answers, first: TranslationPlan.first) {
        new throws(Problem) in
        answers.merge(new) { $1 }
        try desk.keep(new, to: article.lines, of: id)
        tell(event(desk.article(headline, article, answers), .working))
      }
      try translator.check(answers)
      // A translation that was ended was ended by the reader, which waits for nothing.
      if !Task.isCancelled { tell(event(desk.article(headline, article, answers), .done)) }
    } catch {
      tell(event(nil, .failed(error)))
    }
  }

  /// The translation that the store has of an article, as the event that tells its end; nil where a part of it is missing.
  func keptTranslation(of id: ArticleID, ofFeedText: Bool) throws(Problem) -> Event? {
    guard let (headline, article) = try lines(of: id, ofFeedText: ofFeedText),
      let text = try translations.kept(headline, article), text.isWhole
    else { return nil }
    return .translated(TranslationProgress(id, isFeedText: ofFeedText, text, .done))
  }

  private func lines(of id: ArticleID, ofFeedText: Bool) throws(Problem) -> (Headline, ArticleLines)? {
    guard let stored = try store.article(id) else { return nil }
    var article = stored.article
    if ofFeedText, let given = stored.fromFeed {
      (article.text, article.blocks, article.html) = (given.text, given.blocks, given.html)
    }
    return (stored.headline, ArticleLines(title: stored.headline.title, blocks: blocks(of: article)))
  }

  /// Translates titles, those of one language together, and tells those of each run of the program when it has ended. Returns all
  /// that were translated; fewer when the task was cancelled.
  func translateTitles(_ ids: [ArticleID], tell: (Event) -> Void = { _ in }) async -> TitleTranslations {
    let desk = translations
    var titles: [ArticleID: TranslatedTitle] = [:]
    do throws(Problem) {
      let headlines = try store.headlines(ids).filter { desk.refusal(for: $0.language) == nil }
      let groups = Dictionary(grouping: headlines) { TranslationDesk.code($0.language) ?? "" }
      for (language, group) in groups.sorted(by: { $0.key < $1.key }) {
        let rows = group.compactMap { headline in ArticleLines.text(of: headline.title).map { (headline.id, $0) } }
        let lines = rows.map(\.1)
        func keep(_ answers: [Int: LineAnswer]) throws(Problem) {
          var new: [ArticleID: TranslatedTitle] = [:]
          for (index, answer) in answers {
            let (id, line) = rows[index]
            try desk.keep([0: answer], to: [ArticleLines.Line(title: line)], of: id)
            if case .text(let text) = answer { new[id] = desk.title(text, of: line) }
          }
          titles.merge(new) { $1 }
          if !new.isEmpty { tell(.translatedTitles(TitleTranslations(new, .working))) }
        }
        let known = try desk.answers(to: lines)
        try keep(known)
        try await translator.translate(lines, from: language, known: known, keep)
      }
    } catch {
      return TitleTranslations(titles, problem: error)
    }
    return TitleTranslations(titles)
  }
}

extension Opened {
  /// The article with what is kept of its translation, where the settings ask for that.
  func translated(_ desk: TranslationDesk) throws(Problem) -> Opened {
    guard try desk.isAutomatic(headline) else { return self }
    var opened = self
    let text = try desk.kept(headline, ArticleLines(title: headline.title, blocks: blocks))
    opened.translation = text
    opened.showsTranslation = text?.hasText == true
    opened.wantsTranslation = text?.isWhole != true
    return opened
  }
}
