import Foundation
import Model
import Query
import Reader
import Store
import Text

/// A program with its whole argument vector, environment and input, ready to be started.
struct PreparedProgram {
  /// The path of the program, then its arguments.
  let arguments: [String]
  let environment: [String: String]
  /// The standard input; nil for none.
  let input: FileHandle?
}

extension EffectHandler {
  /// Reads the articles of a run from the store, and puts their values into arguments and environment. Throws when an article
  /// lacks a value, when a value could be taken for an option, and when the program is not installed.
  func prepare(_ run: ProgramRun) throws(Problem) -> PreparedProgram {
    let command = run.command
    func problem(_ why: String) -> Problem { Problem(doing: "run", to: command.name.displaySafe, why: why) }
    let articles = try articles(of: run)
    guard !articles.isEmpty else { throw problem("it found no article") }
    let values = command.subject == .article ? articles.first.map { ArticleValues($0) } : nil
    let program = try ProgramArguments(command.run, values, environment, problem)
    return PreparedProgram(
      arguments: program.arguments, environment: program.environment(values, count: articles.count),
      input: try input(command.input, articles, for: command.name))
  }

  private func articles(of run: ProgramRun) throws(Problem) -> [StoredArticle] {
    var ids = run.articles
    if case .query(let query) = run.command.subject {
      ids = try store.search(Query(query), order: .date, limit: OwnCommand.articleLimit, at: now()).ids
    }
    return try store.articles(Array(ids.prefix(OwnCommand.articleLimit)))
  }

  /// A file with the articles as the program wants them; nil where it wants none. Throws where it wants addresses and there are none.
  private func input(
    _ kind: OwnCommand.Input, _ articles: [StoredArticle], for name: String
  ) throws(Problem) -> FileHandle? {
    let text: String
    switch kind {
    case .none: return nil
    case .url:
      let addresses = articles.compactMap { $0.headline.url.flatMap { SafeAddress($0) }?.description }
      guard !addresses.isEmpty else {
        throw Problem(
          doing: "run", to: name.displaySafe,
          why: articles.count == 1 ? "the article has no url" : "none of the articles has a url")
      }
      text = addresses.map { $0 + "\n" }.joined()
    case .text:
      text = articles.map { stored in
        var whole = stored
        whole.article.blocks = blocks(of: stored.article)
        return ArticleText.text(whole)
      }.joined(separator: "\n\n")
    case .markdown: text = articles.map { ArticleMarkdown.text($0, blocks(of: $0.article)) }.joined(separator: "\n\n")
    case .html: text = ArticleHTML.document(articles.map { ($0, blocks(of: $0.article)) })
    case .json: text = try ArticleOutput(store: store).json(articles)
    }
    do { return try Programs.file(with: text) } catch {
      throw Problem(
        doing: "run", to: name.displaySafe, why: "its input could not be written: \(error.localizedDescription)")
    }
  }
}
