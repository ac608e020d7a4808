import Foundation
import Model
import Screen

/// Commands, keys and pasted text that wait for the list, the search or the text that the command before them has asked for: they
/// are about what comes, not about what is still on the screen.
struct CommandQueue: Equatable, Sendable {
  enum Entry: Equatable, Sendable {
    /// A command by name; `closesPages` as in `State.run`.
    case call(CommandCall, closesPages: Bool)
    case key(Key)
    case paste(String)
  }

  var entries: [Entry]
  /// The time when they are dropped although nothing has come.
  let until: Date

  /// Seconds. A list comes in a few milliseconds, a search of a large store on a slow disk in a few seconds.
  static let patience = 10.0
}

/// The answers that commands wait for.
struct AwaitedAnswers: Equatable, Sendable {
  /// The list that was asked for last; nil when it has come.
  var list: Scope?
  /// True until the results of the line of the search have come.
  var results = false
  /// True until the store has named the next unread article.
  var unread = false
  /// The rows that were asked for last.
  var rows: Set<ArticleID> = []
  /// The article whose text was asked for last; nil when it has come.
  var text: ArticleID?
  /// The article whose page is being fetched for a command.
  var page: ArticleID?

  /// True while keys may have to wait.
  var isAny: Bool { list != nil || results || !rows.isEmpty || text != nil }
}
