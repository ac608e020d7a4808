import ArgumentParser
import Desk
import Foundation
import Model
import Money
import Reader
import Store
import Text

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print one line for a status bar.",
    discussion: """
      The format may hold %unread, %stories, %starred, %total, and pairs such as %USD/KZT; %% is a percent sign. %unread \
      counts articles, %stories the rows that the list has for them. A rate that is not known is "–". It reads only, fetches nothing, and writes no log. In tmux: \
      set -g status-right '#(newsband status --format "%unread · %USD/KZT")'.
      """)

  @Option(help: ArgumentHelp("The line.", valueName: "text"))
  var format = StatusFormat.usual

  @OptionGroup var store: StoreOption

  func validate() throws { _ = try StatusCommand.read(format) }

  func run() throws { try StatusCommand.print(format, store: store.given) }

  /// Prints the line. `store` is the path of --store.
  static func print(_ format: String, store: String?) throws {
    let format = try read(format)
    let settings = try LoadedSettings.load().settings
    let path = store ?? settings.store
    // A mistyped path would print zeros for ever.
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problem(
        doing: "read", to: path, why: "there is no store; newsband, newsband add and newsband import make one")
    }
    let store = try Store.openForReading(path)
    let counts =
      format.needsStories
      ? try store.countsWithStories(in: .all) : format.needsCounts ? try store.counts(in: .all) : Counts()
    let pairs = format.pairs
    let day = Day(Date())
    let ticks =
      pairs.isEmpty
      ? []
      : try store.rateBook(for: pairs, on: day, order: settings.rates.sources).ticks(
        pairs, on: day, ahead: RateDesk.ahead)
    var out = StandardOutput()
    try out.line(format.text(counts, ticks).displaySafe)
    try out.flush()
    try store.close()
  }

  private static func read(_ text: String) throws(ValidationError) -> StatusFormat {
    do throws(StatusFormat.UnknownFigure) { return try StatusFormat(text) } catch {
      let near = StatusFormat.names.nearest(to: error.name.lowercased()).map { "but there is %\($0)" }
      throw ValidationError(
        "There is no figure %\(error.name), \(near ?? "but %unread, %stories, %starred, %total and pairs such as %USD/KZT"). "
          + "%% is a percent sign.")
    }
  }
}

extension StatusCommand {
  /// Prints the line when the arguments are plain, and returns true. A status bar asks every few seconds, and the parser of all
  /// commands takes longer than the answer.
  static func answersAtOnce(_ arguments: [String]) throws -> Bool {
    guard let plain = Plain(arguments) else { return false }
    try print(plain.format, store: plain.store)
    return true
  }

  /// `status` with --format and --store alone, each once and with a value.
  struct Plain: Equatable {
    private(set) var format = StatusFormat.usual
    private(set) var store: String?

    /// Nil for everything else, which the parser reads or refuses.
    init?(_ arguments: [String]) {
      guard arguments.first == "status" else { return nil }
      var seen: Set<String> = []
      var rest = arguments.dropFirst()
      while let argument = rest.popFirst() {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard ["--format", "--store"].contains(parts[0]), seen.insert(parts[0]).inserted,
          let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty, !value.hasPrefix("-")
        else { return nil }
        if parts[0] == "--format" { format = value } else { store = value }
      }
      guard (try? StatusFormat(format)) != nil else { return nil }
    }
  }
}
