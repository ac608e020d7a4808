import Model

/// A publisher of rates: its addresses, its schedule, how exact its figures are, and its terms.
package struct RateSource: Hashable, Sendable, Identifiable {
  /// The days on which a source publishes.
  package enum Schedule: String, Hashable, Sendable {
    /// On working days; the last figures stand over the weekend.
    case workdays = "on working days"
    /// Every day.
    case days = "every day"
    /// Once a week.
    case weeks = "every week"
    /// Only when a file is imported.
    case never = "not by itself"
  }

  /// The exactness of its figures where it drops zeros at the end: 3.5 may well mean 3.5000.
  package enum Exactness: Hashable, Sendable {
    /// To the last digit that stands there.
    case written
    /// Exact to at least this number of decimals.
    case places(Int)
    /// Exact to at least this number of significant digits.
    case digits(Int)
  }

  /// The short name in the store and in the settings: "nbk".
  package let id: String
  /// "National Bank of Kazakhstan"
  package let title: String
  /// The currency whose central bank it is; nil for an aggregator.
  package let issues: String?
  /// The currency on one side of all its rates; nil when there is none.
  package let base: String?
  /// Exactness of rates with the base on one side; others are as exact as they are written.
  package let exactness: Exactness
  package let schedule: Schedule
  /// The hour, in UTC, from which a new publication is expected.
  package let hour: Int
  /// Hours by which its clock is ahead of UTC, because its archive is sorted by its own days. A fixed offset is enough: no source
  /// with an archive by day has summer time.
  package let east: Int
  /// Days between its session and the day its rate holds for: 1 where the session of today sets the rate of tomorrow.
  package let lead: Int
  /// Days after which its last publication is stale: the longest usual pause, a weekend with a holiday.
  package let patience: Int
  /// The attribution that its terms ask for, shown by `rates sources` and in the documents.
  package let attribution: String
  /// Addresses of its newest publication, of that of one day, and of those of a span of days.
  package let latest: [Address]
  package let daily: [Address]
  package let history: [Address]
  /// Its own numbers of the currencies that its archive has, one request each; empty where one answer has all.
  package let series: [String: String]

  init(
    _ id: String, _ title: String, issues: String? = nil, base: String? = nil, exactness: Exactness = .written,
    schedule: Schedule, hour: Int = 0, east: Int = 0, lead: Int = 0, patience: Int, attribution: String,
    latest: [Address] = [], daily: [Address] = [], history: [Address] = [], series: [String: String] = [:]
  ) {
    self.id = id
    self.title = title
    self.issues = issues
    self.base = base
    self.exactness = exactness
    self.schedule = schedule
    self.hour = hour
    self.east = east
    self.lead = lead
    self.patience = patience
    self.attribution = attribution
    self.latest = latest
    self.daily = daily
    self.history = history
    self.series = series
  }

  /// The source with a short name; nil for an unknown name.
  package static func named(_ id: String) -> RateSource? { all.first { $0.id == id } }
}

extension RateSource {
  /// An address with placeholders: "{d}", "{m}", "{y}" for the day, with a 2 behind for the end of a span, and "{series}" for the
  /// source's own number of a currency.
  package struct Address: Hashable, Sendable, ExpressibleByStringLiteral {
    let pattern: String

    package init(stringLiteral pattern: String) {
      self.pattern = pattern
    }

    func filled(_ day: Day, to end: Day, series: String = "") -> String {
      let values = [("", day), ("2", end)].flatMap { suffix, day in
        let parts = day.description.split(separator: "-").map(String.init)
        return zip(["{y\(suffix)}", "{m\(suffix)}", "{d\(suffix)}"], parts)
      }
      return values.reduce(pattern.replacing("{series}", with: series)) { $0.replacing($1.0, with: $1.1) }
    }
  }
}
