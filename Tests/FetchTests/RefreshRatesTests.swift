import Foundation
import Model
import Money
import Store
import TestKit
import Testing
@testable import Fetch

/// Thursday 2 April 2026, 12:00 UTC.
private let noon = Date(timeIntervalSince1970: 1_775_131_200)

/// The National Bank of Kazakhstan's file with one dollar of so many tenge.
private func tenge(_ day: String, _ dollar: String) -> TestServer.Reply {
  .init(
    "200 OK", ["ETag: \"\(day)\""],
    body: """
      <?xml version="1.0" encoding="utf-8"?><rates><date>\(day)</date>
      <item><fullname>US DOLLAR</fullname><title>USD</title><description>\(dollar)</description><quant>1</quant></item>
      </rates>
      """)
}

/// A store and the publishers, all of them on one server of this machine.
private struct Bench {
  let store: Store
  let server: TestServer
  let clock: Clock

  final class Clock: @unchecked Sendable {
    var now = noon
  }

  init(_ reply: @escaping @Sendable (TestServer.Asked) -> TestServer.Reply) throws {
    store = try Store.temporary()
    server = try TestServer(reply)
    clock = Clock()
  }

  func refresh(_ ids: String..., asked: Bool = true) async throws -> [RefreshRates.Step] {
    let clock = clock
    let fetcher = Fetcher(Settings().network, userAgent: "newsband/test", now: { clock.now })
    let from = server.address("")
    let made = RefreshRates(store, fetcher, from: from, rhythm: PollingPolicy(jitter: { 0 }), now: { clock.now })
    let refresh = try #require(made)
    var steps: [RefreshRates.Step] = []
    for await step in try refresh.start(ids, asked: asked).steps { steps.append(step) }
    return steps
  }

  func tick(_ pair: Pair) throws -> Tick? {
    RateBook(try store.publications()).tick(pair, on: Day(clock.now), ahead: 4)
  }

  func pass(hours: Double) { clock.now = clock.now.addingTimeInterval(hours * 3600) }
}

@Suite struct RefreshingRates {
  private let pair = Pair("USD", "KZT")

  @Test func theFirstContactBringsTheDayBeforeTooSoThatThereIsAChange() async throws {
    let bench = try Bench { asked in
      asked.path.contains("02.04.2026")
        ? tenge("02.04.2026", "475.09")
        : asked.path.contains("01.04.2026") ? tenge("01.04.2026", "478.77") : .init("404")
    }
    let steps = try await bench.refresh("nbk")
    // Tomorrow's is asked for first, and is not there yet.
    #expect(bench.server.asked.first?.path.contains("03.04.2026") == true)
    #expect(steps.map(\.outcome) == [.came(new: 2)] && steps[0].remarks == [])
    let tick = try #require(try bench.tick(pair))
    #expect(tick.value == "475.09" && tick.changePercent == "-0.77" && tick.fetched == noon)
    #expect(bench.server.asked.map(\.path).allSatisfy { $0.hasPrefix("/nationalbank.kz/rss/") })
  }

  @Test func aHolidayBeforeIsSteppedOver() async throws {
    let bench = try Bench { asked in
      asked.path.contains("02.04.2026")
        ? tenge("02.04.2026", "475.09")
        : asked.path.contains("31.03.2026") ? tenge("31.03.2026", "476.90") : .init("404")
    }
    #expect(try await bench.refresh("nbk").map(\.outcome) == [.came(new: 2)])
    #expect(try bench.tick(pair)?.changePercent == "-0.38")
  }

  @Test func whereASourceHasManyDaysAtOnceTheyComeOnce() async throws {
    let bench = try Bench { asked in
      let rows = asked.path.contains("from=") ? ["2026-03-31", "2026-04-01"] : ["2026-04-02"]
      return .init(
        body: "["
          + rows.map { #"{"date":"\#($0)","base":"USD","quote":"KZT","rate":47\#($0.suffix(1)).5}"# }
          .joined(separator: ",") + "]")
    }
    _ = try await bench.refresh("frankfurter")
    #expect(try bench.store.days(of: .frankfurter).count == 3)
    #expect(bench.server.asked.contains { $0.path.contains("from=2026-01-02&to=2026-04-02") })
    let before = bench.server.asked.count
    bench.pass(hours: 1)
    #expect(try await bench.refresh("frankfurter").map(\.outcome) == [.unchanged])
    #expect(bench.server.asked.count == before + 1)
  }

  @Test func whatFailsLeavesWhatIsStoredAndSaysWhy() async throws {
    let bench = try Bench { asked in
      asked.path.contains("03.04.2026")
        ? .init("404") : asked.path.contains("02.04.2026") ? tenge("02.04.2026", "475.09") : .init("503 Unavailable")
    }
    _ = try await bench.refresh("nbk")
    bench.pass(hours: 24)
    let steps = try await bench.refresh("nbk")
    guard case .failed(let why) = steps.first?.outcome else {
      throw Problem(doing: "fail", to: "nbk", why: "it did not")
    }
    #expect(why.contains("503"))
    #expect(try bench.tick(pair)?.value == "475.09")
    let record = try #require(try bench.store.sourceLedgers()["nbk"]).record
    #expect(record.failures == 1 && record.problem == why)
    bench.pass(hours: 24 * 7)
    #expect(try bench.tick(pair)?.state == .stale)
  }

  @Test(arguments: [
    "", "<html><title>Maintenance</title></html>", "<rates><date>02.04.2026</date><info>none</info></rates>",
    "<rates><date>02.04.2026</date><item><title>USD</title><description>475",
    "<ValCurs>Error in parameters</ValCurs>",
    "<rates><date>02.04.2036</date><item><title>USD</title><description>1</description><quant>1</quant></item></rates>",
    "{\"result\":\"error\",\"error-type\":\"quota-reached\"}",
  ])
  func aPayloadThatIsNoneIsRefusedAndTheLastGoodRateStays(_ body: String) async throws {
    let bench = try Bench { asked in
      asked.path.contains("01.04.2026") ? tenge("01.04.2026", "478.77") : .init(body: body)
    }
    bench.pass(hours: -24)
    _ = try await bench.refresh("nbk")
    #expect(try bench.tick(pair)?.value == "478.77")
    bench.pass(hours: 24)
    let steps = try await bench.refresh("nbk")
    guard case .failed = steps.first?.outcome else { throw Problem(doing: "refuse", to: body, why: "it was taken") }
    #expect(try bench.tick(pair)?.value == "478.77")
  }

  @Test func anotherPublishersFiguresAreNotTakenForThisOnes() async throws {
    let bench = try Bench { _ in tenge("02.04.2026", "1.00") }
    let steps = try await bench.refresh("cbu")
    guard case .failed(let why) = steps.first?.outcome else {
      throw Problem(doing: "refuse", to: "cbu", why: "it was taken")
    }
    #expect(why.contains("National Bank of Kazakhstan"))
    #expect(try bench.store.publications().isEmpty)
  }

  @Test func theSecondChoiceIsAskedWhenTheFirstFails() async throws {
    let bench = try Bench { asked in
      asked.path.hasPrefix("/latest.currency-api.pages.dev")
        ? .init(body: #"{"date":"2026-04-02","usd":{"kzt":475.12345678}}"#) : .init("500 Oops")
    }
    #expect(try await bench.refresh("fawazahmed0").map(\.outcome) == [.came(new: 1)])
    #expect(try bench.tick(pair)?.source == "fawazahmed0")
  }

  @Test func whatIsKnownIsNotSentAgain() async throws {
    let bench = try Bench { asked in
      asked.headers["if-none-match"] == "\"02.04.2026\"" ? .init("304 Not Modified") : tenge("02.04.2026", "475.09")
    }
    _ = try await bench.refresh("nbk")
    bench.pass(hours: 1)
    #expect(try await bench.refresh("nbk").map(\.outcome) == [.unchanged])
  }

  @Test func noSourceIsAskedTwiceWithinTenMinutesNorBeforeItsHour() async throws {
    let bench = try Bench { _ in tenge("03.04.2026", "475.09") }
    #expect(try await bench.refresh("nbk").count == 1)
    #expect(try await bench.refresh("nbk").isEmpty)
    bench.pass(hours: 1)
    #expect(try await bench.refresh("nbk", asked: false).isEmpty)
    // Tomorrow's figures are here: the next are to be had from 11:00 of tomorrow.
    bench.pass(hours: 22)
    #expect(try await bench.refresh("nbk", asked: false).count == 1)
  }

  @Test(arguments: ["none", "nobody"]) func noSourceIsAskedWhenTheSettingsSaySo(from: String) throws {
    let store = try Store.temporary()
    #expect(RefreshRates(store, Fetcher(Settings().network, userAgent: ""), from: from) == nil)
  }
}
