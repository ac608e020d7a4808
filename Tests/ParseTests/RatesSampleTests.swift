import Foundation
import Model
import TestKit
import Testing

/// Replies of the real services, recorded by others; they are beside the project or these tests are skipped.
private let samples = sharedFolder?.appending(path: "rates")

private func sample(_ name: String) throws -> [Publication] {
  let url = try #require(samples).appending(path: name)
  return try publications([UInt8](Data(contentsOf: url)), name: name)
}

@Suite(.enabled(if: samples != nil)) struct RatesSampleTests {
  /// File, source, newest day, how many days, how many rates on the newest, and some of them.
  struct Expectation: Sendable, CustomTestStringConvertible {
    let file: String
    let source: String
    let date: String
    var days = 1
    let count: Int
    let values: [(String, String, String)]
    var testDescription: String { file }
  }

  @Test(arguments: [
    Expectation(
      file: "nbk_get_rates_2026-04-01.xml", source: "nbk", date: "2026-04-01", count: 39,
      values: [("USD", "KZT", "478.77"), ("AMD", "KZT", "12.72/10")]),
    Expectation(
      file: "nbk_get_rates_2026-04-02.xml", source: "nbk", date: "2026-04-02", count: 39,
      values: [("USD", "KZT", "475.09"), ("UZS", "KZT", "3.91/100")]),
    Expectation(
      file: "nbk_get_rates_2026-04-03.xml", source: "nbk", date: "2026-04-03", count: 39,
      values: [("USD", "KZT", "472.31")]),
    Expectation(
      file: "nbk_get_rates_trimmed_2026-08-01.xml", source: "nbk", date: "2026-08-01", count: 5,
      values: [("USD", "KZT", "473.59"), ("UZS", "KZT", "3.96/100")]),
    Expectation(
      file: "nbk_rates_all_rss_trimmed_2026-06-26.xml", source: "nbk", date: "2026-06-26", count: 4,
      values: [("USD", "KZT", "485.4"), ("AMD", "KZT", "13.23/10")]),
    Expectation(
      file: "nbkr_daily_2026-05-24.xml", source: "nbkr", date: "2026-05-24", count: 5,
      values: [("USD", "KGS", "87.4500"), ("KZT", "KGS", "0.1859"), ("RUB", "KGS", "1.2263")]),
    Expectation(
      file: "nbkr_weekly_2026-05-23.xml", source: "nbkr-weekly", date: "2026-05-23", count: 40,
      values: [("TMT", "KGS", "24.9857"), ("UZS", "KGS", "0.0073"), ("IDR", "KGS", "0.0494/10")]),
    Expectation(
      file: "nbkr_historical_usd_2005-06.html", source: "nbkr", date: "2005-06-25", days: 4, count: 1,
      values: [("USD", "KGS", "40.9614")]),
    Expectation(
      file: "cbu_json_all_2026-04-01.json", source: "cbu", date: "2026-04-01", count: 75,
      values: [("USD", "UZS", "12194.21"), ("TMT", "UZS", "4037.68")]),
    Expectation(
      file: "cbu_json_all_2026-04-02.json", source: "cbu", date: "2026-04-02", count: 75,
      values: [("USD", "UZS", "12142.10"), ("KGS", "UZS", "138.80")]),
    Expectation(
      file: "cbu_json_all_2026-04-03.json", source: "cbu", date: "2026-04-03", count: 75,
      values: [("USD", "UZS", "12149.84"), ("TMT", "UZS", "3471.38")]),
    Expectation(
      file: "cbu_xml_one_entry_2018-06-19.xml", source: "cbu", date: "2018-06-19", count: 1,
      values: [("USD", "UZS", "1.234")]),
    Expectation(
      file: "nbt_export_2026-05-18.xml", source: "nbt", date: "2026-05-18", count: 36,
      values: [("USD", "TJS", "9.3450"), ("UZS", "TJS", "0.0780/100")]),
    Expectation(
      file: "nbt_export_2026-05-19.xml", source: "nbt", date: "2026-05-19", count: 36,
      values: [("USD", "TJS", "9.3371")]),
    Expectation(
      file: "nbt_export_2026-05-20.xml", source: "nbt", date: "2026-05-20", count: 36,
      values: [("USD", "TJS", "9.3288"), ("RUB", "TJS", "0.1308")]),
    Expectation(
      file: "nbt_dynamic_usd_2025-01-20.xml", source: "nbt", date: "2025-01-20", count: 1,
      values: [("USD", "TJS", "10.9505")]),
    Expectation(
      file: "cbr_XML_daily_2026-04-25.windows-1251.xml", source: "cbr", date: "2026-04-25", count: 54,
      values: [("KZT", "RUB", "16.3172/100"), ("UZS", "RUB", "62.8322/10000"), ("IRR", "RUB", "53.9256/1000000")]),
    Expectation(
      file: "ecb_eurofxref-daily_2015-01-07.xml", source: "ecb", date: "2015-01-07", count: 31,
      values: [("EUR", "USD", "1.1831"), ("EUR", "RUB", "75.0000")]),
    Expectation(
      file: "ecb_eurofxref-hist-90d_first3days_2019-11-29.xml", source: "ecb", date: "2019-11-29", days: 3, count: 32,
      values: [("EUR", "USD", "1.0982")]),
    Expectation(
      file: "ecb_eurofxref-hist_first30rows_2026-04-13.csv", source: "ecb", date: "2026-04-13", days: 30, count: 29,
      values: [("EUR", "USD", "1.1684"), ("EUR", "ZAR", "19.3849")]),
    Expectation(
      file: "ecb_eurofxref_single-day_2026-04-13.csv", source: "ecb", date: "2026-04-13", count: 29,
      values: [("EUR", "USD", "1.1684"), ("EUR", "HUF", "366.90")]),
    Expectation(
      file: "ecb_sdmx_csvdata_2026-02-17_2026-03-18.csv", source: "ecb", date: "2026-03-18", days: 22, count: 29,
      values: [("EUR", "AUD", "1.6305")]),
    Expectation(
      file: "open_er-api_v6_latest_USD_2024-08-19.json", source: "open.er-api", date: "2024-08-19", count: 161,
      values: [("USD", "KGS", "85.734152"), ("USD", "UZS", "12707.572003"), ("USD", "BBD", "2")]),
    Expectation(
      file: "fawazahmed0_currencies_usd_excerpt_2025-06-10.json", source: "fawazahmed0", date: "2025-06-10", count: 24,
      values: [("USD", "KGS", "87.47878021"), ("USD", "TMT", "3.50986027"), ("USD", "XDR", "0.73624145")]),
    Expectation(
      file: "exchangeratehost_legacy_latest_2022-04-29.json", source: "table", date: "2022-04-29", count: 168,
      values: [("EUR", "AFN", "89.969025"), ("EUR", "BTC", "0.000027")]),
    Expectation(
      file: "nbg_georgia_2026-03-03.json", source: "nbg", date: "2026-03-03", count: 42,
      values: [("AED", "GEL", "7.3291/10"), ("AMD", "GEL", "7.1407/1000")]),
    Expectation(
      file: "cba_armenia_latest_2026-03-18.soap.xml", source: "cba", date: "2026-03-18", count: 30,
      values: [("USD", "AMD", "377.39"), ("NZD", "AMD", "221.04")]),
    Expectation(
      file: "yahoo_v8_chart_EURUSD_excerpt_2026-05-13.json", source: "yahoo", date: "2026-05-13", count: 1,
      values: [("EUR", "USD", "1.1738")]),
    Expectation(
      file: "yahoo_spark_NOK_2018-11-09.json", source: "yahoo", date: "2018-11-09", count: 1,
      values: [("USD", "NOK", "8.44")]),
    Expectation(
      file: "imf_representative_rates_2026-03.tsv", source: "imf", date: "2026-03-31", days: 22, count: 34,
      values: [("USD", "KRW", "1513.400000"), ("EUR", "USD", "1.149800")]),
  ])
  func aRecordedReplyParsesToTheNumbersItSays(_ expected: Expectation) throws {
    let all = try sample(expected.file)
    let newest = try #require(all.first)
    #expect(newest.source == expected.source)
    #expect(newest.date.description == expected.date)
    #expect(all.count == expected.days)
    #expect(newest.rates.count == expected.count)
    for (base, quote, value) in expected.values { #expect(newest.text(base, quote) == value, "\(base)/\(quote)") }
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
