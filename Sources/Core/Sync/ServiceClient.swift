import Fetch
import Foundation
import Model
import Parse
import Text

/// Sends requests to the server of an account and reads its answers.
struct ServiceClient: Sendable {
  /// The base address, without a stroke at its end.
  let base: String
  private let fetcher: Fetcher

  /// Fields of a form, in the order in which they are sent.
  typealias Form = [(name: String, value: String)]

  enum Content {
    case json(JSONValue)
    case form(Form)
  }

  init(_ base: String, _ fetcher: Fetcher) {
    var base = base
    while base.hasSuffix("/") { base.removeLast() }
    self.base = base
    self.fetcher = fetcher
  }

  /// Sends a request to a path below the base. With a body it is a POST, unless `method` says otherwise.
  func send(
    _ path: String, method: String? = nil, headers: [String] = [], _ content: Content? = nil
  ) async -> HTTPResponse {
    var request = Request(base + path, headers: headers)
    request.method = method
    // The person named the server: it may be in the local network. A password of ~/.netrc would take the place of ours.
    request.mayBeLocal = true
    request.usesNetrc = false
    switch content {
    case .json(let value):
      request.body = Array(ServiceClient.text(of: value).utf8)
      request.headers.append("Content-Type: application/json")
    case .form(let form):
      request.body = Array(ServiceClient.text(of: form).utf8)
      request.headers.append("Content-Type: application/x-www-form-urlencoded")
    case nil: break
    }
    return await fetcher.answer(to: request)
  }

  /// The body of an answer, or the failure that the answer is.
  static func body(_ response: HTTPResponse) throws(SyncFailure) -> [UInt8] {
    if Task.isCancelled { throw .stopped }
    switch response.result {
    case .body(let bytes, contentType: _): return bytes
    case .unchanged, .heldBack: throw .broken("the server says that nothing changed, but it was not asked that")
    case .gone: throw .wrongServer("there is nothing at this address any more (410)")
    case .failed(let why):
      switch response.status {
      case 0 where why.hasPrefix("its certificate"):
        throw .unreachable(why + "; --ca FILE of newsband account add or account set names the authority to trust")
      case 0: throw .unreachable(why)
      case 300..<400: throw .redirected(why)
      case 401: throw .password("the server does not accept the user or the password (401)")
      case 403 where isLimit(response): throw busy(why, response)
      case 403: throw .password("the server forbids it (403)")
      case 429, 503: throw busy(why, response)
      case 200..<300, 502, 504, 520...529: throw .unanswered(why)
      case 404: throw .failed("there is nothing at this address (404)")
      case 500: throw .failed(why)
      default: throw .refused(why)
      }
    }
  }

  /// The JSON of an answer. A web page in its place is a sign of a wrong address, and never an empty list.
  static func json(_ response: HTTPResponse) throws(SyncFailure) -> JSONValue {
    let bytes = try body(response)
    do throws(JSONReader.Failure) { return try JSONReader.read(bytes) } catch {
      if isPage(bytes) { throw pageSent }
      throw .broken("the server's answer is not valid JSON: \(error.why)")
    }
  }

  /// Checks an answer whose content says nothing, such as 204. A web page in its place is a failure.
  static func accept(_ response: HTTPResponse) throws(SyncFailure) {
    if isPage(try body(response)) { throw pageSent }
  }

  /// The failure of a refusal that comes from the web server before a program which answers everything with 200.
  static func guarded(_ program: String, _ response: HTTPResponse) -> SyncFailure {
    response.status == 401
      ? .password(
        "its web server wants a sign-in before that of \(program) (401); --header of newsband account set sends one")
      : .password("its web server forbids it before \(program) is asked (\(response.status))")
  }

  /// True for the answer of FreshRSS whose API is switched off (p/api/greader.php and fever.php there). A page of maintenance
  /// with the same status has other words, and passes.
  static func isFreshRSSOff(_ response: HTTPResponse) -> Bool {
    response.status == 503 && response.pause == nil
      && String(decoding: response.refusal, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        == "Service Unavailable!"
  }

  private static let pageSent = SyncFailure.wrongServer("the server sent a web page; the address may be wrong")

  static func isPage(_ bytes: [UInt8]) -> Bool {
    bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
  }

  /// A list below a name. Its absence is a failure: an answer without it is not an empty list.
  static func list(_ value: JSONValue, _ name: String) throws(SyncFailure) -> [JSONValue] {
    guard let list = value[name]?.array else { throw .broken("the server's answer has no \(name)") }
    return list
  }

  static func text(of form: Form) -> String {
    form.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
  }

  /// By application/x-www-form-urlencoded (https://url.spec.whatwg.org/#urlencoded-serializing), with %20 for a blank.
  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value as JSON (RFC 8259). Control characters are escaped, all else is as it is.
  static func text(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let text): text
    case .string(let text): quoted(text)
    case .array(let values): "[" + values.map(text(of:)).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.members.map { quoted($0.name) + ":" + text(of: $0.value) }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
