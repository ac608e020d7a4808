import Foundation
import Model
import Testing

@testable import Fetch

/// The record of a host, added up from its feeds.
@Suite struct HostRecordTests {
  private let now = Date(timeIntervalSince1970: 1_765_500_000)

  private func record(_ change: (inout FetchRecord) -> Void) -> FetchRecord {
    var record = FetchRecord()
    change(&record)
    return record
  }

  @Test func aHostWithoutFeedsHasNothing() {
    let host = HostFetchRecord("a.example", [])
    #expect(host.name == "a.example" && host.bytes == 0 && host.lastTried == nil && host.notBefore == nil)
  }

  @Test func bytesAndFailuresAreAddedUp() {
    let host = HostFetchRecord(
      "a.example",
      [record { ($0.allBytes, $0.failures) = (100, 2) }, record { ($0.allBytes, $0.failures) = (50, 0) }])
    #expect(host.bytes == 150 && host.failures == 2)
  }

  @Test func theLastTryCountsForStatusAndReason() {
    let older = record { record in
      (record.lastTried, record.status, record.problem) = (now.addingTimeInterval(-60), 500, "it is down")
    }
    let newer = record { ($0.lastTried, $0.status) = (now, 200) }
    for records in [[older, newer], [newer, older], [record { _ in }, older, newer]] {
      let host = HostFetchRecord("a.example", records)
      #expect(host.lastTried == now && host.status == 200 && host.problem == nil)
    }
  }

  @Test(arguments: [(429, true), (503, true), (500, false), (200, false), (404, false)])
  func onlyAHostThatLimitsRequestsIsLeftAlone(_ status: Int, _ isHeld: Bool) {
    let host = HostFetchRecord(
      "a.example",
      [
        record { ($0.status, $0.notBefore) = (status, now.addingTimeInterval(60)) },
        record { ($0.status, $0.notBefore) = (status, now.addingTimeInterval(600)) },
        record { $0.status = status },
      ])
    #expect(host.notBefore == (isHeld ? now.addingTimeInterval(600) : nil))
  }
}
