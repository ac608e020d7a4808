import Foundation
import Model
import Query
import Text

/// One address to fetch, with the validators of the last answer and what may be sent.
package struct Request: Sendable, Equatable {
  package var url: String
  /// The validators of the last answer, so that an unchanged one need not be sent again (RFC 9110 section 13).
  package var etag: String?
  package var lastModified: String?
  /// Header lines of the feed's own: "Authorization: Bearer …".
  package var headers: [String]
  /// "PUT", "DELETE"; nil for GET, or POST where there is a body.
  package var method: String?
  /// The body to send; nil for none. A request with a body is never redirected to a place that may not have its secrets.
  package var body: [UInt8]?
  /// Replaces newsband's own name.
  package var userAgent: String?
  /// True when the address may lead to this machine or its local network. The default is true only where the address says
  /// so itself ("http://127.0.0.1/", "http://nas.local/"): a public name can be made to lead there.
  package var mayBeLocal: Bool
  /// True when ~/.netrc may be read for a password. That happens over https only.
  package var usesNetrc = true

  package init(
    _ url: String, etag: String? = nil, lastModified: String? = nil, headers: [String] = [], userAgent: String? = nil
  ) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.headers = headers
    self.userAgent = userAgent
    mayBeLocal = url.isLocalAddress
  }

  /// True when the request itself has credentials.
  var hasSecrets: Bool { !headers.isEmpty || url.namesUser || body != nil }

  /// The host in lower case, with its port: requests to it are spaced. Empty when the address has none.
  package var host: String { url.addressHost }
}

/// The answer to a request, or the reason why there is none.
package struct HTTPResponse: Sendable, Equatable {
  package enum Result: Sendable, Equatable {
    /// A body with a status of success, and its Content-Type.
    case body([UInt8], contentType: String?)
    /// The server says that nothing changed (304).
    case unchanged
    /// Gone for good (410).
    case gone
    /// The server or the network refused; the reason ends a sentence.
    case failed(String)
    /// Not sent, because its host asked for a pause.
    case heldBack
  }

  package var request: Request
  package var result: Result
  /// 0 when no answer came.
  package var status = 0
  /// The body of an answer that is a refusal, its first 64 KiB: servers of accounts say there why.
  package var refusal: [UInt8] = []
  /// True when no server answers there at all.
  package var isUnreachable = false
  /// True when a machine answered, if only to refuse the connection: the network is there.
  var isReached = false
  /// True for a failure that a network which is away has too: no name was resolved, or no connection came about in time.
  var isSilence = false
  /// The address that the body came from, after redirects; without a password.
  package var url: String
  /// True if the server calls the body compressed and it is not: data that cannot be read may be damaged ones.
  var isMislabelled = false
  /// The new address, when all redirects to it were permanent.
  package var movedTo: String?
  package var etag: String?
  package var lastModified: String?
  /// The pause that the server asks for, in seconds from now: Retry-After.
  package var retryAfter: Double?
  /// The limits that the server tells besides.
  package var limits = RequestLimits()
  /// The time for which the answer stays fresh, in seconds: Cache-Control max-age, else Expires.
  package var freshFor: Double?
  /// The header `Link` (RFC 8288); several of them are joined by commas.
  package var links: String?
  /// On the wire.
  package var bytes = 0
  package var seconds = 0.0

  init(_ request: Request, _ result: Result) {
    self.request = request
    self.result = result
    url = request.url
  }
}
