import ArgumentParser
import Reader
import Text

/// The option for commands of the palette.
struct DoOption: ParsableArguments {
  @Option(
    name: .customLong("do"),
    help: ArgumentHelp(
      "Run a command of the palette at the start, as in --do \"go-to-feed Kursiv\"; may be repeated.",
      discussion: "newsband keys prints the names of the commands.", valueName: "command"))
  var commands: [String] = []

  func validate() throws { _ = try calls }

  var calls: [CommandCall] { get throws { try DoOption.calls(commands) } }

  /// The commands in their order. Throws for a name that no command has, with the nearest one.
  static func calls(_ commands: [String]) throws -> [CommandCall] {
    try commands.map { text in
      if let call = CommandCall(typed: text) { return call }
      let word = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      if CommandCall(typed: word) != nil {
        throw ValidationError("The command \(word.displaySafe) takes no word after it, in “\(text.displaySafe)”.")
      }
      let near = Command.all.map(\.word).nearest(to: word)
      let hint = near.map { ", but there is \($0)" } ?? "; newsband keys lists them"
      throw ValidationError("There is no command “\(word.displaySafe)”\(hint).")
    }
  }
}
