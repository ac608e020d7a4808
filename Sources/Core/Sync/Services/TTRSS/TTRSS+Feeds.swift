import Model
import Parse

/// Changing feeds. The API can neither rename nor move them, nor make folders.
extension TTRSS {
  package func subscribe(_ address: String, folder: String?) async throws(SyncFailure) {
    // 0 is the place of feeds without a folder.
    let folders = folder == nil ? [:] : try await folders()
    let id = folders.first { $0.value == folder }?.key ?? "0"
    let content = try await call("subscribeToFeed", [("feed_url", .string(address)), ("category_id", .number(id))])
    let status = content["status"]
    switch status?["code"]?.text {
    // 0: there already, 1: added.
    case "0", "1": return
    case "2": throw .refused("the server says that the address is not valid")
    case "3", "6": throw .refused("the server found no feed there")
    case "4": throw .refused("the server found several feeds there; give the address of one")
    case "5": throw .refused("the server could not fetch it")
    default: throw .broken("the server's answer has no status that is known")
    }
  }

  package func unsubscribe(_ feed: String) async throws(SyncFailure) {
    _ = try await call("unsubscribeFeed", [("feed_id", .number(feed))])
  }

  package func rename(_ feed: String, to title: String) async throws(SyncFailure) {
    throw .refused(TTRSS.cannotRename)
  }

  package func move(_ feed: String, to folder: String?) async throws(SyncFailure) {
    throw .refused(TTRSS.cannotMove)
  }
}

extension TTRSS {
  private static let cannotRename = "the API of tt-rss cannot rename feeds; the name is kept here only"
  private static let cannotMove = "the API of tt-rss cannot move feeds; the folder is kept here only"

  package nonisolated func refusal(of change: RemoteEdit.Change) -> String? {
    switch change {
    case .rename: TTRSS.cannotRename
    case .move: TTRSS.cannotMove
    case .follow, .unfollow: nil
    }
  }
}
