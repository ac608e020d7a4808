import Fetch
import Foundation
import Model
import Parse

/// The Google Reader API, as FreshRSS, Miniflux, BazQux, The Old Reader and Inoreader speak it
/// (https://github.com/mihaip/google-reader-api and what these servers do).
///
/// Only what all of them do alike is relied on: the sets of unread and of starred ids, texts by id, marks by id. Read ids are
/// never asked for (FreshRSS before 1.27 answers with all articles), and no set of a label (Miniflux fails).
package actor GReader: SyncService {
  package nonisolated let traits: ServiceTraits
  private let client: ServiceClient
  private let login: ServerLogin
  private let profile: GReaderProfile
  private var authorization: String?
  /// For requests that change something.
  private var token: String?

  /// Pages of one list at most. Behind it is a server that never ends.
  private static let mostPages = 1_000
  /// Seconds by which a list of new articles goes back before the last sync: the clocks of two machines differ.
  private static let overlap = 86_400.0
  private static let unreadStream = "user/-/state/com.google/reading-list"
  private static let readTag = "user/-/state/com.google/read"
  private static let starredTag = "user/-/state/com.google/starred"

  package init(_ login: ServerLogin) {
    self.login = login
    profile = GReaderProfile.of(login.profile, address: login.address)
    client = ServiceClient(login.address, login.fetcher)
    traits = ServiceTraits(articleBatch: profile.articleBatch, markBatch: profile.markBatch)
  }

  package func signIn() async throws(SyncFailure) {
    (authorization, token) = (nil, nil)
    let form: ServiceClient.Form = [
      ("Email", login.user), ("Passwd", login.password), ("client", "newsband"), ("accountType", "HOSTED_OR_GOOGLE"),
      ("service", "reader"),
    ]
    let response = await client.send("/accounts/ClientLogin", headers: login.headers, .form(form))
    let text: String
    do throws(SyncFailure) { text = String(decoding: try ServiceClient.body(response), as: UTF8.self) } catch {
      switch error {
      case .password(let why): throw .password(why + profile.passwordHint)
      case .busy where ServiceClient.isFreshRSSOff(response):
        throw .switchedOff("its API is switched off; an administrator allows it under Authentication in FreshRSS (503)")
      default: throw error
      }
    }
    let lines = text.split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.hasPrefix("Auth=") }), line.count > 5 else {
      throw .wrongServer("the server's answer is not that of the Google Reader API; the address may be wrong")
    }
    authorization = String(line.dropFirst(5))
  }

  package func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    let value: JSONValue
    do throws(SyncFailure) { value = try await get("/subscription/list") } catch {
      throw await explained(error)
    }
    return try ServiceClient.list(value, "subscriptions").compactMap { feed in
      guard let id = feed["id"]?.text else { return nil }
      // Some name the address in the id alone.
      let address = feed["url"]?.string ?? String(id.dropFirst("feed/".count))
      guard address.contains("://") else { return nil }
      let label = feed["categories"]?.array?.lazy.compactMap { $0["label"]?.string }.first { !$0.isEmpty }
      return RemoteFeed(
        id: id, address: address, title: line(feed["title"]?.text ?? address), folder: label.map { line($0) })
    }
  }

  package func unread(of feeds: [String]?) async throws(SyncFailure) -> [String] {
    try await ids([("s", GReader.unreadStream), ("xt", GReader.readTag)])
  }

  package func starred() async throws(SyncFailure) -> [String] { try await ids([("s", GReader.starredTag)]) }

  /// The ids of a day before the last sync, so that read articles come too. `ot` alone would lose what arrives late; the set
  /// of unread ids does not.
  package func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges {
    let now = login.now().timeIntervalSince1970
    let next = String(Int(now))
    guard let cursor, let since = Double(cursor) else { return RemoteChanges(cursor: next) }
    // The clock may have been ahead in the last sync.
    let start = String(Int(max(0, min(since, now) - GReader.overlap)))
    return RemoteChanges(ids: try await ids([("s", GReader.unreadStream), ("ot", start)]), cursor: next)
  }

  package func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String] {
    let start = String(Int(max(0, date.timeIntervalSince1970)))
    var all: [String] = []
    for feed in feeds { all += try await ids([("s", feed), ("ot", start)]) }
    return all
  }

  package func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle] {
    guard !ids.isEmpty else { return [] }
    let value = try await post("/stream/items/contents", ids.map { ("i", $0) })
    return try ServiceClient.list(value, "items").compactMap(article)
  }

  /// The action stands before the ids: where a server drops fields at the end, it drops ids, and not what to do with them.
  package func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure) {
    let tag = field == .read ? GReader.readTag : GReader.starredTag
    try await change("a mark", "/edit-tag", [(value ? "a" : "r", tag)] + ids.map { ("i", $0) })
  }
}

/// Reading answers.
extension GReader {
  private func article(_ value: JSONValue) -> RemoteArticle? {
    guard let id = value["id"]?.text.flatMap(GReaderID.short) else { return nil }
    let tags = (value["categories"]?.array ?? []).compactMap(\.string)
    var entry = ServerEntry()
    entry.url = (value["canonical"]?.array?.first ?? value["alternate"]?.array?.first)?["href"]?.string
    entry.title = value["title"]?.text.map(narrow)
    entry.html = value["summary"]?["content"]?.string ?? value["content"]?["content"]?.string
    entry.author = value["author"]?.text.map(narrow)
    entry.published = value["published"]?.text.flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0) }
    entry.attachments = (value["enclosure"]?.array ?? []).compactMap { file in
      file["href"]?.string.map {
        Attachment(url: $0, mimeType: file["type"]?.text, size: file["length"]?.text.flatMap { Int($0) })
      }
    }
    return RemoteArticle(
      id: id, feed: value["origin"]?["streamId"]?.text ?? RemoteFeed.none, article: entry.article(now: login.now()),
      // The user's number may stand in the place of the line.
      isRead: tags.contains { $0.hasSuffix("/state/com.google/read") },
      isStarred: tags.contains { $0.hasSuffix("/state/com.google/starred") })
  }

  /// All ids of a stream, the newest first, page by page.
  private func ids(_ query: ServiceClient.Form) async throws(SyncFailure) -> [String] {
    var (ids, seen): ([String], Set<String>) = ([], [])
    var continuation: String?
    for _ in 0..<GReader.mostPages {
      var form = query + [("n", String(profile.idPage))]
      if let continuation { form.append(("c", continuation)) }
      let value = try await get("/stream/items/ids", form)
      let page = try ServiceClient.list(value, "itemRefs").map { value throws(SyncFailure) in
        guard let id = value["id"]?.text.flatMap(GReaderID.short) else {
          throw .broken("an article of the server has no id that can be read")
        }
        return id
      }
      let count = ids.count
      for id in page where seen.insert(id).inserted { ids.append(id) }
      continuation = value["continuation"]?.text
      // A full last page has a continuation too; the page after it is empty, or the same again.
      guard let next = continuation, !next.isEmpty, ids.count > count else { return ids }
    }
    throw .broken("the server's list does not end")
  }

  private func line(_ text: String) -> String { ServerEntry.line(narrow(text)) }

  private func narrow(_ text: String) -> String {
    guard profile.hasWideSigns else { return text }
    return text.replacing("＆", with: "&").replacing("＜", with: "<").replacing("＞", with: ">")
  }
}

/// Requests.
extension GReader {
  private func get(_ path: String, _ query: ServiceClient.Form = []) async throws(SyncFailure) -> JSONValue {
    let address = "/reader/api/0\(path)?" + ServiceClient.text(of: [("output", "json")] + query)
    return try await within { headers throws(SyncFailure) in
      try ServiceClient.json(await client.send(address, headers: headers))
    }
  }

  /// The answer is JSON.
  func post(_ path: String, _ form: ServiceClient.Form) async throws(SyncFailure) -> JSONValue {
    try await post(path + "?output=json", form) { response throws(SyncFailure) in try ServiceClient.json(response) }
  }

  /// The answer is the word OK.
  ///
  /// - Parameter what: the change that is asked for, for sentences: "a mark".
  func change(_ what: String, _ path: String, _ form: ServiceClient.Form) async throws(SyncFailure) {
    _ = try await post(path, form) { response throws(SyncFailure) in
      let bytes = try ServiceClient.body(response)
      if ServiceClient.isPage(bytes) {
        throw .wrongServer("the server sent a web page in answer to \(what), in place of the answer of its API")
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.trimmingCharacters(in: .whitespacesAndNewlines) == "OK" else {
        throw .broken("the server's answer to \(what) is not OK")
      }
      return .null
    }
  }

  private func post(
    _ path: String, _ form: ServiceClient.Form, _ read: (HTTPResponse) throws(SyncFailure) -> JSONValue
  ) async throws(SyncFailure) -> JSONValue {
    try await within { headers throws(SyncFailure) in
      if token == nil {
        let response = await client.send("/reader/api/0/token", headers: headers)
        token = String(decoding: try ServiceClient.body(response), as: UTF8.self)
          .trimmingCharacters(in: .whitespacesAndNewlines)
      }
      // Miniflux looks at the token alone in a POST.
      return try read(
        await client.send("/reader/api/0\(path)", headers: headers, .form([("T", token ?? "")] + form)))
    }
  }

  /// Runs a request within a session. One that ended, as after 14 days at BazQux, is begun anew, once.
  private func within(
    _ body: (_ headers: [String]) async throws(SyncFailure) -> JSONValue
  ) async throws(SyncFailure) -> JSONValue {
    if authorization == nil { try await signIn() }
    do throws(SyncFailure) { return try await body(headers) } catch {
      guard case .password = error else { throw error }
      try await signIn()
      return try await body(headers)
    }
  }

  private var headers: [String] { login.headers + ["Authorization: GoogleLogin auth=\(authorization ?? "")"] }

  /// The reason why a server accepts the password and then refuses all: its web server drops the header. FreshRSS can tell.
  private func explained(_ failure: SyncFailure) async -> SyncFailure {
    guard case .password = failure, authorization != nil else { return failure }
    let response = await client.send("/check/compatibility", headers: headers)
    guard case .body(let bytes, contentType: _) = response.result,
      String(decoding: bytes, as: UTF8.self).contains("FAIL")
    else { return failure }
    return .switchedOff(
      "its web server does not pass on the header Authorization; for Apache, CGIPassAuth On or the file .htaccess of FreshRSS"
    )
  }
}
