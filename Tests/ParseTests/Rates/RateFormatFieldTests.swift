import Model
import Money
import Testing

@testable import Parse

/// Formats of rates in the forms that the banks' own files have: their fields, their days and their directions.
@Suite struct RateFormatFieldTests {
  @Test func theRSSOfTheKazakhBankHasADayForEachItem() throws {
    let rss = """
      <?xml version="1.0"?><rss version="2.0"><channel>
      <title>Official exchange rates of National Bank of Republic Kazakhstan</title>
      <item><title>USD</title><pubDate>03.01.2026</pubDate><description>500.1</description><quant>1</quant></item>
      <item><title>UZS</title><pubDate>02.01.2026</pubDate><description>4.01</description><quant>100</quant></item>
      </channel></rss>
      """
    let rates = try publications(rss)
    #expect(rates.map(\.source) == ["nbk", "nbk"] && rates.map(\.date.description) == ["2026-01-03", "2026-01-02"])
    #expect(rates[0].text("USD", "KZT") == "500.1" && rates[1].text("UZS", "KZT") == "4.01/100")
  }

  @Test func theXMLOfTheUzbekBankIsReadAsItsJSON() throws {
    let xml = """
      <CBU_Curr>
      <CcyNtry ID="840"><Ccy>USD</Ccy><Nominal>1</Nominal><Rate>12142.1</Rate><date>02.04.2026</date></CcyNtry>
      <CcyNtry ID="364"><Ccy>IRR</Ccy><Nominal>10</Nominal><Rate>0.5</Rate><date>02.04.2026</date></CcyNtry></CBU_Curr>
      """
    let json = """
      [{"Ccy":"USD","Nominal":"1","Rate":"12142.1","Date":"02.04.2026"},
       {"Ccy":"IRR","Nominal":"10","Rate":"0.5","Date":"02.04.2026"}]
      """
    #expect(try publications(xml) == publications(json))
    #expect(try publications(xml)[0].text("IRR", "UZS") == "0.5/10")
  }

  @Test func theEuropeanBankHasACubeForEachDay() throws {
    let xml = """
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
        xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject>
      <Cube><Cube time="2026-01-05"><Cube currency="USD" rate="1.17"/><Cube currency="JPY" rate="183.4"/></Cube>
      <Cube time="2026-01-02"><Cube currency="USD" rate="1.16"/></Cube></Cube></gesmes:Envelope>
      """
    let rates = try publications(xml)
    #expect(rates.map(\.source) == ["ecb", "ecb"] && rates.map(\.rates.count) == [2, 1])
    #expect(rates[0].text("EUR", "JPY") == "183.4" && rates[1].text("EUR", "USD") == "1.16")
    #expect(refusal(xml.replacing("time=\"2026-01-02\"", with: "")) == "it does not say for which day it holds (“”)")
  }

  @Test func theGeorgianBanksDayIsThatFromWhichItHolds() throws {
    let json = """
      [{"date":"2026-01-05T17:30:00.000Z","currencies":[
        {"code":"USD","quantity":1,"rateFormated":"2.7010","rate":2.701,"validFromDate":"2026-01-06T00:00:00.000Z"},
        {"code":"KZT","quantity":100,"rate":0.5391,"validFromDate":"2026-01-06T00:00:00.000Z"},
        {"code":"EUR","quantity":1,"rateFormated":"3.17"}]}]
      """
    let rates = try publications(json)
    #expect(rates.map(\.date.description) == ["2026-01-06", "2026-01-05"] && rates[0].source == "nbg")
    // As it was printed, and else as a number.
    #expect(rates[0].text("USD", "GEL") == "2.7010" && rates[0].text("KZT", "GEL") == "0.5391/100")
    #expect(rates[1].text("EUR", "GEL") == "3.17")
  }

  @Test func theArmenianBankAnswersInAnEnvelope() throws {
    let soap = """
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
      <ExchangeRatesLatestResponse xmlns="http://www.cba.am/"><ExchangeRatesLatestResult>
      <CurrentDate>2026-01-05T00:00:00</CurrentDate><Rates>
      <ExchangeRate><ISO>USD</ISO><Amount>1</Amount><Rate>381.2</Rate></ExchangeRate>
      <ExchangeRate><ISO>IRR</ISO><Amount>100</Amount><Rate>0.9</Rate></ExchangeRate>
      </Rates></ExchangeRatesLatestResult></ExchangeRatesLatestResponse></soap:Body></soap:Envelope>
      """
    let rates = try publications(soap)[0]
    #expect(rates.source == "cba" && rates.date == Day("2026-01-05"))
    #expect(rates.text("USD", "AMD") == "381.2" && rates.text("IRR", "AMD") == "0.9/100")
    #expect(refusal(soap.replacing("CurrentDate", with: "Date")) == "it does not say for which day it holds (“”)")
  }

  @Test func theFundsNamesAreCurrenciesAndItsOneIsADirection() throws {
    let table = """
      Representative Exchange Rates for Selected Currencies for March 2026

      Currency\tMarch 02, 2026\tMarch 03, 2026
      Euro(1)\t1.170000\tNA
      U.K. pound(1)\t1.340000\t1.350000
      Korean won\t1,435.400000\t
      Kazakhstani tenge\t500.100000\t501.000000
      Unknown money\t1.0\t1.0

      Currency\tMarch 04, 2026
      Korean won\t1,440.000000
      """
    let rates = try publications(table)
    #expect(rates.map(\.date.description) == ["2026-03-04", "2026-03-03", "2026-03-02"])
    #expect(rates[2].text("EUR", "USD") == "1.170000" && rates[2].text("USD", "KRW") == "1435.400000")
    #expect(rates[1].text("GBP", "USD") == "1.350000" && rates[1].text("EUR", "USD") == nil)
    #expect(rates[0].text("USD", "KRW") == "1440.000000" && rates[0].source == "imf")
  }

  private func chart(_ symbol: String, _ times: String, _ closes: String) -> String {
    """
    {"chart":{"result":[{"meta":{"symbol":"\(symbol)"},"timestamp":[\(times)],
     "indicators":{"quote":[{"close":[\(closes)]}]}}]}}
    """
  }

  @Test func aChartHasACloseForEachDay() throws {
    let rates = try publications(chart("EURUSD=X", "1767225600,1767312000,1767398400", "1.1749,null,1.1721"))
    #expect(rates.map(\.date.description) == ["2026-01-03", "2026-01-01"])
    #expect(rates.map { $0.text("EUR", "USD") } == ["1.1721", "1.1749"] && rates[0].source == "yahoo")
    #expect(try publications(chart("NOK=X", "1767225600", "10.1"))[0].text("USD", "NOK") == "10.1")
  }

  @Test func aChartWithFewerPricesThanTimesHasTheFirst() throws {
    #expect(
      try publications(chart("EURUSD=X", "1767225600,1767312000", "1.17")).map(\.date.description) == ["2026-01-01"])
    #expect(try publications(chart("EURUSD=X", "1767225600", "1.17,1.18")).map(\.rates.count) == [1])
  }

  @Test func aSparkHasTheLastPriceOnly() throws {
    let spark = """
      {"spark":{"result":[{"symbol":"EURUSD=X","response":[
       {"meta":{"symbol":"EURUSD=X","regularMarketTime":1767225600,"regularMarketPrice":1.1749}}]}]}}
      """
    let rates = try publications(spark)
    #expect(rates.map(\.date.description) == ["2026-01-01"] && rates[0].text("EUR", "USD") == "1.1749")
    #expect(refusal(spark.replacing("1767225600", with: "\"soon\"")) == "a price in it has no date")
    #expect(
      refusal(spark.replacing("1.1749", with: "null"))
        == "EUR/USD is left out, because its value (missing) is no rate")
  }

  @Test func frankfurtersListMayStandUnderAName() throws {
    let row = #"{"date":"2026-03-25","base":"EUR","quote":"USD","rate":1.1568}"#
    #expect(try publications(#"{"rates":[\#(row)]}"#) == publications(row))
    // A number in quotation marks is none there.
    #expect(
      refusal(row.replacing("1.1568", with: "\"1.1568\""))
        == "EUR/USD is left out, because its value (missing) is no rate")
  }

  @Test(arguments: [
    ("USD", "1", "1", ["USD/TMT"]), ("GBP", "1.34", "4.69", ["USD/TMT", "GBP/TMT", "GBP/USD"]),
    ("KZT", "500", "0.007", ["USD/TMT", "KZT/TMT", "USD/KZT"]),
    ("KZT", "510.1", "0.007", ["USD/TMT", "KZT/TMT"]), ("KZT", "0", "0.007", ["USD/TMT", "KZT/TMT"]),
    ("EUR", "1", "3.5", ["USD/TMT", "EUR/TMT", "USD/EUR"]),
  ])
  func theTurkmenDirectionIsTheOneThatAgrees(_ code: String, _ usd: String, _ tmt: String, _ pairs: [String]) throws {
    func leg(_ code: String, _ usd: String, _ tmt: String) -> String {
      "<rate code=\"\(code)\"><rate_usd>\(usd)</rate_usd><multiplier>1</multiplier><rate_tmt>\(tmt)</rate_tmt></rate>"
    }
    let legs = leg("USD", "1", "3.5") + (code == "USD" ? "" : leg(code, usd, tmt))
    let rates = try publications("<cbt_currency_rate><date>20.05.2026</date>\(legs)</cbt_currency_rate>")[0]
    #expect(rates.rates.map(\.pair.description) == pairs)
    let isTold = pairs.count == 2
    let why = "the dollar rate of \(code) is left out, because it agrees with its price in manat neither way"
    #expect(rates.problems.map(\.why) == (isTold ? [why] : []))
  }

  @Test func withoutADollarNoTurkmenDirectionIsKnown() throws {
    let leg = "<rate code='EUR'><rate_usd>1.17</rate_usd><multiplier>1</multiplier><rate_tmt>4.1</rate_tmt></rate>"
    let rates = try publications("<cbt_currency_rate><date>20.05.2026</date>\(leg)</cbt_currency_rate>")[0]
    #expect(rates.rates.map(\.pair.description) == ["EUR/TMT"] && rates.problems.count == 1)
  }

  @Test func onlyMoneyOfItsDayIsMoney() throws {
    func payload(_ day: String) -> String { #"{"date":"\#(day)","eur":{"hrk":7.53,"usd":1.05,"btc":0.00005}}"# }
    #expect(try publications(payload("2022-12-01"))[0].text("EUR", "HRK") == "7.53")
    // Croatia has had the euro since 2023.
    #expect(try publications(payload("2024-12-01"))[0].rates.map(\.pair.quote) == ["USD"])
  }

  @Test func theArchiveOfTheKyrgyzBankMayBeATableAlone() throws {
    let page = "<table><tr><td><!--date-->25.06.2025<!--date--></td><td><!--value-->87,4<!--value--></td></tr></table>"
    #expect(try publications(page)[0].text("USD", "KGS") == "87.4")
    #expect(try publications("<html><body>\(page)</body></html>", name: "nbkr.html")[0].source == "nbkr")
    #expect(refusal(page.replacing("25.06.2025", with: "June")) == "it does not say for which day it holds (“June”)")
    #expect(
      refusal(page, name: "https://a.example/?valuta_id=44")
        == "it is the archive of currency 44, and only that of the dollar (15) is known")
  }
}
