import Model
import Query
import Text

/// The chains of redirects under way, by the numbers of their requests.
///
/// They are followed here and not by libcurl, which would take the headers of a feed along to any host: a token for one
/// server is no business of another (https://curl.se/libcurl/c/CURLOPT_HTTPHEADER.html).
struct Redirects {
  /// What to do with an answer.
  enum Turn: Equatable {
    /// It is the last of its chain; the new address, when all redirects to it were permanent.
    case arrived(movedTo: String?)
    /// Ask there; with the headers and the password of the request, or without them.
    case follow(String, isTrusted: Bool)
    case failed(String)
  }

  /// What is known of a chain so far; permanent only while every link of it is.
  private struct Chain {
    var length = 0
    var isPermanent = true
  }

  private var chains: [UInt64: Chain] = [:]
  /// Redirects of one request at most.
  private let limit: Int

  /// RFC 9110 section 15.4; 300 leaves the choice to a person, and 304 is no redirect.
  private static let permanent = [301, 308]
  private static let temporary = [302, 303, 307]

  init(limit: Int) {
    self.limit = limit
  }

  /// `target` is the absolute address that an answer from `address` points to; nil when it points nowhere.
  mutating func turn(_ id: UInt64, of request: Request, status: Int, from address: String, to target: String?) -> Turn {
    let isPermanent = Redirects.permanent.contains(status)
    guard let target, isPermanent || Redirects.temporary.contains(status) else {
      let chain = chains.removeValue(forKey: id)
      return .arrived(movedTo: chain?.isPermanent == true ? address : nil)
    }
    var chain = chains.removeValue(forKey: id) ?? Chain()
    chain.length += 1
    chain.isPermanent = chain.isPermanent && isPermanent
    if chain.length > limit { return .failed("it redirects too often") }
    guard ["http", "https"].contains(target.prefix { $0 != ":" }.lowercased()) else {
      return .failed(HTTPResponse.forbidden)
    }
    chains[id] = chain
    // Measured against the first address: who was trusted there is trusted again when a chain comes back.
    let isTrusted = request.url.mayShareSecrets(with: target)
    return .follow(isTrusted ? target.asUser(of: request.url) : target, isTrusted: isTrusted)
  }
}
