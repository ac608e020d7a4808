import Model
import Money
import Query
import Testing
@testable import Parse

@Test func theKazakhBanksFileIsReadWithItsNominals() throws {
  let rates = try publications(
    """
    <rates><date>05.01.2026</date>
    <item><title>USD</title><description> 500.1 </description><quant>1</quant><change>-3.68</change></item>
    <item><title>UZS</title><description>4</description><quant>100</quant><index></index></item></rates>
    """)
  #expect(rates.map(\.date) == [Day("2026-01-05")])
  #expect(rates[0].text("USD", "KZT") == "500.1")
  #expect(rates[0].text("UZS", "KZT") == "4/100")
}

@Test func aDayWithoutRatesIsARefusal() {
  let payload = "<rates><date>01.01.2026</date><info>нет</info></rates>"
  #expect(refusal(payload) == "the bank has no rates for 2026-01-01")
}

@Test func theKyrgyzBanksDecimalCommasAreRead() throws {
  let payload = """
    <?xml version="1.0" encoding="windows-1251"?><CurrencyRates Name="Weekly Exchange Rates" Date="03.01.2026">
    <Currency ISOCode="IDR"><Nominal>10</Nominal><ValidFor>7</ValidFor><Value>0,0494</Value></Currency></CurrencyRates>
    """
  #expect(try publications(payload)[0].source == "nbkr-weekly")
  #expect(try publications(payload)[0].text("IDR", "KGS") == "0.0494/10")
  #expect(refusal(payload.replacing("0,0494", with: "0.0494"))?.contains("IDR/KGS") == true)
}

@Test func theKyrgyzArchiveIsOnlyReadForTheDollar() throws {
  let page = "<td><!--date-->25.06.2025<!--date--><td><!--value-->87,4<!--value--><td><!--date-->24.06.2025<!--date-->"
  let whole = page + "<!--value-->87,3<!--value-->"
  #expect(try publications(whole, name: "https://x/?valuta_id=15&b").map { $0.text("USD", "KGS") } == ["87.4", "87.3"])
  #expect(refusal(whole, name: "https://x/?valuta_id=20&b")?.contains("currency 20") == true)
  #expect(refusal(page) == "it is cut off")
}

@Test func theUzbekBanksStringsAreNumbers() throws {
  let payload =
    #"[{"Ccy":"USD","Nominal":"1","Rate":"12142.10","Diff":"-52.11","Date":"02.04.2026"},"#
    + #"{"Ccy":"IRR","Nominal":"10","Rate":0.50,"Date":"02.04.2026"}]"#
  #expect(try publications(payload)[0].text("USD", "UZS") == "12142.10")
  #expect(try publications(payload)[0].text("IRR", "UZS") == "0.50/10")
}

@Test func tajikAndRussianFilesOfOneFormAreToldApart() throws {
  let tajik = """
    <ValCurs Date="2026-05-19" name="x"><Valute ID="810"><CharCode>RUB</CharCode><Nominal>1</Nominal><Value>0.1289</Value></Valute></ValCurs>
    """
  let russian = """
    <ValCurs Date="19.05.2026" name="x"><Valute ID="R1"><CharCode>TJS</CharCode><Nominal>10</Nominal><Value>78,1</Value></Valute></ValCurs>
    """
  #expect(try publications(tajik)[0].source == "nbt")
  #expect(try publications(tajik)[0].text("RUB", "TJS") == "0.1289")
  #expect(try publications(russian)[0].source == "cbr")
  #expect(try publications(russian)[0].text("TJS", "RUB") == "78.1/10")
}

@Test func theArchivesOfBothAreTold() throws {
  let tajik = """
    <ValCurs ID="840"><Record Date="20.01.2025" Id="840"><CharCode>USD</CharCode><Nominal>1</Nominal><Value>10.9505</Value></Record>
    <Record Date="21.01.2025" Id="840"><CharCode>USD</CharCode><Nominal>1</Nominal><Value>10.9501</Value></Record></ValCurs>
    """
  let russian = """
    <ValCurs ID="R01335" DateRange1="01.03.2026"><Record Date="03.03.2026" Id="R01335"><Nominal>100</Nominal><Value>16,3</Value></Record></ValCurs>
    """
  #expect(try publications(tajik).map(\.date.description) == ["2025-01-21", "2025-01-20"])
  #expect(try publications(russian)[0].text("KZT", "RUB") == "16.3/100")
  #expect(refusal(russian.replacing("R01335", with: "R99")) != nil)
}

@Test func aTurkmenDollarRateThatAgreesNeitherWayIsLeftOutAndTold() throws {
  func leg(_ code: String, _ usd: String, _ tmt: String) -> String {
    "<rate code=\"\(code)\"><rate_usd>\(usd)</rate_usd><multiplier>1</multiplier><rate_tmt>\(tmt)</rate_tmt></rate>"
  }
  let legs = leg("USD", "1", "3.5") + leg("GBP", "1.34", "4.69") + leg("KZT", "470", "9.9")
  let payload = "<cbt_currency_rate><date>2022-05-20</date>\(legs)</cbt_currency_rate>"
  let rates = try publications(payload)[0]
  #expect(rates.date == Day("2022-05-20"))
  #expect(rates.text("GBP", "USD") == "1.34")
  #expect(rates.text("KZT", "TMT") == "9.9" && rates.text("USD", "KZT") == nil)
  #expect(rates.problems.count == 1 && rates.problems[0].why.contains("KZT"))
}

@Test func theEuropeanBanksMissingRatesArePassedOver() throws {
  let table = "Date,USD,JPY,BGN,\n2026-01-02,1.10,N/A,N/A,\n2026-01-01,1.09,180.5,1.9558,\n"
  let all = try publications(table)
  #expect(all.map(\.rates.count) == [1, 3])
  #expect(refusal("Date,USD,JPY,BGN,\n2026-01-02,1.1\n") == "it is cut off after 2026-01-02")
  #expect(try publications("Date, USD, JPY, \n2 January 2026, 1.1, 180, \n")[0].date == Day("2026-01-02"))
}

@Test func theSDMXTableIsReadByTheNamesOfItsColumns() throws {
  let table = "KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE\nx,D,USD,2026-01-02,1.10\nx,D,RUB,2026-01-02,\n"
  #expect(try publications(table)[0].rates.map(\.value) == ["1.10"])
}

@Test func frankfurterIsReadAsAListAndSingly() throws {
  let one = #"{"date":"2026-03-25","base":"EUR","quote":"USD","rate":1.1568}"#
  #expect(try publications(one)[0].text("EUR", "USD") == "1.1568")
  let list = try publications("[\(one), \(one.replacing("03-25", with: "03-24"))]")
  #expect(list.map(\.date.description) == ["2026-03-25", "2026-03-24"])
  #expect(list.allSatisfy { $0.source == "frankfurter" })
}

@Test func anExchangeRateAPISaysWhenItWillEnd() throws {
  let payload =
    #"{"result":"success","time_last_update_unix":1724025751,"time_eol_unix":1735689600,"base_code":"USD","#
    + #""rates":{"USD":1,"KGS":85.734152}}"#
  let rates = try publications(payload)[0]
  #expect(rates.date == Day("2024-08-19") && rates.text("USD", "KGS") == "85.734152" && rates.rates.count == 1)
  #expect(rates.problems.map(\.why) == ["the service will end on 2025-01-01"])
  #expect(refusal(#"{"result":"error","error-type":"unsupported-code"}"#)?.contains("unsupported-code") == true)
  for impossible in ["9223372036854775807", "1724025751000", "-1", "1e9", "99999999999999999999"] {
    #expect(refusal(payload.replacing("1724025751", with: impossible))?.contains("date") == true)
    let endless = try publications(payload.replacing("1735689600", with: impossible))[0]
    #expect(endless.problems.isEmpty && endless.rates.count == 1)
  }
}

@Test func smallLettersAreCodesAndCryptoIsNone() throws {
  let payload =
    #"{"date":"2025-06-10","usd":{"1inch":4.5,"ada":1.3,"kgs":87.47878021,"tmm":17549.3,"xau":0.0003,"usd":1}}"#
  #expect(try publications(payload)[0].rates == [Rate(Pair("USD", "KGS"), value: "87.47878021")])
}

@Test func plainTablesAreReadWithTheirSeparators() throws {
  #expect(try publications("date,base,quote,rate\n2026-01-02,usd,KZT,500.10\n")[0].text("USD", "KZT") == "500.10")
  let european = try publications("Date;Base;Quote;Nominal;Value\r\n02.01.2026;UZS;KZT;100;3,91\r\n")
  #expect(european[0].text("UZS", "KZT") == "3.91/100" && european[0].source == "csv")
  #expect(
    try publications("base\tquote\tvalue\tdate\nUSD\tKZT\t\"500.1\"\t2026-01-02\n")[0].text("USD", "KZT") == "500.1")
  #expect(try publications(#"{"base":"USD","date":"2026-01-02","rates":{"KZT":500.1}}"#)[0].source == "table")
}
