import ArgumentParser
import Model
import Money
import Parse
import Store
import Text

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print feeds or articles for other programs.",
    discussion: """
      opml and urls (the file of newsboat) are the feeds that you follow, with folders, tags and saved searches. json is all \
      articles as JSON Feed 1.1, with their read and starred marks. newsband import reads each of them. Feeds that a command \
      makes (exec:, filter:) are part of urls only, and standard error names them with opml.

      Passwords in addresses are part of it, and standard error says so: they are needed to follow the feeds elsewhere. \
      Leave them out of a list that you give away. Headers that were set with add --header are never part of it.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case opml, urls, json
  }

  @Argument(help: ArgumentHelp("The format.", valueName: "form"))
  var form: Form

  @Flag(help: "Leave out the names and passwords in addresses.")
  var withoutPasswords = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, which only you can read, instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.openForReading()
    var passwords = AddressPasswords(areLeftOut: withoutPasswords)
    func printAll() throws(Problem) {
      switch form {
      case .opml:
        let (list, commands) = try store.subscriptions().withoutCommands
        try print(passwords.checked(list).opml)
        for line in ExportCommand.remark(on: commands) { StandardError.line(line) }
      case .urls: try print(passwords.checked(try store.subscriptions()).urls)
      case .json: try ArticleOutput(store: store).printJSON(try store.ids(in: .all)) { passwords.checked($0) }
      }
    }
    if let output { try PrivateFile(output).fill(printAll) } else { try printAll() }
    if let remark = passwords.remark { StandardError.line(remark) }
    try store.close()
  }

  /// A sentence about feeds that a command makes, and a line for each; empty without any.
  private static func remark(on feeds: [Subscription]) -> [String] {
    guard !feeds.isEmpty else { return [] }
    let (verb, them) = feeds.count == 1 ? ("is", "it") : ("are", "them")
    let first =
      "\(counted(feeds.count, "feed")) that a command makes \(verb) not part of this export, since a list in OPML is passed on "
      + "and import refuses commands in it; newsband export urls has \(them):"
    let lines = feeds.map { feed in
      let command = (try? ProgramFeed(feed.feedURL))?.shown { $0.shownAddress } ?? feed.feedURL
      return "  " + [feed.title, command].compactMap(\.self).joined(separator: ": ")
    }
    return [first] + lines
  }

  private func print(_ text: String) throws(Problem) {
    var out = StandardOutput()
    try out.write(text)
    try out.flush()
  }
}

extension SubscriptionList {
  /// The list without feeds that a command makes (`exec:`, `filter:`), and those feeds.
  fileprivate var withoutCommands: (list: SubscriptionList, commands: [Subscription]) {
    var list = self
    list.subscriptions.removeAll { ProgramFeed.isNamed(by: $0.feedURL) }
    return (list, subscriptions.filter { ProgramFeed.isNamed(by: $0.feedURL) })
  }
}
