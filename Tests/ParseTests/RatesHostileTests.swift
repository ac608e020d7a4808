import Model
import TestKit
import Testing
@testable import Parse

/// A payload of the Kazakh bank with one dollar row.
private func payload(value: String, nominal: String = "1", date: String = "02.04.2026") -> String {
  """
  <rates><date>\(date)</date><item><title>USD</title><description>\(value)</description><quant>\(nominal)</quant></item>
  <item><title>EUR</title><description>550.69</description><quant>1</quant></item></rates>
  """
}

@Test(arguments: [
  "", "0", "-475.09", "475,09", "4 75.09", "475.09 тенге", "NaN", "1e400", "∞", "0x1DB",
  String(repeating: "9", count: 5000),
])
func aRowThatIsNoRateIsLeftOutAndToldAndTheRestIsKept(_ value: String) throws {
  let rates = try publications(payload(value: value))[0]
  #expect(rates.text("USD", "KZT") == nil)
  #expect(rates.text("EUR", "KZT") == "550.69")
  #expect(rates.problems.count == 1 && rates.problems[0].why.contains("USD/KZT"))
}

@Test(arguments: ["0", "-1", "", "ten"])
func aNominalThatIsNoneIsToldToo(_ nominal: String) throws {
  #expect(try publications(payload(value: "475.09", nominal: nominal))[0].problems.count == 1)
}

@Test(arguments: ["", "31.02.2026", "2026-04-02", "tomorrow", "02.04.26", "2.4.2026"])
func aPayloadThatDoesNotSayItsDayIsRefused(_ date: String) {
  #expect(refusal(payload(value: "475.09", date: date))?.contains("which day") == true)
}

@Test func aPairThatStandsTwiceWithTwoValuesIsToldAndTheFirstIsKept() throws {
  let twice = payload(value: "475.09").replacing("<item><title>EUR", with: "<item><title>USD")
  let rates = try publications(twice)[0]
  #expect(rates.text("USD", "KZT") == "475.09" && rates.problems.count == 1)
  let same = twice.replacing("550.69", with: "475.09")
  #expect(try publications(same)[0].problems == [])
}

@Test func everyCutOfAPayloadIsRefused() {
  let bytes = Array(payload(value: "475.09").utf8)
  for count in 0..<bytes.count {
    #expect(throws: Problem.self, "\(count) bytes") { try publications(Array(bytes.prefix(count))) }
  }
}

@Test func anEntityBombIsNoPublication() {
  let bomb = """
    <!DOCTYPE x [<!ENTITY a "99999"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
    <rates><date>02.04.2026</date><item><title>USD</title><description>&c;</description><quant>1</quant></item></rates>
    """
  #expect(refusal(bomb) != nil)
}

@Test func anotherPageInPlaceOfRatesIsRefusedWithASentence() {
  #expect(refusal("<ValCurs Date=\"2026-05-19\"></ValCurs>") == "it has no rates in it")
  #expect(refusal("<CurrencyRates Date=\"01.01.2026\"><Currency/></CurrencyRates>") != nil)
  #expect(refusal(#"[{"Ccy":1,"Nominal":null,"Date":"02.04.2026"}]"#) == "it has no rates in it")
  #expect(refusal(#"{"result":"success","base_code":"USD"}"#) != nil)
  #expect(refusal(#"{"base":"USD","date":"2026-01-01","rates":[]}"#) != nil)
}

@Test func bytesWithoutSenseBehindAFamiliarBeginningNeverCrash() {
  let seed: UInt64 = 19
  var random = Dice(seed: seed)
  let beginnings = [
    "<rates>", "<CurrencyRates", "<ValCurs Date=\"2", "<cbt_currency_rate", "Date,USD,JPY", "date,base,quote,rate\n",
    "[{\"Ccy\"\"Nominal\"", "{\"date\":\"2025-06-10\",\"usd\":{", "<!--date--><!--value-->", "{\"chart\":\"symbol\"",
  ]
  for round in 0..<200 {
    let noise = (0..<Int.random(in: 0..<300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    let bytes = Array(beginnings[round % beginnings.count].utf8) + noise
    let problem = #expect(throws: Problem.self, "seed \(seed), round \(round)") { try publications(bytes) }
    #expect(problem?.why.isEmpty == false)
  }
}

@Test func oneReasonForManyRowsIsOneLine() throws {
  let lines = (1...28).map { "2026-01-\($0 < 10 ? "0" : "")\($0),1.1684,x," }
  let rates = try publications((["Date,USD,JPY,"] + lines).joined(separator: "\n"))
  #expect(rates.count == 28 && rates.allSatisfy { $0.rates.count == 1 })
  #expect(
    rates.flatMap(\.problems).map(\.why) == [
      "EUR/JPY is left out, because its value “x” is no rate (in 28 rows)"
    ])
}
