import Foundation

/// What newsband and one host owe each other: the sum of the ledgers of the feeds that stand there.
///
/// It is kept nowhere, so that it can never disagree with them.
package struct HostFetchRecord: Hashable, Sendable {
  /// With its port: "kursiv.example:8080".
  package let name: String
  /// None of its feeds is asked before, because the host itself had enough (429, 503).
  package private(set) var notBefore: Date?
  package private(set) var lastTried: Date?
  /// The last HTTP status; 0 when no answer came.
  package private(set) var status = 0
  /// On the wire, of all answers.
  package private(set) var bytes = 0
  /// Of the feeds that stand there, in a row.
  package private(set) var failures = 0
  /// Why the last time failed; nil after a success.
  package private(set) var problem: String?

  /// Statuses by which a server says that it is the askers who are too many, and not the feed that is missing.
  package static let enough: Set<Int> = [429, 503]

  package init(_ name: String, _ records: some Sequence<FetchRecord>) {
    self.name = name
    for record in records {
      bytes += record.allBytes
      failures += record.failures
      if HostFetchRecord.enough.contains(record.status), let until = record.notBefore {
        notBefore = max(notBefore ?? until, until)
      }
      guard let tried = record.lastTried, tried >= lastTried ?? .distantPast else { continue }
      (lastTried, status, problem) = (tried, record.status, record.problem)
    }
  }
}
