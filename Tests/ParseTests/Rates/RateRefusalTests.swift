import Model
import Money
import Testing

@testable import Parse

/// The sentence for each payload that is no publication, and for each row that is left out of one.
@Suite struct RateRefusalTests {
  private static let yahoo = #"{"chart":{"result":[{"meta":{"symbol":"EURUSD=X"},"timestamp":["#

  @Test(arguments: [
    ("<ValCurs>Error in parameters</ValCurs>", "the bank says “Error in parameters”"),
    ("<ValCurs Date=\"32.01.2026\"><Valute/></ValCurs>", "it does not say for which day it holds (“32.01.2026”)"),
    ("<ValCurs name=\"x\"><Valute/></ValCurs>", "it does not say for which day it holds (“”)"),
    ("<cbt_currency_rate><rate/></cbt_currency_rate>", "it does not say for which day it holds (“”)"),
    ("<CBU_Curr><CcyNtry><date>soon</date></CcyNtry></CBU_Curr>", "it does not say for which day it holds (“soon”)"),
    ("<CBU_Curr></CBU_Curr>", "it has no rates in it"),
    ("<rates><item/></rates>", "it does not say for which day it holds (“”)"),
    ("<rates><date>01.05.2026</date></rates>", "the bank has no rates for 2026-05-01"),
    ("<CurrencyRates Date=\"x\"/>", "it does not say for which day it holds (“x”)"),
    ("<rates><date>01.05.2026</date><item>", "it is damaged or cut off (it ends too early)"),
    ("<rates><date>01.05.2026</dat></rates>", "it is damaged or cut off (</dat> ends nothing)"),
    ("<Rates><date>01.05.2026</date></Rates>", "it has no <rates> in it"),
    ("date,base,quote,rate\n2026-01-02,USD,KZT\n", "it is cut off"),
    ("date,base,quote,rate\nsoon,USD,KZT,5\n", "it does not say for which day it holds (“soon”)"),
    ("CURRENCY,TIME_PERIOD,OBS_VALUE\nUSD,2026-01-02\n", "it is cut off"),
    ("CURRENCY,TIME_PERIOD,OBS_VALUE\nUSD,2026-01,5\n", "it does not say for which day it holds (“2026-01”)"),
    ("Date,USD,JPY,\nsoon,1,2,\n", "it does not say for which day it holds (“soon”)"),
    (#"{"result":"error","error-type":"quota-reached"}"#, "the service says “quota-reached”"),
    (#"{"result":"error","base_code":"USD"}"#, "the service says “no success”"),
    (#"{"result":"success","base_code":"USD","rates":{}}"#, "it has no base, no rates or no date"),
    (
      #"{"success":false,"error":{"code":101,"type":"missing_access_key","info":"You have no key."}}"#,
      "the service says “You have no key.”"
    ),
    (#"{"success":false,"error":{"type":"missing_access_key"}}"#, "the service says “missing_access_key”"),
    (#"{"success":false,"error":"none"}"#, "the service says “no success”"),
    (#"{"rates":{"success":false,"error":{"info":"Later."}}}"#, "the service says “Later.”"),
    (
      #"{"message":"not found","base":"","quote":"","x":"rate","rate_":0,"a":{"rate":1}}"#,
      "the service says “not found”"
    ),
    (#"[{"base":"EUR","quote":"USD","rate":1.1}]"#, "it does not say for which day it holds (“”)"),
    (#"{"base":"EUR","rates":[],"date":"2026-01-02"}"#, "it has no base or no rates"),
    (#"{"base":7,"rates":{},"date":"2026-01-02"}"#, "it has no base or no rates"),
    (#"{"base":"EUR","rates":{"USD":1},"date":"2.1.2026"}"#, "it does not say for which day it holds (“2.1.2026”)"),
    (#"{"date":"2026-01-02","abc":{"usd":1}}"#, "it names no base"),
    (#"{"date":"x","usd":{"kgs":1}}"#, "it does not say for which day it holds (“x”)"),
    (#"{"chart":{"result":[{"meta":{"symbol":"EURUSD"}}]}}"#, "it names no pair of currencies"),
    (#"{"chart":{"result":[{"meta":{"symbol":"EURUS=X"}}]}}"#, "it names no pair of currencies"),
    (#"{"chart":{"result":[],"symbol":1}}"#, "it names no pair of currencies"),
    (yahoo + #""soon"],"indicators":{"quote":[{"close":[1.1]}]}}]}}"#, "a price in it has no date"),
    (yahoo + #"1767225600],"indicators":{"quote":[{"close":[null]}]}}]}}"#, "it has no rates in it"),
    ("{\"Ccy\":\"USD\",\"Nominal\":1}", "it is no list of rates"),
    ("[{\"Ccy\":\"USD\",\"Nominal\":1}]", "it does not say for which day it holds (“”)"),
    ("[{\"Ccy\":\"USD\",\"Nominal\":1]", "it is no JSON: a comma or a brace is missing"),
    ("[{\"currencies\":[],\"quantity\":1}]", "it has no rates in it"),
    (
      "Representative Exchange Rates for Selected Currencies\nCurrency\tMarch 2, 2026\tsoon\nEuro(1)\t1.1\t1.2\n",
      "a column of it has no date"
    ),
    (
      "Representative Exchange Rates for Selected Currencies\nCurrency\tMarch 2, 2026\nGold\t1\n",
      "it has no rates in it"
    ),
  ])
  func aPayloadThatIsNoPublicationSaysWhy(_ payload: String, _ why: String) {
    #expect(refusal(payload) == why)
  }

  @Test func theDamageOfXMLHasItsLine() {
    let problem = #expect(throws: Problem.self) {
      try publications("<rates>\n<date>01.05.2026</date>\n<item>\n", name: "rates.xml")
    }
    let why = "it is damaged or cut off (it ends too early)"
    #expect(problem?.description == "Could not parse rates.xml, line 4: \(why).")
  }

  @Test func theDamageOfJSONHasItsLine() {
    let problem = #expect(throws: Problem.self) {
      try publications("[{\"Ccy\":\"USD\",\n\"Nominal\":01}]", name: "rates.json")
    }
    #expect(problem?.description == "Could not parse rates.json, line 2: it is no JSON: a number begins with 0.")
  }

  @Test(arguments: [
    ("abc", "1", "USD/KZT is left out, because its value “abc” is no rate"),
    ("", "1", "USD/KZT is left out, because its value “” is no rate"),
    (" 0.00 ", "1", "USD/KZT is left out, because its value “0.00” is no rate"),
    (
      "12345678901234567890123 x", "1",
      "USD/KZT is left out, because its value “12345678901234567890” is no rate"
    ),
    ("500", "", "USD/KZT is left out, because its nominal “” is no number of units"),
    ("500", "1,000", "USD/KZT is left out, because its nominal “1,000” is no number of units"),
    ("500", "0", "USD/KZT is left out, because its nominal “0” is no number of units"),
  ])
  func aRowThatIsLeftOutSaysWhy(_ value: String, _ nominal: String, _ why: String) throws {
    let table = "date;base;quote;nominal;rate\n2026-01-02;EUR;KZT;1;550\n2026-01-02;USD;KZT;\(nominal);\(value)\n"
    let rates = try publications(table, name: "table.csv")
    #expect(rates.map(\.rates) == [[Rate(Pair("EUR", "KZT"), value: "550")]])
    #expect(rates[0].problems == [Problem(doing: "read", to: "table.csv", why: why)])
  }

  @Test(arguments: [
    ("450.4059", "450.4059"), ("450,4059", "450.4059"), ("1.50", "1.50"), ("0.5", "0.5"), ("0,05", "0.05"), ("7", "7"),
    ("10", "10"), ("007", "7"), ("00.5", "0.5"), ("010,5", "10.5"), ("+5", "5"), ("5E-2", "0.05"),
    ("123456789012345678", "123456789012345678"), ("12345678901234567.8", "12345678901234567.8"),
    ("0.00000000000000000012", "0.00000000000000000012"),
  ])
  func aFigureIsKeptAsItIsWrittenWithAPoint(_ value: String, _ kept: String) throws {
    let table = "date;base;quote;rate\n2026-01-02;USD;KZT;\(value)\n"
    let rates = try publications(table)
    #expect(rates.map(\.rates) == [[Rate(Pair("USD", "KZT"), value: kept)]] && rates[0].problems.isEmpty)
  }

  @Test(arguments: [
    "0", "0.00", "0,0", ".5", ",5", "5.", "5,", "1.2.3", "1,2,3", "1.2,3", "-5", "1234567890123456789", "5 5", "5x",
    "٥",
  ])
  func whatIsNoNumberAboveZeroIsLeftOut(_ value: String) {
    let table = "date;base;quote;rate\n2026-01-02;USD;KZT;\(value)\n"
    #expect(refusal(table) == "USD/KZT is left out, because its value “\(value)” is no rate")
  }

  @Test func whatIsMissingIsSaidToBe() throws {
    let payload = """
      <rates><date>02.01.2026</date><item><title>USD</title></item>
      <item><title>EUR</title><description>550</description></item>
      <item><title>UZS</title><description>4</description><quant>100</quant></item></rates>
      """
    let rates = try publications(payload)[0]
    #expect(rates.rates.map(\.pair.base) == ["UZS"])
    #expect(
      rates.problems.map(\.why) == [
        "USD/KZT is left out, because its value (missing) is no rate",
        "EUR/KZT is left out, because its nominal (missing) is no number of units",
      ])
  }

  @Test func daysInAnyOrderAreOnePublicationEach() throws {
    let rates = try publications(
      """
      date,base,quote,rate
      2026-01-02,USD,KZT,500
      2026-01-03,USD,KZT,501
      2026-01-02,EUR,KZT,550
      03.01.2026,EUR,KZT,551
      2026-01-02,EUR,USD,1.1
      """)
    #expect(rates.map(\.date.description) == ["2026-01-03", "2026-01-02"])
    #expect(rates.map { $0.rates.map(\.value) } == [["501", "551"], ["500", "550", "1.1"]])
  }

  /// Where not one row can be used, the first reason is that of the whole.
  @Test func theReasonOfTheOnlyRowIsThatOfThePayload() {
    let payload = "date,base,quote,rate\n2026-01-02,USD,KZT,none\n2026-01-02,EUR,KZT,none\n"
    #expect(refusal(payload) == "USD/KZT is left out, because its value “none” is no rate")
  }

  @Test(arguments: ["usd", "US", "USDT", "U$D", "", "ЮСД", "840"])
  func whatIsNoCodeIsPassedOver(_ code: String) throws {
    let payload = """
      <rates><date>02.01.2026</date><item><title>\(code)</title><description>500</description><quant>1</quant></item>
      <item><title>EUR</title><description>550</description><quant>1</quant></item></rates>
      """
    let rates = try publications(payload)[0]
    #expect(rates.rates.map(\.pair.base) == ["EUR"] && rates.problems.isEmpty)
  }

  @Test func whatAServerSaysIsCut() {
    let long = String(repeating: "word ", count: 100)
    #expect(refusal("<ValCurs>\(long)</ValCurs>") == "the bank says “\(long.prefix(60))”")
    #expect(
      refusal("{\"success\":false,\"error\":{\"info\":\"\(long)\"}}") == "the service says “\(long.prefix(120))”")
  }
}
