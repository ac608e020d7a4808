import Model
import Money

/// The report on a pair, and the articles that name its currency or the country of it.
package struct PairAnswer: PageAnswer {
  package typealias Receiver = PairPage

  package let report: PairReport
  package let mentions: [Mention]
  package let counts: MentionCounts

  /// Without counts, all mentions are of the currency.
  package init(_ report: PairReport, mentions: [Mention], counts: MentionCounts? = nil) {
    self.report = report
    self.mentions = mentions
    self.counts = counts ?? MentionCounts(currency: mentions.count)
  }
}

/// The number of articles that name a currency, and of those that name its country.
package struct MentionCounts: Equatable, Sendable {
  package var currency = 0
  /// In English; nil where the country is not known by name.
  package var countryName: String?
  package var country = 0

  package init(currency: Int = 0, countryName: String? = nil, country: Int = 0) {
    self.currency = currency
    self.countryName = countryName
    self.country = country
  }
}

/// An article that names a currency or its country.
package struct Mention: Equatable, Sendable {
  package var headline: Headline
  package var day: Day
  /// The change of the pair since that day, in percent with a sign; nil when it is not known.
  package var since: String?
  /// The same for the inverse pair.
  package var inverseSince: String?
  /// Articles of its story, those included that name neither the currency nor its country; 1 where it stands alone.
  package var storySize: Int

  package init(_ headline: Headline, day: Day, since: String?, inverseSince: String?, storySize: Int = 1) {
    self.headline = headline
    self.day = day
    self.since = since
    self.inverseSince = inverseSince
    self.storySize = storySize
  }
}
