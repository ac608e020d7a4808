import CCurl
import Foundation
import Model
import Money
import Query
import Text

extension HTTPResponse {
  /// A text of libcurl's; nil where there is none, or an empty one.
  static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer, pointer.pointee != 0 else { return nil }
    return String(cString: pointer)
  }

  /// What libcurl has, as an answer; `now` is what dates in headers are compared with.
  init(_ raw: curl_answer, to request: Request, now: Date) {
    let text = HTTPResponse.text
    self.init(request, .failed(""))
    status = raw.status
    isUnreachable = raw.end == curl_end_unreachable
    // Links are resolved against it: a password in it would stand in the address of every article.
    url = (text(raw.url) ?? request.url).withoutUser
    etag = text(raw.etag)
    lastModified = text(raw.last_modified)
    retryAfter = text(raw.retry_after).flatMap { HTTPResponse.delay($0, now: now) }
    freshFor = HTTPResponse.freshness(cacheControl: text(raw.cache_control), expires: text(raw.expires), now: now)
    bytes = Int(raw.wire_bytes)
    seconds = raw.seconds
    // Nothing was known that could have stayed as it was.
    let isUnasked = status == 304 && request.etag == nil && request.lastModified == nil
    result =
      isUnasked
      ? .failed("the server says that nothing changed, but was not asked that")
      : HTTPResponse.result(of: raw, contentType: text(raw.content_type), error: text(raw.error))
  }

  /// What came of it, each reason the end of a sentence for a person. Any status but these four kinds is a failure:
  /// redirects were followed before (`Redirects`), and what else there is says that there is no feed.
  private static func result(of raw: curl_answer, contentType: String?, error: String?) -> Result {
    switch raw.end {
    case curl_end_too_large: return .failed("it is larger than the limit for a feed")
    case curl_end_silent: return .failed("the server was silent for too long")
    case curl_end_too_slow: return .failed("it took too long")
    case curl_end_forbidden_target: return .failed(forbidden)
    case curl_end_unresolved: return .failed("could not resolve its host: there is none of that name, or no network")
    case curl_end_unreachable: return .failed("could not connect: no server answers there")
    case curl_end_broken_off: return .failed("the server broke off before all of it was there")
    case curl_end_certificate: return .failed("its certificate cannot be trusted: \(distrust(error ?? ""))")
    case curl_end_tls: return .failed("no encrypted connection came about (TLS)")
    case curl_end_packed_badly: return .failed("it could not be unpacked")
    case curl_end_answered: break
    default: return .failed(lowercasedFirst(error ?? "no answer"))
    }
    switch raw.status {
    case 200..<300:
      return .body(Array(UnsafeBufferPointer(start: raw.body, count: raw.body_length)), contentType: contentType)
    case 304: return .unchanged
    case 410: return .gone
    case let status: return .failed("the server says \(status)" + (words[status].map { " (\($0))" } ?? ""))
    }
  }

  /// For a redirect off the web, or from the net to this machine and its neighbours.
  static let forbidden = "it leads to a place where no feed may lead"

  /// Why a certificate is refused, in a person's words where OpenSSL's are known
  /// (https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/).
  private static func distrust(_ error: String) -> String {
    let reasons = [
      "self-signed": "nobody but itself vouches for it", "self signed": "nobody but itself vouches for it",
      "has expired": "it has expired", "not yet valid": "it is not valid yet",
      "local issuer": "nobody who is trusted here vouches for it",
      "subject name": "it is that of another host",
    ]
    if let known = reasons.first(where: { error.contains($0.key) }) { return known.value }
    return lowercasedFirst(error.replacing("SSL certificate problem: ", with: ""))
  }

  /// libcurl's and OpenSSL's sentences begin with a capital; here they end one.
  private static func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// What a person should know of the commoner statuses (RFC 9110 section 15).
  private static let words: [Int: String] = [
    400: "bad request", 401: "a password is needed", 403: "forbidden", 404: "there is nothing",
    406: "not acceptable", 408: "it waited too long", 429: "too many requests", 451: "blocked by law",
    500: "internal error", 502: "bad gateway", 503: "unavailable", 504: "gateway timeout",
  ]

  /// Retry-After, in seconds from now: it says so many, or a date (RFC 9110 section 10.2.3). Nil for anything else; a
  /// date that has gone by is 0, and a number beyond all counting the longest wait there is.
  static func delay(_ text: String, now: Date) -> Double? {
    seconds(text) ?? HTTPDate.parse(text).map { max(0, $0.timeIntervalSince(now)) }
  }

  /// How long an answer stays fresh, in seconds from now, by RFC 9111 section 4.2.1: max-age wins over Expires;
  /// no-store and no-cache say nothing about when to come back. Nil when the server does not say.
  static func freshness(cacheControl: String?, expires: String?, now: Date) -> Double? {
    for part in (cacheControl ?? "").lowercased().split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces.union(["\""])) }
      if pair.count == 2, pair[0] == "max-age", let seconds = seconds(pair[1]) { return seconds }
    }
    return expires.flatMap(HTTPDate.parse).map { max(0, $0.timeIntervalSince(now)) }
  }

  /// delta-seconds; one that no whole number holds is the largest there is, and not none (RFC 9111 section 1.2.2).
  private static func seconds(_ text: String) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Double(Int(text) ?? .max)
  }
}
