import Foundation
import Model
import Money

/// Rates of currencies, and the records of fetching them.
extension Store {
  /// Stores publications of rates, all or none. Returns the number of figures that are new or corrected.
  @discardableResult
  package func save(_ publications: [Publication], at now: Date) throws(Problem) -> Int {
    let areMany = publications.count > Rates.manyDays
    if areMany { try prepare(forMany: true) }
    defer { if areMany { try? prepare(forMany: false) } }
    return try write("add rates to") { db in
      try Rates(db).save(publications, now: now)
    }
  }

  /// The publications of one source, or of all: the newest day first, the pairs in the order of the publication.
  ///
  /// `naming` leaves out the rates that have another currency on either side: a band needs a tenth of what banks publish.
  package func publications(
    of source: String? = nil, since: Day? = nil, naming codes: Set<String>? = nil
  ) throws(Problem) -> [Publication] {
    try read("read rates from") { db in try Rates(db).publications(of: source, since: since, naming: codes) }
  }

  /// The newest day up to a limit for which any source has a figure of a currency against one of others; nil when none has.
  package func lastRateDay(
    of code: String, against others: Set<String>, until limit: Day
  ) throws(Problem) -> Day? {
    try read("read rates from") { db in try Rates(db).lastDay(of: code, against: others.sorted(), until: limit) }
  }

  /// True if a source has any figure of currencies against each other.
  package func hasRates(of source: String, naming codes: Set<String>) throws(Problem) -> Bool {
    try read("read rates from") { db in try Rates(db).has(source, naming: codes) }
  }

  /// The record of fetching each source of rates, by its short name; one that was never asked is left out.
  package func sourceLedgers() throws(Problem) -> [String: SourceFetchRecord] {
    try read("read rates from") { db in try SourceFetchRecord.fetchAll(db) }
  }

  /// Stores the record of fetching a source.
  package func setLedger(_ record: SourceFetchRecord, of source: RateSource) throws(Problem) {
    try write("write to") { db in try record.save(db, source.id) }
  }

  /// Stores publications together with the record of fetching them: both or neither. Returns the number of figures that are
  /// new or corrected.
  package func save(
    _ publications: [Publication], of source: RateSource, _ record: SourceFetchRecord, at now: Date
  ) throws(Problem) -> Int {
    try write("add rates to") { db in
      try record.save(db, source.id)
      return try Rates(db).save(publications, now: now)
    }
  }

  /// The days for which a source has published, the newest first.
  package func days(of source: RateSource) throws(Problem) -> [Day] {
    try read("read rates from") { db in try Rates(db).days(of: source.id) }
  }
}
