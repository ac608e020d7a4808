import Fetch
import Parse

/// A question without any password, whose answer tells if a server speaks a protocol at an address.
///
/// An answer that is not known says nothing: the server may speak the protocol all the same.
package struct AddressProbe: Sendable {
  /// Below the address; asked for with GET.
  let path: String
  let recognises: @Sendable (HTTPResponse) -> Bool

  /// tt-rss answers everything with 200 and JSON, also a request that is none.
  static let ttrss = AddressProbe(path: "/") { $0.json?["content"]?["error"] != nil && $0.json?["status"] != nil }
  /// FreshRSS, Miniflux and BazQux refuse the token with a word. A server that wants a sign-in for all its pages sends a page.
  static let greader = AddressProbe(path: "/reader/api/0/token") { $0.status == 401 && !$0.isPage }
  /// `{"error_message":"access unauthorized"}`
  static let miniflux = AddressProbe(path: "/v1/me") { $0.status == 401 && $0.json?["error_message"] != nil }
  /// `{"message":"Current user is not logged in"}`
  static let nextcloud = AddressProbe(path: "/version") { $0.status == 401 && $0.json?["message"] != nil }
  /// `{"api_version":3,"auth":0}`
  static let fever = AddressProbe(path: "/?api") { $0.json?["api_version"] != nil }
}

extension HTTPResponse {
  private var bytes: [UInt8] { if case .body(let bytes, contentType: _) = result { bytes } else { refusal } }
  fileprivate var json: JSONValue? { try? JSONReader.read(bytes) }
  fileprivate var isPage: Bool { ServiceClient.isPage(bytes) }
}
