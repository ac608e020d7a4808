import Fetch
import Model
import Parse

/// Changing feeds. Every feed has a category there; "All", with which each user begins, is the top here.
extension Miniflux {
  private static let top = "All"

  package func subscribe(_ address: String, folder: String?) async throws(SyncFailure) {
    var members: [(name: String, value: JSONValue)] = [(name: "feed_url", value: .string(address))]
    if let folder { members.append((name: "category_id", value: try await category(folder))) }
    do throws(SyncFailure) {
      _ = try ServiceClient.body(await client.send("/v1/feeds", headers: headers, .json(.object(JSONObject(members)))))
    } catch {
      // 400 is the answer for one that is there already, too.
      guard error.isRefusal, let known = try await feeds().first(where: { $0.address == address }) else {
        throw error
      }
      if let folder { try await move(known.id, to: folder) }
    }
  }

  package func rename(_ feed: String, to title: String) async throws(SyncFailure) {
    try await change(feed, "title", .string(title))
  }

  package func move(_ feed: String, to folder: String?) async throws(SyncFailure) {
    try await change(feed, "category_id", try await category(folder ?? Miniflux.top))
  }

  package func unsubscribe(_ feed: String) async throws(SyncFailure) {
    try ServiceClient.accept(await client.send("/v1/feeds/\(feed)", method: "DELETE", headers: headers))
  }

  private func change(_ feed: String, _ name: String, _ value: JSONValue) async throws(SyncFailure) {
    let body = JSONValue.object(JSONObject([(name: name, value: value)]))
    let answer = try ServiceClient.json(
      await client.send("/v1/feeds/\(feed)", method: "PUT", headers: headers, .json(body)))
    guard answer["id"] != nil else { throw .broken("the server's answer to a change of a feed has no id") }
  }

  /// The id of a category, which is made if it is not there.
  private func category(_ name: String) async throws(SyncFailure) -> JSONValue {
    guard let list = try await get("/v1/categories").array else {
      throw .broken("the server's answer has no categories")
    }
    if let id = list.first(where: { $0["title"]?.string == name })?["id"]?.text { return .number(id) }
    // A user may have renamed it; it is the oldest.
    if name == Miniflux.top, let first = list.compactMap({ $0["id"]?.text.flatMap { Int($0) } }).min() {
      return .number(String(first))
    }
    let body = JSONValue.object(JSONObject([(name: "title", value: .string(name))]))
    let made = try ServiceClient.json(await client.send("/v1/categories", headers: headers, .json(body)))
    guard let id = made["id"]?.text else { throw .broken("the server's answer to a new category has no id") }
    return .number(id)
  }
}
