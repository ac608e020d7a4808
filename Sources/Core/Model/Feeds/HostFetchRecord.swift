import Foundation

/// The record of fetching from one host: the fetch records of its feeds, added up.
///
/// It is computed each time and not stored, so that it always agrees with them.
package struct HostFetchRecord: Hashable, Sendable {
  /// With its port: "kursiv.example:8080".
  package let name: String
  /// No feed of the host is fetched before this time, because the host limits requests (status 429 or 503).
  package private(set) var notBefore: Date?
  package private(set) var lastTried: Date?
  /// The last HTTP status; 0 when no answer came.
  package private(set) var status = 0
  /// Bytes over the network, of all answers.
  package private(set) var bytes = 0
  /// Failures in a row, of all feeds of the host.
  package private(set) var failures = 0
  /// The reason why the last fetch failed. Nil after a success.
  package private(set) var problem: String?

  /// The statuses with which a host limits requests, as opposed to those about one feed.
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
