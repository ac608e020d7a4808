import Model
import Money

/// The report on a pair, and the articles that name its currency.
package struct PairAnswer: PageAnswer {
  package typealias Receiver = PairPage

  package let report: PairReport
  package let mentions: [Mention]

  package init(_ report: PairReport, mentions: [Mention]) {
    self.report = report
    self.mentions = mentions
  }
}

/// An article that names a currency.
package struct Mention: Equatable, Sendable {
  package var headline: Headline
  package var day: Day
  /// The change of the pair since that day, in percent with a sign; nil when it is not known.
  package var since: String?
  /// The same for the inverse pair.
  package var inverseSince: String?

  package init(_ headline: Headline, day: Day, since: String?, inverseSince: String?) {
    self.headline = headline
    self.day = day
    self.since = since
    self.inverseSince = inverseSince
  }
}
