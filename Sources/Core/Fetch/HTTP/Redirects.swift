import Model
import Query
import Text

/// The chains of redirects under way, by the numbers of their requests.
///
/// They are followed here and not by libcurl, which would send the headers of a feed to any host
/// (https://curl.se/libcurl/c/CURLOPT_HTTPHEADER.html): a token for one server must not reach another.
struct Redirects {
  /// The step after an answer.
  enum Turn: Equatable {
    /// The answer is the last of its chain; `movedTo` is the new address when all redirects to it were permanent.
    case arrived(movedTo: String?)
    /// Ask at this address; with the headers and the password of the request only where it is trusted.
    case follow(String, isTrusted: Bool)
    case failed(String)
  }

  /// A chain so far; permanent only while every redirect of it is.
  private struct Chain {
    var length = 0
    var isPermanent = true
    /// True after a redirect from https to http: from there on somebody else may have answered.
    var isDowngraded = false
  }

  private var chains: [UInt64: Chain] = [:]
  /// Redirects of one request at most.
  private let limit: Int

  /// RFC 9110 section 15.4. Status 300 leaves the choice to a person, and 304 is not a redirect.
  private static let permanent = [301, 308]
  private static let temporary = [302, 303, 307]

  init(limit: Int) {
    self.limit = limit
  }

  /// The step after an answer from `address`; `target` is the absolute address that it points to, nil when it has none.
  mutating func turn(_ id: UInt64, of request: Request, status: Int, from address: String, to target: String?) -> Turn {
    let isPermanent = Redirects.permanent.contains(status)
    guard let target, isPermanent || Redirects.temporary.contains(status) else {
      let chain = chains.removeValue(forKey: id)
      return .arrived(movedTo: chain?.isPermanent == true ? address : nil)
    }
    var chain = chains.removeValue(forKey: id) ?? Chain()
    chain.length += 1
    // A redirect that came over http after https does not settle the address of a feed.
    chain.isPermanent = chain.isPermanent && isPermanent && !chain.isDowngraded
    chain.isDowngraded = chain.isDowngraded || address.isEncrypted && !target.isEncrypted
    if chain.length > limit { return .failed("it redirects too often") }
    guard ["http", "https"].contains(target.prefix { $0 != ":" }.lowercased()) else {
      return .failed(HTTPResponse.forbidden)
    }
    chains[id] = chain
    // Compared with the first address: a chain that comes back to it is trusted again.
    let isTrusted = request.url.mayShareSecrets(with: target)
    return .follow(isTrusted ? target.asUser(of: request.url) : target, isTrusted: isTrusted)
  }
}
