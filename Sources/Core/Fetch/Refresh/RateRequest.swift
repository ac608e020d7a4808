import Foundation
import Model
import Money
import Parse

/// One thing that is wanted of a source of rates, and the addresses at which it may be had.
struct RateRequest {
  /// What it is about: what the source publishes now, or what it published earlier.
  enum Kind { case latest, past }

  let source: RateSource
  let kind: Kind
  /// Still to be tried, the next one first; never empty.
  var addresses: ArraySlice<String>
  /// Why those before failed.
  private var reasons: [String] = []

  /// Nil without an address.
  init?(_ source: RateSource, _ kind: Kind, _ addresses: [String]) {
    guard !addresses.isEmpty else { return nil }
    self.source = source
    self.kind = kind
    self.addresses = addresses[...]
  }

  var address: String { addresses.first ?? "" }

  /// The same at the next address, after this one failed; nil when there is none left.
  func next(after why: String) -> RateRequest? {
    var next = self
    next.addresses = addresses.dropFirst()
    next.reasons.append(why)
    return next.addresses.isEmpty ? nil : next
  }

  /// Why it failed everywhere: each reason once, in the order of the addresses. That the last resort is missing says nothing of
  /// what is wrong with the first.
  func reason(_ last: String) -> String {
    (reasons + [last]).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; then ")
  }

  /// How far ahead of today a publication may be dated: before long holidays banks publish for the day after them.
  private static let reach = 10

  /// What a body says. Refuses what another publisher said, and what is dated with a day that has not come: neither can be
  /// this source's word.
  func publications(in bytes: [UInt8], _ type: String?, at now: Date) throws(Problem) -> [Publication] {
    // Named by its address, so that a reason says where the body came from.
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
