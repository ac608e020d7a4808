import ArgumentParser
import Foundation
import Model
import Store

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark articles as read or unread, star them or take the star away.")

  @Argument(help: "Numbers of articles, as list and search print them.")
  var ids: [ArticleID]

  @Flag var mark: Mark

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    let known = Set(try store.headlines(ids).map(\.id))
    let unknown = ids.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw NothingFound("mark", articles: unknown) }
    let changed = try store.mark(ids, mark, at: Date())
    try store.close()
    StandardError.line("\(counted(changed.count, "article")) \(mark.participle)")
  }
}

extension Mark: EnumerableFlag {
  package static func help(for value: Mark) -> ArgumentHelp? {
    switch value {
    case .read: "They were read."
    case .unread: "They were not read."
    case .star: "Star them."
    case .unstar: "Take their stars away."
    }
  }
}

extension Mark {
  fileprivate var participle: String {
    switch self {
    case .read: "marked as read"
    case .unread: "marked as unread"
    case .star: "starred"
    case .unstar: "no longer starred"
    }
  }
}
