import ArgumentParser
import Desk
import Foundation
import Model
import Store

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print articles as plain text. They stay unread.")

  @Argument(help: "Numbers of articles, as list and search print them.")
  var ids: [ArticleID]

  @Flag(help: "Print JSON Feed 1.1.")
  var json = false

  @Flag(
    help: ArgumentHelp(
      "Print them translated by the program of translate.run.",
      discussion: "What the store has is not translated again. In JSON the translation stands in _newsband.translation."
    ))
  var translate = false

  @OptionGroup var store: StoreOption

  /// Prints all articles or none: half of them before an error could be taken for all.
  func run() async throws {
    let store = try translate ? store.open() : store.openForReading()
    let articles = try store.articles(ids)
    let unknown = Set(ids).subtracting(articles.map(\.headline.id))
    guard unknown.isEmpty else { throw NothingFound("show", articles: unknown.sorted()) }
    let translations = try translate ? await translations(of: articles, in: store) : [:]
    if json {
      var output = ArticleOutput(store: store)
      output.translations = TranslationDesk.ofSettings(store)
      try output.printJSON(ids, withSums: true)
    } else {
      var out = StandardOutput()
      let texts = articles.map { ArticleText.text($0, translations[$0.headline.id], on: .current) }
      try out.write(texts.joined(separator: "\n\n"))
      try out.flush()
    }
    try store.close()
  }

  /// The articles in the other language; one that is in it already is left out, with a line on standard error. A signal ends the
  /// program that translates, and then this one.
  private func translations(
    of articles: [StoredArticle], in store: Store
  ) async throws -> [ArticleID: TranslatedArticle] {
    guard let desk = TranslationDesk.ofSettings(store) else {
      // Says what is wrong in the settings, if that is the reason.
      _ = try LoadedSettings.load()
      throw Problem(
        doing: "translate", to: "articles", why: "no program does it; set translate.run in config.toml")
    }
    let translator = Translator(desk: desk, environment: ProcessInfo.processInfo.environment)
    let work = Task { () async throws(Problem) -> [ArticleID: TranslatedArticle] in
      var done: [ArticleID: TranslatedArticle] = [:]
      for stored in articles { done[stored.headline.id] = try await translator.article(stored) }
      return done
    }
    let signals = EndingSignals { work.cancel() }
    defer { signals.stop() }
    let done = try await work.value
    if work.isCancelled { throw ExitCode(130) }
    return done
  }
}
