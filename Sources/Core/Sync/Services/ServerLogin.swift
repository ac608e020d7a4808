import Fetch
import Foundation

/// Everything that a service needs to speak with its server. The password stays in memory.
package struct ServerLogin: Sendable {
  /// The base address of the protocol.
  package var address: String
  package var user: String
  package var password: String
  /// Header lines that the server wants besides: keys of an application.
  package var headers: [String]
  package var fetcher: Fetcher
  /// The program on the server, where that makes a difference.
  package var profile: String?
  package var now: @Sendable () -> Date

  package init(
    address: String, user: String, password: String, headers: [String] = [], fetcher: Fetcher, profile: String? = nil,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.address = address
    self.user = user
    self.password = password
    self.headers = headers
    self.fetcher = fetcher
    self.profile = profile
    self.now = now
  }

  /// User and password as a header, by RFC 7617.
  var basicHeader: String {
    "Authorization: Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
  }
}
