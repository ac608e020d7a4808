import Foundation
import Model
import Query
import Text

/// One address to fetch, and what is known of it from last time.
package struct Request: Sendable, Equatable {
  package var url: String
  /// The validators of the last answer, so that an unchanged one need not be sent again (RFC 9110 section 13).
  package var etag: String?
  package var lastModified: String?
  /// Header lines of the feed's own: "Authorization: Bearer …".
  package var headers: [String]
  /// Instead of newsband's own name.
  package var userAgent: String?
  /// False for an address that came from the net: it may not lead to this machine or to one beside it.
  package var mayBeLocal = true

  package init(
    _ url: String, etag: String? = nil, lastModified: String? = nil, headers: [String] = [], userAgent: String? = nil
  ) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.headers = headers
    self.userAgent = userAgent
  }

  /// The host that politeness is owed to, in small letters, with its port; empty when the address has none.
  package var host: String { url.addressHost }
}

/// What came of a request.
package struct HTTPResponse: Sendable, Equatable {
  package enum Result: Sendable, Equatable {
    /// A body with a status of success, and what it says of its type.
    case body([UInt8], contentType: String?)
    /// The server says that nothing changed (304).
    case unchanged
    /// Gone for good (410).
    case gone
    /// The server, or the net, says no; the end of a sentence.
    case failed(String)
    /// Not asked, because its host wants to be left alone.
    case heldBack
  }

  package var request: Request
  package var result: Result
  /// 0 when no answer came.
  package var status = 0
  /// No server answers there at all.
  var isUnreachable = false
  /// The address that the body came from, after redirects; without a password.
  package var url: String
  /// The new address, when all redirects to it were permanent.
  package var movedTo: String?
  package var etag: String?
  package var lastModified: String?
  /// How long the server asks to be left alone from now on, in seconds: Retry-After.
  package var retryAfter: Double?
  /// How long the answer stays fresh, in seconds: Cache-Control max-age, else Expires.
  package var freshFor: Double?
  /// On the wire.
  package var bytes = 0
  package var seconds = 0.0

  init(_ request: Request, _ result: Result) {
    self.request = request
    self.result = result
    url = request.url
  }
}
