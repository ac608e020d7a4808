import Model
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
  let cbr = try #require(RateSource.named("cbr")).addresses(from: day("2026-01-05"), to: day("2026-04-02"))
  #expect(cbr.first?.contains("date_req1=05/01/2026&date_req2=02/04/2026") == true)
  #expect(try #require(RateSource.named("nbk")).addresses(from: day("2026-01-05"), to: day("2026-04-02")).isEmpty)
}

@Test func everyAddressIsHTTPSAndHasNoPlaceLeftInIt() {
  let today = day("2026-04-02")
  for source in RateSource.all {
    let all = source.addresses(today: today) + source.addresses(on: today) + source.addresses(from: today, to: today)
    for address in all {
      #expect(address.hasPrefix("https://") && !address.contains("{") && !address.contains("}"), "\(address)")
    }
    #expect(source.rhythm != .never || all.isEmpty)
  }
}

@Test func aWeekendDoesNotMakeABankStaleButAWeekDoes() throws {
  let nbk = try #require(RateSource.named("nbk"))
  #expect(!nbk.isStale(day("2026-04-03"), on: day("2026-04-06")))
  #expect(nbk.isStale(day("2026-04-03"), on: day("2026-04-10")))
  #expect(!nbk.isStale(day("2026-04-06"), on: day("2026-04-04")))
}

@Test func theNextPublicationComesWithTheSourcesRhythm() throws {
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
