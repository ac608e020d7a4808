import Foundation
import Model
import Parse

/// One thing that is wanted of a source of rates, and the addresses at which it may be had.
struct RateErrand {
  enum Kind { case latest, past }

  let source: RateSource
  let kind: Kind
  /// Still to be tried, the next one first; never empty.
  var addresses: ArraySlice<String>

  init?(_ source: RateSource, _ kind: Kind, _ addresses: [String]) {
    guard !addresses.isEmpty else { return nil }
    self.source = source
    self.kind = kind
    self.addresses = addresses[...]
  }

  var address: String { addresses.first ?? "" }

  /// The same at the next address; nil when there is none left.
  var next: RateErrand? {
    var next = self
    next.addresses = addresses.dropFirst()
    return next.addresses.isEmpty ? nil : next
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
    let limit = Day(number: Day(now).number + RateErrand.reach)
    if let early = publications.first(where: { $0.date > limit }) {
      throw Problem(doing: "parse", to: address, why: "it is dated \(early.date), which is far ahead")
    }
    return publications
  }
}
