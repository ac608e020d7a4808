import Foundation
import Model
import Money
import Query
import TestKit
import Testing

/// Replies of the real services, recorded by others; they are beside the project or these tests are skipped.
private let samples = sharedFolder?.appending(path: "rates")

private func sample(_ name: String) throws -> [Publication] {
  let url = try #require(samples).appending(path: name)
  return try publications([UInt8](Data(contentsOf: url)), name: name)
}

/// What a recorded reply says, as a line: file, source, newest day, how many days, how many rates on the newest, and some
/// of them.
struct Expectation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String
  let date: String
  let days: Int?
  let count: Int?
  let values: [(pair: [String], value: String)]

  init(_ line: Substring) {
    let words = line.split(separator: " ").map(String.init)
    testDescription = words[0]
    (source, date) = (words[1], words[2])
    (days, count) = (Int(words[3]), Int(words[4]))
    values = words[5...].map { word in
      let sides = word.split(separator: "=")
      return (sides[0].split(separator: "/").map(String.init), String(sides[1]))
    }
  }
}

private let expectations = """
  nbk_get_rates_2026-04-01.xml nbk 2026-04-01 1 39 USD/KZT=478.77 AMD/KZT=12.72/10
  nbk_get_rates_2026-04-02.xml nbk 2026-04-02 1 39 USD/KZT=475.09 UZS/KZT=3.91/100
  nbk_get_rates_2026-04-03.xml nbk 2026-04-03 1 39 USD/KZT=472.31
  nbk_get_rates_trimmed_2026-08-01.xml nbk 2026-08-01 1 5 USD/KZT=473.59 UZS/KZT=3.96/100
  nbk_rates_all_rss_trimmed_2026-06-26.xml nbk 2026-06-26 1 4 USD/KZT=485.4 AMD/KZT=13.23/10
  nbkr_daily_2026-05-24.xml nbkr 2026-05-24 1 5 USD/KGS=87.4500 KZT/KGS=0.1859 RUB/KGS=1.2263
  nbkr_weekly_2026-05-23.xml nbkr-weekly 2026-05-23 1 40 TMT/KGS=24.9857 UZS/KGS=0.0073 IDR/KGS=0.0494/10
  nbkr_historical_usd_2005-06.html nbkr 2005-06-25 4 1 USD/KGS=40.9614
  cbu_json_all_2026-04-01.json cbu 2026-04-01 1 75 USD/UZS=12194.21 TMT/UZS=4037.68
  cbu_json_all_2026-04-02.json cbu 2026-04-02 1 75 USD/UZS=12142.10 KGS/UZS=138.80
  cbu_json_all_2026-04-03.json cbu 2026-04-03 1 75 USD/UZS=12149.84 TMT/UZS=3471.38
  cbu_xml_one_entry_2018-06-19.xml cbu 2018-06-19 1 1 USD/UZS=1.234
  nbt_export_2026-05-18.xml nbt 2026-05-18 1 36 USD/TJS=9.3450 UZS/TJS=0.0780/100
  nbt_export_2026-05-19.xml nbt 2026-05-19 1 36 USD/TJS=9.3371
  nbt_export_2026-05-20.xml nbt 2026-05-20 1 36 USD/TJS=9.3288 RUB/TJS=0.1308
  nbt_dynamic_usd_2025-01-20.xml nbt 2025-01-20 1 1 USD/TJS=10.9505
  cbr_XML_daily_2026-04-25.windows-1251.xml cbr 2026-04-25 1 54 KZT/RUB=16.3172/100 UZS/RUB=62.8322/10000 IRR/RUB=53.9256/1000000
  ecb_eurofxref-daily_2015-01-07.xml ecb 2015-01-07 1 31 EUR/USD=1.1831 EUR/RUB=75.0000
  ecb_eurofxref-hist-90d_first3days_2019-11-29.xml ecb 2019-11-29 3 32 EUR/USD=1.0982
  ecb_eurofxref-hist_first30rows_2026-04-13.csv ecb 2026-04-13 30 29 EUR/USD=1.1684 EUR/ZAR=19.3849
  ecb_eurofxref_single-day_2026-04-13.csv ecb 2026-04-13 1 29 EUR/USD=1.1684 EUR/HUF=366.90
  ecb_sdmx_csvdata_2026-02-17_2026-03-18.csv ecb 2026-03-18 22 29 EUR/AUD=1.6305
  open_er-api_v6_latest_USD_2024-08-19.json open.er-api 2024-08-19 1 161 USD/KGS=85.734152 USD/UZS=12707.572003 USD/BBD=2
  fawazahmed0_currencies_usd_excerpt_2025-06-10.json fawazahmed0 2025-06-10 1 24 USD/KGS=87.47878021 USD/TMT=3.50986027 USD/XDR=0.73624145
  exchangeratehost_legacy_latest_2022-04-29.json table 2022-04-29 1 168 EUR/AFN=89.969025 EUR/BTC=0.000027
  nbg_georgia_2026-03-03.json nbg 2026-03-03 1 42 AED/GEL=7.3291/10 AMD/GEL=7.1407/1000
  cba_armenia_latest_2026-03-18.soap.xml cba 2026-03-18 1 30 USD/AMD=377.39 NZD/AMD=221.04
  yahoo_v8_chart_EURUSD_excerpt_2026-05-13.json yahoo 2026-05-13 1 1 EUR/USD=1.1738
  yahoo_spark_NOK_2018-11-09.json yahoo 2018-11-09 1 1 USD/NOK=8.44
  imf_representative_rates_2026-03.tsv imf 2026-03-31 22 34 USD/KRW=1513.400000 EUR/USD=1.149800
  """.split(separator: "\n").map(Expectation.init)

@Suite(.enabled(if: samples != nil)) struct RatesSampleTests {
  @Test(arguments: expectations)
  func aRecordedReplyParsesToTheNumbersItSays(_ expected: Expectation) throws {
    let all = try sample(expected.testDescription)
    let newest = try #require(all.first)
    #expect(newest.source == expected.source)
    #expect(newest.date.description == expected.date)
    #expect(all.count == expected.days)
    #expect(newest.rates.count == expected.count)
    for (pair, value) in expected.values { #expect(newest.text(pair[0], pair[1]) == value, "\(pair)") }
    #expect(newest.problems == [])
    #expect(all.map(\.date) == all.map(\.date).sorted(by: >))
  }

  @Test(arguments: ["20", "22"]) func turkmenistansFileHasBothLegsEachInItsOwnDirection(_ day: String) throws {
    let rates = try #require(sample("cbt_turkmenistan_2026-05-\(day).xml").first)
    #expect(rates.text("USD", "TMT") == "3.5")
    #expect(rates.text("USD", "KGS") == "87.45")
    #expect(rates.text("USD", "JPY") != nil && rates.text("JPY", "USD") == nil)
    for code in ["GBP", "EUR", "AUD", "XDR"] {
      #expect(rates.text(code, "USD") != nil && rates.text("USD", code) == nil, "\(code)")
    }
    #expect(rates.problems == [])
    if day == "22" {
      #expect(rates.text("KZT", "TMT") == "0.7418/100")
      #expect(rates.text("USD", "KZT") == "471.8")
      #expect(rates.text("USD", "UZS") == "12005")
      #expect(rates.text("USD", "TJS") == "9.22")
      #expect(rates.text("GBP", "USD") == "1.3444")
    }
  }

  @Test(arguments: [
    ("cbr_error_in_parameters.xml", "Error in parameters"),
    ("exchangeratehost_errors_2023-2024.json", "API Access Key"),
    ("fawazahmed0_currencies_gbp_head_2026-04-10.txt", "no JSON"),
  ])
  func anErrorThatComesAsAReplyIsToldInItsOwnWords(_ file: String, _ words: String) throws {
    do {
      _ = try sample(file)
      Issue.record("\(file) was taken for rates")
    } catch let problem as Problem { #expect(problem.why.contains(words), "\(problem)") }
  }

  @Test func noSampleSurvivesBeingCutOffUnnoticed() throws {
    let folder = try #require(samples)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      guard name.hasSuffix(".xml") || name.hasSuffix(".json") else { continue }
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      for share in [3, 5, 9] {
        let cut = Array(bytes.prefix(bytes.count * share / 10))
        #expect(throws: Problem.self, "\(name) at \(share)0 %") { try publications(cut, name: name) }
      }
    }
  }
}
