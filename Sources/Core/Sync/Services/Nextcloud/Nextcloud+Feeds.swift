import Fetch
import Model
import Parse
import Text

/// Changing feeds.
extension Nextcloud {
  package func subscribe(_ address: String, folder: String?) async throws(SyncFailure) {
    let id = try await folderID(folder)
    let response = await client.send(
      "/feeds", headers: headers,
      .json(.object(JSONObject([(name: "url", value: .string(address)), (name: "folderId", value: id)]))))
    switch response.status {
    // It is there already.
    case 409:
      let key = address.comparableAddress
      guard folder != nil, let known = try await feeds().first(where: { $0.address.comparableAddress == key })
      else { return }
      try await move(known.id, to: folder)
    case 422: throw .refused("the server found no feed there that it can read")
    default: _ = try read(response)
    }
  }

  package func rename(_ feed: String, to title: String) async throws(SyncFailure) {
    try await post("/feeds/\(feed)/rename", [(name: "feedTitle", value: .string(title))])
  }

  package func move(_ feed: String, to folder: String?) async throws(SyncFailure) {
    try await post("/feeds/\(feed)/move", [(name: "folderId", value: try await folderID(folder))])
  }

  package func unsubscribe(_ feed: String) async throws(SyncFailure) {
    try ServiceClient.accept(await client.send("/feeds/\(feed)", method: "DELETE", headers: headers))
  }
}
