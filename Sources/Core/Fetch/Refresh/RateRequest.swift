import Foundation
import Model
import Money
import Parse

/// A request to a source of rates, with the addresses that may answer it.
struct RateRequest {
  /// The subject: current rates, or earlier ones.
  enum Kind { case latest, past }

  let source: RateSource
  let kind: Kind
  /// The addresses that are left to try, the next one first; never empty.
  var addresses: ArraySlice<String>
  /// The reasons why earlier addresses failed.
  private var reasons: [String] = []

  /// Makes a request; nil without an address.
  init?(_ source: RateSource, _ kind: Kind, _ addresses: [String]) {
    guard !addresses.isEmpty else { return nil }
    self.source = source
    self.kind = kind
    self.addresses = addresses[...]
  }

  var address: String { addresses.first ?? "" }

  /// The same request at the next address, after this one failed; nil when none is left.
  func next(after why: String) -> RateRequest? {
    var next = self
    next.addresses = addresses.dropFirst()
    next.reasons.append(why)
    return next.addresses.isEmpty ? nil : next
  }

  /// The reason for a failure at all addresses: each reason once, in the order of the addresses. The last one alone would
  /// not say what is wrong with the first.
  func reason(_ last: String) -> String {
    (reasons + [last]).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; then ")
  }

  /// The number of days by which a publication may be dated ahead: before long holidays banks publish for the day after
  /// them.
  private static let reach = 10

  /// The publications in a body. Throws when they are another publisher's, or dated too far ahead: neither can come from
  /// this source.
  func publications(in bytes: [UInt8], _ type: String?, at now: Date) throws(Problem) -> [Publication] {
    // The name is the address, so that a reason says where the body came from.
    let publications = try parseRates(
      Source(bytes: bytes, name: address, contentType: type, base: address, now: now))
    if let stranger = publications.first(where: { $0.source != source.id }) {
      let name = RateSource.named(stranger.source)?.title ?? stranger.source
      throw Problem(doing: "parse", to: address, why: "it has the rates of another source, \(name)")
    }
    let limit = Day(number: Day(now).number + RateRequest.reach)
    if let early = publications.first(where: { $0.date > limit }) {
      throw Problem(doing: "parse", to: address, why: "it is dated \(early.date), which is far ahead")
    }
    return publications
  }
}
