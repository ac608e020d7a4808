import ArgumentParser

/// Options before the command: `newsband --store FILE list` means `newsband list --store FILE`.
enum CommandLineOrder {
  /// The options that every command on the store has, each with a value.
  private static let options = ["--store", "--log"]

  /// The arguments with leading options behind the command that follows them; unchanged where no command does.
  static func sorted(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let option = rest.first {
      if options.contains(option), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if options.contains(where: { option.hasPrefix("\($0)=") }) {
        leading.append(option)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard !leading.isEmpty else { return arguments }
    let names = commands(in: rest)
    return names.isEmpty ? arguments : names + leading + rest.dropFirst(names.count)
  }

  /// The names that lead to a command: "rates", "show".
  private static func commands(in arguments: ArraySlice<String>) -> [String] {
    var (names, subcommands) = ([String](), Newsband.configuration.subcommands)
    for name in arguments {
      guard let command = subcommands.first(where: { $0.configuration.commandName == name }) else { break }
      names.append(name)
      subcommands = command.configuration.subcommands
    }
    return names
  }
}
