import ArgumentParser
import Model
import Store

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print all articles as JSON Feed 1.1, with what was read and starred.")

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  @Argument(help: "What to print: json.")
  var form: Form

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    switch form {
    case .json: try ArticleOutput(store: store).printJSON(try store.ids(in: .all))
    }
    try store.close()
  }
}
