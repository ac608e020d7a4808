import ArgumentParser
import Model
import Money
import Parse
import Store

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print what the store holds, for other programs.",
    discussion: """
      opml and urls (newsboat's file) are the feeds that are followed, with folders, tags and saved searches; json is all \
      articles as JSON Feed 1.1, with what was read and starred. import reads each of them again.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case opml, urls, json
  }

  @Argument(help: ArgumentHelp("What to print.", valueName: "form"))
  var form: Form

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    switch form {
    case .opml: try print(try store.subscriptions().opml)
    case .urls: try print(try store.subscriptions().urls)
    case .json: try ArticleOutput(store: store).printJSON(try store.ids(in: .all))
    }
    try store.close()
  }

  private func print(_ text: String) throws(Problem) {
    var out = StandardOutput()
    try out.write(text)
    try out.flush()
  }
}
