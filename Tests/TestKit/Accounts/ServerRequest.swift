import Foundation

/// A request to the double of a server, taken apart.
package struct ServerRequest: Sendable {
  package typealias Fields = [(name: String, value: String)]

  package let method: String
  /// Without the query and the base path of the server.
  package let path: String
  package let query: Fields
  /// The fields of a form; nonsense where the body is none.
  package let form: Fields
  package let body: String
  /// Names in lower case.
  package let headers: [String: String]

  package init(_ asked: TestServer.Asked, below base: String) {
    let parts = asked.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    method = asked.method
    path = parts[0].hasPrefix(base) ? String(parts[0].dropFirst(base.count)) : parts[0]
    query = ServerRequest.fields(parts.count > 1 ? parts[1] : "")
    form = ServerRequest.fields(asked.body)
    body = asked.body
    headers = asked.headers
  }

  /// The value of the first field of the query with this name.
  package func query(_ name: String) -> String? { query.first { $0.name == name }?.value }
  package func number(_ name: String) -> Int? { query(name).flatMap { Int($0) } }
  /// The value of the first field of the form with this name.
  package func form(_ name: String) -> String? { form.first { $0.name == name }?.value }
  /// The body as a JSON object; empty where it is none.
  package var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]) ?? [:]
  }

  /// True if user and password stand in the header, by RFC 7617.
  package func isSignedIn(_ user: String, _ password: String) -> Bool {
    headers["authorization"] == "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
  }

  private static func fields(_ text: String) -> Fields {
    text.split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacing("+", with: " ").removingPercentEncoding ?? ""
      }
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }
}

extension TestServer.Reply {
  /// An answer in JSON with status 200.
  package static func json(_ body: String) -> TestServer.Reply {
    TestServer.Reply("200 OK", ["Content-Type: application/json"], body: body)
  }

  /// A web page in the place of an answer, with status 200: what a wrong address or a login page gives.
  package static var webPage: TestServer.Reply {
    TestServer.Reply(
      "200 OK", ["Content-Type: text/html"], body: "\n<!DOCTYPE html><html><title>Sign in</title></html>")
  }
}
