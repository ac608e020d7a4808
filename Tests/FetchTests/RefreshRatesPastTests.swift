import Foundation
import Model
import Money
import Store
import TestKit
import Testing
@testable import Fetch

/// Thursday 2 April 2026, 12:00 UTC: 17:00 in Almaty, after the session.
private let noon = Date(timeIntervalSince1970: 1_775_131_200)

/// A store, and one server of this machine for all publishers.
private struct Bench {
  let store: Store
  let server: TestServer

  init(_ store: Store? = nil, _ reply: @escaping @Sendable (TestServer.Asked) -> TestServer.Reply) throws {
    self.store = try store ?? Store.temporary()
    server = try TestServer(reply)
  }

  /// The steps of a refresh that wants so many days of the past.
  func refresh(_ id: String, days: Int?, at now: Date = noon) async throws -> [RefreshRates.Step] {
    let fetcher = Fetcher(Settings().network, userAgent: "newsband/test", now: { now })
    let made = RefreshRates(
      store, fetcher, from: server.address(""), rhythm: PollingPolicy(jitter: { 0 }), now: { now })
    var steps: [RefreshRates.Step] = []
    for await step in try #require(made).start([id], asked: true, days: days).steps { steps.append(step) }
    return steps
  }

  /// The days that were asked for, in order.
  var days: [String] {
    server.asked.compactMap { $0.path.split(separator: "fdate=").dropFirst().first.map { String($0.prefix(10)) } }
  }
}

/// The Kazakh bank's file of the day that was asked for; nil for one that has none.
private func tenge(_ asked: TestServer.Asked, none: Set<String> = []) -> TestServer.Reply {
  guard let start = asked.path.firstRange(of: "fdate=") else { return .init("404 Not Found") }
  let day = String(asked.path[start.upperBound...].prefix(10))
  let item = "<item><title>USD</title><description>475.09</description><quant>1</quant></item>"
  return .init(body: "<rates><date>\(day)</date>\(none.contains(day) ? "<info>none</info>" : item)</rates>")
}

@Suite struct BringingInThePast {
  @Test func theRateOfTomorrowComesInTheAfternoonAndHoldsFromTomorrow() async throws {
    let bench = try Bench { tenge($0) }
    _ = try await bench.refresh("nbk", days: nil)
    #expect(bench.days.first == "03.04.2026")
    #expect(try bench.store.days(of: .nbk).first == Day("2026-04-03"))
  }

  @Test func afterMidnightInAlmatyItsNewDayIsAskedForThoughInGreenwichItIsEvening() async throws {
    let bench = try Bench { tenge($0) }
    _ = try await bench.refresh("nbk", days: nil, at: noon.addingTimeInterval(8 * 3600))
    #expect(bench.days.first == "03.04.2026" && !bench.days.contains("04.04.2026"))
  }

  @Test func eachWorkingDayThatIsMissingIsAskedForOnce() async throws {
    let bench = try Bench { tenge($0, none: ["23.03.2026"]) }
    let steps = try await bench.refresh("nbk", days: 30)
    #expect(steps.map(\.outcome) == [.came(new: 21)])
    #expect(steps[0].remarks == ["some of the past is missing: the bank has no rates for 2026-03-23"])
    #expect(Set(bench.days).count == bench.days.count && bench.days.count == 22)
    #expect(!bench.days.contains("28.03.2026"))
  }

  @Test func whatWasInterruptedGoesOnWhereItStopped() async throws {
    let bench = try Bench { tenge($0) }
    _ = try await bench.refresh("nbk", days: 10)
    let before = bench.days.count
    // It has just been asked for its newest, which is no reason against its past.
    let steps = try await bench.refresh("nbk", days: 20)
    #expect(steps.map(\.outcome) == [.came(new: 7)])
    #expect(bench.days.count == before + 7)
    #expect(try await bench.refresh("nbk", days: 20).map(\.outcome) == [.unchanged])
    #expect(bench.days.count == before + 7)
  }

  @Test func aServerThatGivesNothingIsNotAskedSixtyTimes() async throws {
    let bench = try Bench { $0.path.contains("03.04.2026") ? tenge($0) : .init("404 Not Found") }
    let steps = try await bench.refresh("nbk", days: 90)
    #expect(steps.map(\.outcome) == [.came(new: 1)])
    #expect(steps[0].remarks.first?.hasPrefix("8 requests for history gave nothing; the last one: ") == true)
    #expect(bench.days.count == 9)
  }

  @Test func aServerThatIsSilentAboutThePastHasFailedThoughItsNewestHasJustCome() async throws {
    let bench = try Bench { tenge($0) }
    _ = try await bench.refresh("nbk", days: nil)
    let silent = try Bench(bench.store) { _ in
      var reply = TestServer.Reply()
      reply.isReset = true
      return reply
    }
    guard case .failed = try await silent.refresh("nbk", days: 30).first?.outcome else {
      throw Problem(doing: "fail", to: "nbk", why: "it did not")
    }
    let empty = try Bench(bench.store) { _ in TestServer.Reply("404 Not Found") }
    #expect(try await empty.refresh("nbk", days: 30).map(\.outcome) == [.unchanged], "holidays are no failure")
  }

  @Test func whatIsWrongAtEachAddressIsToldOnce() async throws {
    let bench = try Bench { asked in
      asked.path.contains("03.04.2026")
        ? .init(body: "<rates><date>03.04.2026</date></rates>")
        : asked.path.contains("02.04.2026")
          ? .init(body: "<!DOCTYPE html><html><title>Maintenance</title></html>") : .init("404")
    }
    guard case .failed(let why) = try await bench.refresh("nbk", days: nil).first?.outcome else {
      throw Problem(doing: "fail", to: "nbk", why: "it did not")
    }
    #expect(
      why.hasPrefix("the bank has no rates for 2026-04-03; then it is a web page, and there are no rates in it; then "))
  }

  @Test func aSourceWithoutAPastSaysThatItGrows() async throws {
    let bench = try Bench { _ in
      .init(
        body:
          #"{"result":"success","time_last_update_unix":1775088151,"base_code":"USD","rates":{"KGS":87.45,"KZT":475.1}}"#
      )
    }
    let steps = try await bench.refresh("open.er-api", days: 90)
    #expect(steps.map(\.remarks) == [["no history is available; it grows here with each publication"]])
  }

  @Test func theArchiveOfTheBankOfRussiaComesInARequestForEachCurrency() async throws {
    let bench = try Bench { asked in
      guard let start = asked.path.firstRange(of: "VAL_NM_RQ=") else {
        return .init(
          body:
            "<ValCurs Date=\"02.04.2026\"><Valute><CharCode>USD</CharCode><Nominal>1</Nominal><Value>76,1</Value></Valute></ValCurs>"
        )
      }
      return .init(
        body: "<ValCurs ID=\"\(asked.path[start.upperBound...])\"><Record Date=\"01.04.2026\"><Nominal>1</Nominal>"
          + "<Value>75,9</Value></Record></ValCurs>")
    }
    _ = try await bench.refresh("cbr", days: nil)
    let old = try bench.store.publications().first { $0.date == Day("2026-04-01") }
    #expect(Set(old?.rates.map(\.pair.base) ?? []) == ["USD", "EUR", "CNY", "KZT", "KGS", "TJS", "TMT", "UZS"])
  }
}
