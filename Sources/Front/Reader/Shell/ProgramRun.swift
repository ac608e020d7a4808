import Model

/// One run of a command of the person's own.
package struct ProgramRun: Hashable, Sendable {
  /// Different for every run of the program's life.
  package let id: Int
  package let command: OwnCommand
  /// The articles that it gets; empty where the command has a query.
  package let articles: [ArticleID]

  package init(id: Int, _ command: OwnCommand, _ articles: [ArticleID]) {
    self.id = id
    self.command = command
    self.articles = articles
  }

  /// The end of a run.
  package enum End: Equatable, Sendable {
    /// The program has done its work. Its output is display-safe, in lines; `isCut` tells that it printed more than is kept.
    case done(output: String, isCut: Bool = false)
    case failed(Problem)
    /// The person ended it, or newsband did.
    case stopped
  }
}
