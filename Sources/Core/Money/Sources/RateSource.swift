import Model

/// Who publishes rates: where to ask, how often, how exactly, and whose word it is.
package struct RateSource: Hashable, Sendable, Identifiable {
  /// How often it publishes.
  package enum Schedule: String, Hashable, Sendable {
    /// On working days; the last figures stand over the weekend.
    case workdays = "on working days"
    /// Every day.
    case days = "every day"
    /// Once a week.
    case weeks = "every week"
    /// When somebody brings it in.
    case never = "not by itself"
  }

  /// How exact its figures are, where it drops zeros at the end: 3.5 may well mean 3.5000.
  package enum Exactness: Hashable, Sendable {
    /// To the last digit that stands there.
    case written
    /// To so many decimals at least.
    case places(Int)
    /// To so many digits that count at least.
    case digits(Int)
  }

  /// The short name that the store and the settings know it by: "nbk".
  package let id: String
  /// "National Bank of Kazakhstan"
  package let title: String
  /// The currency whose central bank it is; nil for those who gather from others.
  package let issues: String?
  /// The currency that its rates have on one side; nil when they have not.
  package let base: String?
  /// Holds for rates that have the base on one side; others are as exact as they are written.
  package let exactness: Exactness
  package let rhythm: Schedule
  /// The hour, UTC, from which a new publication is worth asking for.
  package let hour: Int
  /// Hours by which its clock is ahead of UTC: its archive knows its own days, and midnight in Almaty is five hours
  /// before midnight in Greenwich. A fixed offset does, because none of those who are asked by day changes its clocks.
  package let east: Int
  /// Days by which what it publishes in the afternoon runs ahead of its own day: 1 where the session of today makes the
  /// rate of tomorrow.
  package let lead: Int
  /// Days after which its last publication is old news: the longest pause that is usual, a weekend with a holiday.
  package let patience: Int
  /// What its terms ask to be said, for the documents and `rates sources`.
  package let attribution: String
  /// Addresses of what it publishes today, of one day, and of a span of days.
  package let latest: [Address]
  package let daily: [Address]
  package let history: [Address]
  /// Its own numbers of the currencies that its archive is asked for, one request each; empty where it gives all at once.
  package let series: [String: String]

  init(
    _ id: String, _ title: String, issues: String? = nil, base: String? = nil, exactness: Exactness = .written,
    rhythm: Schedule, hour: Int = 0, east: Int = 0, lead: Int = 0, patience: Int, attribution: String,
    latest: [Address] = [], daily: [Address] = [], history: [Address] = [], series: [String: String] = [:]
  ) {
    self.id = id
    self.title = title
    self.issues = issues
    self.base = base
    self.exactness = exactness
    self.rhythm = rhythm
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

  /// The source of that short name; nil when it is none that newsband knows.
  package static func named(_ id: String) -> RateSource? { all.first { $0.id == id } }
}

extension RateSource {
  /// An address with places for days in it: "{d}", "{m}", "{y}" for the day, with a 2 behind for the end of a span; and
  /// "{series}" for what the source calls a currency.
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
