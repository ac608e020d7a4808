import Foundation
import Model
@testable import Money
import Query
import Testing

@Test func everySourceHasAShortNameOfItsOwn() {
  #expect(Set(RateSource.all.map(\.id)).count == RateSource.all.count)
  for source in RateSource.all {
    #expect(RateSource.named(source.id) == source)
    #expect(source.patience > 0)
    if let code = source.issues ?? source.base { #expect(Currency(code: code) != nil, "\(source.id)") }
  }
  #expect(RateSource.named("nobody") == nil)
}

@Test(arguments: [
  ("nbk", "https://nationalbank.kz/rss/get_rates.cfm?fdate=02.04.2026"),
  ("cbu", "https://cbu.uz/en/arkhiv-kursov-valyut/json/all/2026-04-02/"),
  ("nbt", "https://www.nbt.tj/en/kurs/export_xml.php?date=2026-04-02&export=xmlout"),
  ("cbt", "https://cbt.tm/kurs/2026/02042026.xml"),
  ("cbr", "https://www.cbr.ru/scripts/XML_daily.asp?date_req=02/04/2026"),
  ("frankfurter", "https://api.frankfurter.dev/v2/rates?base=USD&date=2026-04-02"),
])
func anEarlierDayHasAnAddress(_ id: String, _ address: String) throws {
  #expect(try #require(RateSource.named(id)).addresses(on: day("2026-04-02")).first == address)
}

@Test func manyDaysHaveAnAddressWhereTheSourceHasThem() throws {
  let cbr = RateSource.cbr.addresses(from: day("2026-01-05"), to: day("2026-04-02"))
  #expect(cbr.allSatisfy { $0.count == 1 && $0[0].contains("date_req1=05/01/2026&date_req2=02/04/2026") })
  // One request a currency: the five of the region, and what they are measured in.
  #expect(Set(cbr.joined()).count == 8 && cbr.joined().contains { $0.hasSuffix("VAL_NM_RQ=R01710A") })
  #expect(RateSource.ecb.addresses(from: day("2026-01-05"), to: day("2026-04-02")).map(\.count) == [2])
  #expect(RateSource.nbk.addresses(from: day("2026-01-05"), to: day("2026-04-02")).isEmpty)
}

/// Midnight UTC of a day and so many hours more.
private func moment(_ text: String, _ hours: Double) -> Date { day(text).start.addingTimeInterval(hours * 3600) }

@Test func aBankIsRequestedForTheDayOfItsOwnClock() {
  // 20:00 UTC is 01:00 of the next day in Almaty, Ashgabat and Dushanbe.
  for source in [RateSource.nbk, .cbt, .nbt] {
    let evening = source.addresses(at: moment("2026-04-01", 20))
    #expect(evening.first == source.addresses(on: day("2026-04-02")).first, "\(source.id)")
    #expect(source.addresses(at: moment("2026-04-01", 18.9)).contains(source.addresses(on: day("2026-04-01"))[0]))
  }
  // What has no day in its address is asked for at any time alike.
  #expect(
    RateSource.cbr.addresses(at: moment("2026-04-01", 20)) == RateSource.cbr.addresses(at: moment("2026-04-02", 9)))
}

@Test func theRateOfTomorrowIsRequestedAfterTheSession() {
  let nbk = RateSource.nbk
  func days(_ hours: Double) -> [String] {
    nbk.addresses(at: moment("2026-04-01", hours)).compactMap {
      $0.split(separator: "fdate=").dropFirst().first.map(String.init)
    }
  }
  #expect(days(10.9) == ["01.04.2026"])
  #expect(days(11) == ["02.04.2026", "01.04.2026"])
  #expect(days(18.9) == ["02.04.2026", "01.04.2026"])
  #expect(days(19) == ["02.04.2026"])
  #expect(nbk.addresses(at: moment("2026-04-01", 11)).last == "https://nationalbank.kz/rss/rates_all.xml")
}

@Test func thePastTakesFewRequestsOrOneADay() {
  let (end, known) = (day("2026-04-06"), [day("2026-04-06"), day("2026-04-02")] as Set<Day>)
  let asked = RateSource.nbk.addresses(ofLast: 7, to: end, known: known)
  #expect(asked.compactMap { $0.first?.suffix(10) } == ["03.04.2026", "01.04.2026", "31.03.2026"])
  #expect(RateSource.nbk.addresses(ofLast: 90, to: end, known: []).count == 64)
  #expect(RateSource.cbr.addresses(ofLast: 90, to: end, known: known).count == 8)
  #expect(RateSource.openERAPI.addresses(ofLast: 90, to: end, known: []).isEmpty)
  #expect(RateSource.nbk.addresses(ofLast: 1, to: end, known: known).isEmpty)
}

@Test func everyAddressIsHTTPSWithoutPlaceholders() {
  let today = day("2026-04-02")
  for source in RateSource.all {
    let all =
      source.addresses(at: today.start) + source.addresses(on: today)
      + source.addresses(from: today, to: today).joined() + [source.address(of: today)].compactMap(\.self)
    for address in all {
      #expect(address.hasPrefix("https://") && !address.contains("{") && !address.contains("}"), "\(address)")
    }
    #expect(source.schedule != .never || all.isEmpty)
  }
}

@Test func aWeekendDoesNotMakeABankStaleButAWeekDoes() throws {
  let nbk = try #require(RateSource.named("nbk"))
  #expect(!nbk.isStale(day("2026-04-03"), on: day("2026-04-06")))
  #expect(nbk.isStale(day("2026-04-03"), on: day("2026-04-10")))
  #expect(!nbk.isStale(day("2026-04-06"), on: day("2026-04-04")))
}

@Test func theNextPublicationFollowsTheSchedule() throws {
  #expect(try #require(RateSource.named("nbk")).next(after: day("2026-04-03")) == day("2026-04-06"))
  #expect(try #require(RateSource.named("nbt")).next(after: day("2026-04-03")) == day("2026-04-04"))
  #expect(try #require(RateSource.named("nbkr-weekly")).next(after: day("2026-04-03")) == day("2026-04-10"))
  #expect(try #require(RateSource.named("edition")).next(after: day("2026-04-03")) == nil)
}

@Test func aDecreeHoldsFromItsDayOnAndBothWays() throws {
  let manat = Pair("TMT", "USD")
  #expect(Peg.between(manat, on: day("2014-12-31")) == nil)
  let peg = try #require(Peg.between(manat, on: day("2026-04-02")))
  #expect(peg.price(of: manat)?.shown().description == "0.28571")
  #expect(peg.price(of: manat.inverse)?.shown().description == "3.5000")
  #expect(peg.price(of: Pair("KZT", "USD")) == nil)
}

@Test func aSourceIsRequestedAgainWhenAPublicationIsExpected() throws {
  let noon = day("2026-04-02").start.addingTimeInterval(12 * 3600)
  let nbk = RateSource.nbk
  #expect(nbk.due(after: noon, newest: day("2026-04-02")) == noon.addingTimeInterval(3600))
  #expect(nbk.due(after: noon, newest: day("2026-04-03")) == day("2026-04-03").start.addingTimeInterval(11 * 3600))
  #expect(nbk.due(after: day("2026-04-02").start, newest: nil) == day("2026-04-02").start.addingTimeInterval(11 * 3600))
}

@Test func onlyMissingDaysOfThePastAreRequested() throws {
  let known = [day("2026-04-01"), day("2026-04-02")]
  #expect(RateSource.nbk.addresses(before: day("2026-04-02"), known: known).isEmpty)
  let gap = RateSource.nbk.addresses(before: day("2026-04-06"), known: known + [day("2026-04-06")])
  #expect(gap.count == 1 && gap[0].count == 3 && gap[0][0].hasSuffix("fdate=03.04.2026"))
  #expect(RateSource.ecb.addresses(before: day("2026-04-02"), known: []).count == 1)
  #expect(RateSource.openERAPI.addresses(before: day("2026-04-02"), known: []).isEmpty)
}
