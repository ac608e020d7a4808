import Model
import Parse

/// Changing feeds.
extension GReader {
  private static let label = "user/-/label/"

  package func subscribe(_ address: String, folder: String?) async throws(SyncFailure) {
    let value = try await post("/subscription/quickadd", [("quickadd", address)])
    var id = value["streamId"]?.text
    if value["numResults"]?.text == "0" || value["numResults"] == nil {
      // 0 is the answer for one that is there already, and for one that cannot be fetched.
      guard let known = try await feeds().first(where: { $0.address == address }) else {
        throw .refused("the server could not follow it")
      }
      id = known.id
    }
    if let id, let folder { try await edit("a move", id, [("a", GReader.label + folder)]) }
  }

  package func rename(_ feed: String, to title: String) async throws(SyncFailure) {
    try await edit("a rename", feed, [("t", title)])
  }

  package func move(_ feed: String, to folder: String?) async throws(SyncFailure) {
    let old = try await feeds().first { $0.id == feed }?.folder
    guard old != folder else { return }
    let adding = folder.map { [("a", GReader.label + $0)] } ?? []
    let taking = old.map { [("r", GReader.label + $0)] } ?? []
    try await edit("a move", feed, adding + taking)
  }

  package func unsubscribe(_ feed: String) async throws(SyncFailure) {
    try await change("an unsubscribe", "/subscription/edit", [("ac", "unsubscribe"), ("s", feed)])
  }

  private func edit(_ what: String, _ feed: String, _ form: ServiceClient.Form) async throws(SyncFailure) {
    try await change(what, "/subscription/edit", [("ac", "edit"), ("s", feed)] + form)
  }
}
