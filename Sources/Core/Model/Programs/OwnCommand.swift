/// A command of the person's own (`[[commands]]` of config.toml): a program that is run with articles.
package struct OwnCommand: Hashable, Sendable {
  /// The content of the program's standard input.
  package enum Input: String, Hashable, Sendable, CaseIterable {
    case text, markdown, html, json, url, none
  }

  /// The place for what the program prints.
  package enum Output: String, Hashable, Sendable, CaseIterable {
    /// A page of its own.
    case page
    /// The status row, which shows the last line.
    case status
    /// The reading pane, in place of the article's text until another article is opened.
    case replace
    /// Nowhere: the program runs by itself, and nothing waits for it.
    case none

    /// True if a person waits for the output.
    package var isAwaited: Bool { self != .none }
  }

  /// The articles that the program gets.
  package enum Subject: Hashable, Sendable {
    /// The open article.
    case article
    /// The selected articles of the list; the one under the cursor where none are.
    case selected
    /// All articles of the list on the screen.
    case list
    /// The articles that a query finds.
    case query(String)
  }

  package var name: String
  /// The program, then its arguments.
  package var run: [ArgumentPattern]
  /// Keys that run it, as `[keys]` names them: "g p". Empty for none.
  package var keys: [String]
  package var subject: Subject
  package var input: Input
  package var output: Output
  /// Seconds that the program may take; nil for no limit.
  package var timeLimit: Double?
  /// True if the program takes the place of the screen until it ends, such as fzf.
  package var usesTerminal: Bool
  /// The line of its name in config.toml, from 1.
  package var line: Int

  package init(
    _ name: String, run: [ArgumentPattern], keys: [String] = [], over subject: Subject = .article,
    input: Input = .none, output: Output = .none, timeLimit: Double? = nil, usesTerminal: Bool = false, line: Int = 0
  ) {
    self.name = name
    self.run = run
    self.keys = keys
    self.subject = subject
    self.input = input
    self.output = output
    self.timeLimit = timeLimit
    self.usesTerminal = usesTerminal
    self.line = line
  }

  /// Seconds for a program whose output a person waits for, where the settings name no other number.
  package static let usualTimeLimit = 60.0
  /// Articles of a list or a query that one program gets at most, the first ones.
  package static let articleLimit = 1000

  /// The line of `[keys]` for each of its keys: "g p" = "run NAME".
  package var keyLines: [Settings.KeyLine] { keys.map { Settings.KeyLine($0, ["run \(name)"], line: line) } }
}

extension Settings {
  /// The lines of `[keys]`, and the keys of the person's own commands.
  package var allKeys: [KeyLine] { keys + commands.flatMap(\.keyLines) }
}
