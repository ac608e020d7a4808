import Fetch
import Foundation
import Model
import Parse

/// Nextcloud News, by version 1.3 of its API
/// (https://github.com/nextcloud/news/blob/master/docs/api/api-v1-3.md).
///
/// Every list has whole articles, a page at a time, and there is no request for ids alone or for articles by id. So the counts
/// of the feeds say which sets are asked for, and marks that changed come from the list of changes.
package actor Nextcloud: SyncService {
  package nonisolated let traits = ServiceTraits(articleBatch: 100, markBatch: 500, areSetsCostly: true)
  let client: ServiceClient
  /// For the list of changes, which has no pages.
  let limitedClient: ServiceClient
  let login: ServerLogin
  /// Articles of one page.
  let pageSize: Int

  /// Bytes of the list of changes at most. A longer one is given up, and new articles are paged through.
  private static let mostChanges = 16_000_000

  package init(_ login: ServerLogin, pageSize: Int = 200) {
    self.login = login
    self.pageSize = pageSize
    // Version 1.2 has other requests for marks.
    let base =
      login.address.hasSuffix("/api/v1-2") ? login.address.dropLast(4) + "v1-3" : login.address
    client = ServiceClient(base, login.fetcher)
    limitedClient = ServiceClient(base, login.fetcher.limited(to: Nextcloud.mostChanges))
  }

  package func signIn() async throws(SyncFailure) {
    let response = await client.send("/version", headers: headers)
    if response.status == 404, let missing = await missingApp() { throw missing }
    guard try read(response)["version"] != nil else { throw notNextcloud }
  }

  /// The failure of a cloud that answers and has no app News; nil where there is no cloud either. No password is sent.
  private func missingApp() async -> SyncFailure? {
    guard let end = client.base.range(of: "/index.php/apps/") ?? client.base.range(of: "/apps/") else { return nil }
    let cloud = ServiceClient(String(client.base[..<end.lowerBound]), login.fetcher)
    // {"installed":true,"maintenance":false,"version":"30.0.2.2","productname":"Nextcloud"}
    guard let status = try? ServiceClient.json(await cloud.send("/status.php")), status["installed"]?.bool == true
    else {
      return nil
    }
    return .switchedOff(
      "this cloud has no app News, or not for this user (404); an administrator installs it under Apps")
  }

  package func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    let names = try await folders().reduce(into: [:]) { $0[$1.id] = $1.name }
    return try await feedList().compactMap { feed in
      guard let id = feed["id"]?.text, let address = feed["url"]?.string, !address.isEmpty else { return nil }
      return RemoteFeed(
        id: id, address: address, title: ServerEntry.line(feed["title"]?.text ?? address),
        folder: feed["folderId"]?.text.flatMap { names[$0] })
    }
  }

  package func counts() async throws(SyncFailure) -> RemoteCounts? {
    let value = try await get("/feeds")
    var counts: [String: Int] = [:]
    for feed in try ServiceClient.list(value, "feeds") {
      guard let id = feed["id"]?.text, let count = feed["unreadCount"]?.text.flatMap({ Int($0) }) else { continue }
      counts[id] = count
    }
    return RemoteCounts(unread: counts, starred: value["starredCount"]?.text.flatMap { Int($0) })
  }

  package func unread(of feeds: [String]?) async throws(SyncFailure) -> [String] {
    guard let feeds else { return try await states(in: .unread).map(\.id) }
    var ids: [String] = []
    for feed in feeds { ids += try await states(in: .unreadOf(feed)).map(\.id) }
    return NearIDs.newestFirst(ids)
  }

  package func starred() async throws(SyncFailure) -> [String] { try await states(in: .starred).map(\.id) }

  package func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle] {
    try await items(ids) { item throws(SyncFailure) in try article(item) }
  }

  package func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState] {
    try await items(ids) { item throws(SyncFailure) in try Nextcloud.state(item) }
  }

  package func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure) {
    let name =
      switch field {
      case .read: value ? "read" : "unread"
      case .starred: value ? "star" : "unstar"
      }
    try await post("/items/\(name)/multiple", [("itemIds", .array(ids.map { .number($0) }))])
  }
}

/// Requests.
extension Nextcloud {
  var headers: [String] { login.headers + [login.basicHeader] }

  var notNextcloud: SyncFailure {
    .wrongServer("the server's answer is not that of Nextcloud News; the address may be wrong")
  }

  func get(_ path: String, _ query: ServiceClient.Form = []) async throws(SyncFailure) -> JSONValue {
    let address = query.isEmpty ? path : "\(path)?\(ServiceClient.text(of: query))"
    return try read(await client.send(address, headers: headers))
  }

  func read(_ response: HTTPResponse) throws(SyncFailure) -> JSONValue {
    do throws(SyncFailure) { return try ServiceClient.json(response) } catch {
      guard case .password(let why) = error else { throw error }
      throw .password(
        why + "; where two-factor sign-in is on, Nextcloud wants an app password (Settings → Security)")
    }
  }

  /// The answers have no content.
  func post(_ path: String, _ members: [(name: String, value: JSONValue)]) async throws(SyncFailure) {
    try ServiceClient.accept(await client.send(path, headers: headers, .json(.object(JSONObject(members)))))
  }

  /// The feeds as they are in the answer.
  func feedList() async throws(SyncFailure) -> [JSONValue] {
    try ServiceClient.list(try await get("/feeds"), "feeds")
  }

  func folders() async throws(SyncFailure) -> [(id: String, name: String)] {
    try ServiceClient.list(try await get("/folders"), "folders").compactMap { folder in
      guard let id = folder["id"]?.text, let name = folder["name"]?.text else { return nil }
      return (id, ServerEntry.line(name))
    }
  }

  /// The id of a folder, which is made if it is not there; null for none.
  func folderID(_ name: String?) async throws(SyncFailure) -> JSONValue {
    guard let name else { return .null }
    let known = try await folders()
    if let folder = known.first(where: { $0.name == name })
      ?? known.first(where: { $0.name.lowercased() == name.lowercased() })
    {
      return .number(folder.id)
    }
    let body = JSONValue.object(JSONObject([(name: "name", value: .string(name))]))
    let made = try read(await client.send("/folders", headers: headers, .json(body)))
    let list = try ServiceClient.list(made, "folders")
    guard let id = (list.first { $0["name"]?.string == name } ?? list.first)?["id"]?.text else { throw notNextcloud }
    return .number(id)
  }
}
