import Fetch
import Foundation
import Model
import Parse
import Text

/// Changing feeds. A folder here is a tag there, and a feed may have several: moving it replaces the one that names its folder.
extension Feedbin {
  package func subscribe(_ address: String, folder: String?) async throws(SyncFailure) {
    // For a feed that is followed already the server answers with a redirect.
    if try await subscription(at: address) == nil {
      let body = JSONValue.object(JSONObject([(name: "feed_url", value: .string(address))]))
      let response = await client.send("/subscriptions.json", headers: headers, .json(body))
      switch response.status {
      case 300: throw .refused("the server found several feeds there; give the address of one")
      case 404: throw .refused("the server found no feed there")
      default: try accept(response)
      }
    }
    guard let folder, let feed = try await subscription(at: address)?["feed_id"]?.text else { return }
    try await tag(feed, folder)
  }

  package func rename(_ feed: String, to title: String) async throws(SyncFailure) {
    let id = try await subscriptionID(of: feed)
    let body = JSONValue.object(JSONObject([(name: "title", value: .string(title))]))
    try accept(await client.send("/subscriptions/\(id).json", method: "PATCH", headers: headers, .json(body)))
  }

  package func move(_ feed: String, to folder: String?) async throws(SyncFailure) {
    let old = try await taggings().first { $0.feed == feed }
    guard old?.name != folder else { return }
    if let folder { try await tag(feed, folder) }
    guard let old else { return }
    try accept(await client.send("/taggings/\(old.id).json", method: "DELETE", headers: headers))
  }

  package func unsubscribe(_ feed: String) async throws(SyncFailure) {
    let id = try await subscriptionID(of: feed)
    try accept(await client.send("/subscriptions/\(id).json", method: "DELETE", headers: headers))
  }

  /// Does nothing for a tag that the feed has: the server would answer with a redirect.
  private func tag(_ feed: String, _ name: String) async throws(SyncFailure) {
    guard try await !taggings().contains(where: { $0.feed == feed && $0.name == name }) else { return }
    let body = JSONValue.object(
      JSONObject([(name: "feed_id", value: .number(feed)), (name: "name", value: .string(name))]))
    try accept(await client.send("/taggings.json", headers: headers, .json(body)))
  }

  private func subscription(at address: String) async throws(SyncFailure) -> JSONValue? {
    try await subscriptions().first { $0["feed_url"]?.string?.comparableAddress == address.comparableAddress }
  }

  /// The id of a subscription is not that of its feed.
  private func subscriptionID(of feed: String) async throws(SyncFailure) -> String {
    guard let id = try await subscriptions().first(where: { $0["feed_id"]?.text == feed })?["id"]?.text else {
      throw .refused("the server does not have the feed any more")
    }
    return id
  }
}
