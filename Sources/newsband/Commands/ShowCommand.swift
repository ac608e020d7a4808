import ArgumentParser
import Model
import Store

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print articles as plain text. They stay unread.")

  @Argument(help: "Numbers of articles, as list and search print them.")
  var ids: [ArticleID]

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    var out = StandardOutput()
    for (index, id) in ids.enumerated() {
      guard let stored = try store.article(id) else { throw NothingFound("show", articles: [id]) }
      if index > 0 { try out.line("\n") }
      try out.write(PlainText.text(stored))
    }
    try out.flush()
    try store.close()
  }
}
