import CCurl
import Foundation
import Model
import Money
import Parse
import Query
import Text

extension HTTPResponse {
  /// A text from the seam; nil where there is none, or an empty one.
  static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer, pointer.pointee != 0 else { return nil }
    return String(cString: pointer)
  }

  /// An address as the request spelled it where libcurl names the same one in ASCII; else as libcurl names it.
  static func spelling(_ address: String?, as request: Request) -> String {
    guard let address else { return request.url }
    return address == request.url.requestAddress ? request.url : address
  }

  /// The answer that libcurl gave. Dates in headers are compared with `now`.
  init(_ raw: curl_answer, to request: Request, now: Date) {
    let text = HTTPResponse.text
    self.init(request, .failed(""))
    status = raw.status
    isUnreachable = raw.end == curl_end_unreachable
    isReached = raw.is_reached || status > 0
    let silence = [curl_end_unresolved, curl_end_unreachable, curl_end_silent, curl_end_proxy_unresolved]
    isSilence = !isReached && silence.contains(raw.end)
    // Links are resolved against it: a password in it would get into the address of every article.
    url = HTTPResponse.spelling(text(raw.url), as: request).withoutUser
    etag = text(raw.etag)
    lastModified = text(raw.last_modified)
    // A date is one of the server's clock, and ours may differ from it.
    let serverNow = text(raw.date).flatMap(DateReader.moment) ?? now
    retryAfter = text(raw.retry_after).flatMap { HTTPResponse.delay($0, now: serverNow) }
    limits = RequestLimits(
      retryAfter: text(raw.retry_after), isPauseRead: retryAfter != nil, resetAfter: text(raw.limits_reset),
      zones: [
        (text(raw.zone1_usage), text(raw.zone1_limit)), (text(raw.zone2_usage), text(raw.zone2_limit)),
      ])
    freshFor = HTTPResponse.freshness(cacheControl: text(raw.cache_control), expires: text(raw.expires), now: now)
    links = text(raw.link)
    bytes = Int(raw.wire_bytes)
    seconds = raw.seconds
    // Without validators in the request a 304 is an answer to nothing.
    let isUnasked = status == 304 && request.etag == nil && request.lastModified == nil
    result =
      isUnasked
      ? .failed("the server says that nothing changed, but it was not asked that")
      : HTTPResponse.result(of: raw, to: request, contentType: text(raw.content_type), error: text(raw.error))
    if raw.end == curl_end_answered, !(200..<300).contains(status), raw.body_length > 0 {
      refusal = Array(UnsafeBufferPointer(start: raw.body, count: min(raw.body_length, 65_536)))
    }
    // The body comes as it was sent only where libcurl could not unpack it.
    if case .body(let body, _) = result, let encoding = text(raw.content_encoding) {
      isMislabelled = Packed.isKnown(encoding) && body.count == raw.body_length
    }
  }

  /// The result of a fetch; each reason ends a sentence for a person. Any status but these four kinds is a failure:
  /// redirects were followed before (`Redirects`), and the other statuses say that there is no feed.
  private static func result(
    of raw: curl_answer, to request: Request, contentType: String?, error: String?
  ) -> Result {
    if raw.end == curl_end_no_address { return .failed(unreadable(request.url)) }
    if let reason = reason(raw.end, error ?? "") { return .failed(reason) }
    switch raw.status {
    case 200..<300:
      let body = Array(UnsafeBufferPointer(start: raw.body, count: raw.body_length))
      guard let encoding = text(raw.content_encoding) else { return .body(body, contentType: contentType) }
      // libcurl could not unpack it.
      switch Packed.body(body, encoding: encoding, limit: Int(raw.body_limit)) {
      case .success(let body): return .body(body, contentType: contentType)
      case .failure(.tooLarge): return .failed(tooLarge)
      case .failure(.damaged): return .failed(damaged)
      }
    case 304: return .unchanged
    case 410: return .gone
    case let status: return .failed("the server says \(status)" + (words[status].map { " (\($0))" } ?? ""))
    }
  }

  /// Why there is no answer, in a person's words; nil when there is one.
  private static func reason(_ end: curl_end, _ error: String) -> String? {
    switch end {
    case curl_end_answered: nil
    case curl_end_too_large: tooLarge
    case curl_end_silent: "the server was silent for too long"
    case curl_end_too_slow: "it took too long"
    case curl_end_local: local
    case curl_end_forbidden_target: forbidden
    case curl_end_unresolved: "could not find the host: check the address, or the network"
    case curl_end_unreachable: noServer
    case curl_end_broken_off: "the server closed the connection before the end"
    case curl_end_certificate: "its certificate cannot be trusted: \(distrust(error))"
    case curl_end_tls: noEncryption
    case curl_end_packed_badly: damaged
    case curl_end_no_address: noAddress
    case curl_end_no_memory: "there is not enough memory"
    case curl_end_long_header: "the server's headers are too long"
    case curl_end_not_http: "the server's answer is not valid HTTP"
    case curl_end_protocol_error: "the connection failed: the server broke the rules of HTTP/2"
    case curl_end_proxy_unresolved: "could not find the proxy: check http_proxy and https_proxy"
    case curl_end_proxy: "the proxy refused the connection"
    case curl_end_authorities:
      "the file of certificate authorities cannot be read: \(lowercasedFirst(error).displaySafe)"
    // libcurl's own words, for what is rare.
    default: error.isEmpty ? "the connection failed" : lowercasedFirst(error).displaySafe
    }
  }

  /// For a host that refuses the connection.
  package static let noServer = "could not connect: no server answers there"
  /// For a server that does not encrypt, or not in a way that is accepted here.
  package static let noEncryption = "no encrypted connection could be made (TLS)"
  /// For a body beyond the limit.
  static let tooLarge = "it is larger than the limit for a feed"
  /// For a body that cannot be unpacked.
  static let damaged = "its compressed data are damaged"
  /// For an address that libcurl cannot read.
  static func unreadable(_ address: String) -> String {
    address.lowercased().hasPrefix("file:")
      ? "newsband does not follow files; newsband import FILE reads it" : noAddress
  }
  private static let noAddress = "the address is not valid"
  /// For a redirect to another scheme, or from elsewhere into the local network.
  static let forbidden = "it redirects to a place where feeds may not lead"
  /// For an address that names no local host and leads to one.
  static let local = "its host is in the local network; if you trust it, newsband add --local ADDRESS"

  /// Why a certificate is refused, in a person's words where OpenSSL's are known
  /// (https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/).
  private static func distrust(_ error: String) -> String {
    let reasons = [
      "self-signed": "it is signed by itself alone", "self signed": "it is signed by itself alone",
      "has expired": "it has expired", "not yet valid": "it is not valid yet",
      "local issuer": "no authority that is trusted here signed it",
      "subject name": "it belongs to another host",
    ]
    if let known = reasons.first(where: { error.contains($0.key) }) { return known.value }
    return lowercasedFirst(error.replacing("SSL certificate problem: ", with: "")).displaySafe
  }

  /// The text as the end of a sentence: libcurl's and OpenSSL's begin with a capital. Names in capitals (URL, TLS) stay.
  private static func lowercasedFirst(_ text: String) -> String {
    let second = text.dropFirst().first
    return second?.isUppercase == true ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The meaning of the more frequent statuses (RFC 9110 section 15).
  private static let words: [Int: String] = [
    300: "several choices", 301: noTarget, 302: noTarget, 303: noTarget, 307: noTarget, 308: noTarget,
    400: "bad request", 401: "a password is needed", 403: "forbidden", 404: "there is nothing",
    406: "not acceptable", 407: "the proxy wants a password", 408: "it waited too long", 429: "too many requests",
    451: "blocked by law",
    500: "internal error", 502: "bad gateway", 503: "unavailable", 504: "gateway timeout",
  ]

  private static let noTarget = "a redirect without a valid address"

  /// Retry-After in seconds from now. The header has a number of seconds or a date (RFC 9110 section 10.2.3). Nil for
  /// anything else; 0 for a date in the past; a number too large for Int gives the largest one.
  static func delay(_ text: String, now: Date) -> Double? {
    seconds(text) ?? DateReader.moment(text).map { max(0, $0.timeIntervalSince(now)) }
  }

  /// The time for which an answer stays fresh, in seconds from now, by RFC 9111 section 4.2.1: max-age wins over Expires;
  /// no-store and no-cache say nothing about when to come back. Nil when the server does not say.
  static func freshness(cacheControl: String?, expires: String?, now: Date) -> Double? {
    for part in (cacheControl ?? "").lowercased().split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces.union(["\""])) }
      if pair.count == 2, pair[0] == "max-age", let seconds = seconds(pair[1]) { return seconds }
    }
    return expires.flatMap(DateReader.moment).map { max(0, $0.timeIntervalSince(now)) }
  }

  /// A number of seconds; one that is too large for Int counts as the largest one (RFC 9111 section 1.2.2).
  private static func seconds(_ text: String) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Double(Int(text) ?? .max)
  }
}
