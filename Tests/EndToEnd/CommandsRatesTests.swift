import Foundation
import TestKit
import Testing

/// The commands about rates over the bundled edition of 11 December 2025, which is there without a store.
@Suite struct RatesOfTheCommandLine {
  @Test func theBandIsATableOfFieldsWithTabs() async throws {
    try await Commands.inNewHome { newsband in
      let shown = try await newsband.run("rates", "show", "--at", "2025-12-11")
      #expect(shown.status == 0 && shown.errors == "")
      #expect(
        shown.lines == [
          "KGS/USD\t0.01144\t0%\tUSD/KGS 87.4\t2025-12-11\tedition\trounded\ttoday",
          "KZT/USD\t0.00193\t0%\tUSD/KZT 520\t2025-12-11\tedition\trounded\ttoday",
          "TJS/USD\t0.10876\t+0.55%\tUSD/TJS 9.195\t2025-12-11\tedition\tlive\ttoday",
          "UZS/USD\t0.00008\t0%\tUSD/UZS 13000\t2025-12-11\tedition\trounded\ttoday",
          "TMT/USD\t0.28490\t0%\tUSD/TMT 3.5100\t2025-12-11\tedition\tpeg\ttoday",
        ])
      // Another day counts the age from it, and a pair may be typed in any form.
      let later = try await newsband.run("rates", "show", "usdkzt", "тенге", "--at", "15.12.2025")
      #expect(later.lines.map { $0.split(separator: "\t").first } == ["USD/KZT", "KZT/USD"])
      #expect(later.lines.allSatisfy { $0.hasSuffix("\tstale\t4 d") || $0.hasSuffix("\t4 d") })
    }
  }

  @Test func aPairWithoutARateIsSaidBesideTheOthers() async throws {
    try await Commands.inNewHome { newsband in
      let some = try await newsband.run("rates", "show", "KZT/USD", "CHF/USD", "--at", "2025-12-11")
      #expect(some.status == 0 && some.lines.count == 1)
      #expect(some.errors == "Could not find a rate for CHF/USD: none is stored; newsband refresh fetches rates.\n")
      let none = try await newsband.run("rates", "show", "HRK/USD", "--at", "2025-12-11")
      #expect(
        none.status == 2 && none.output == "" && none.errors.contains("HRK, the Croatian kuna, ended on 2022-12-31"))
    }
  }

  @Test func figuresAreTextsInJSON() async throws {
    try await Commands.inNewHome { newsband in
      let shown = try await newsband.run("rates", "show", "TJS/USD", "--at", "2025-12-11", "--json").output
      #expect(
        shown
          == #"[{"pair":"TJS/USD","base":"TJS","quote":"USD","value":"0.10876","inverse":"9.195","change_percent":"0.55","#
          + #""date":"2025-12-11","source":"edition","fetched":"2025-12-11T00:00:00Z","state":"live"}]"# + "\n")
      #expect(try await newsband.run("rates", "show", "HRK/USD", "--at", "2025-12-11", "--json").output == "[]\n")
    }
  }

  @Test func aSumIsConvertedInTwoLines() async throws {
    try await Commands.inNewHome { newsband in
      for command in [["convert"], ["rates", "convert"]] {
        let words = command + ["100", "usd", "kzt", "on", "2025-12-11"]
        let converted = try await TestKit.run(words, environment: newsband.home.environment)
        #expect(converted.status == 0 && converted.errors == "")
        #expect(converted.output == "100 USD = 52000 KZT\n1 USD = 520 KZT, 2025-12-11, edition\n")
      }
      let json = try await newsband.run("convert", "2.5m", "kzt", "in", "usd", "--at", "2025-12-11", "--json").output
      #expect(
        json
          == #"{"amount":"2500000","base":"KZT","quote":"USD","value":"4830","rate":"0.00193","date":"2025-12-11","#
          + #""source":"edition","stale":false}"# + "\n")
      let old = try await newsband.run("convert", "1", "usd", "tjs", "--at", "2026-03-01")
      #expect(old.output.hasSuffix("2025-12-11, edition, out of date\n"))
    }
  }

  @Test func theLocaleIsTheOtherCurrencyAndThatIsSaid() async throws {
    try await Commands.inNewHome { newsband in
      let words = ["100", "usd", "--at", "2025-12-11"]
      let environment = newsband.home.environment.merging(["LC_ALL": "ru_KZ.UTF-8"]) { $1 }
      let guessed = try await TestKit.run(["convert"] + words, environment: environment)
      #expect(guessed.output.hasPrefix("100 USD = 52000 KZT\n"))
      #expect(
        guessed.errors == "Converted into KZT, the currency of your locale; rates.home in config.toml sets another.\n")
      try newsband.home.write("rates.home = \"TJS\"\n", to: "config/newsband/config.toml")
      let chosen = try await TestKit.run(["convert"] + words, environment: environment)
      #expect(chosen.output.hasPrefix("100 USD = 919.5 TJS\n") && chosen.errors == "")
    }
  }

  @Test func theDigestIsOneLine() async throws {
    try await Commands.inNewHome { newsband in
      let digest = try await newsband.run("rates", "digest", "--at", "2025-12-11")
      #expect(
        digest.output == "2025-12-11: Rose: TJS +0.55 %. Stood: KGS rounded, KZT rounded, UZS rounded, TMT peg.\n")
      #expect(
        try await newsband.run("rates", "digest", "--at", "2001-01-01").output == "2001-01-01: No rates are known.\n")
    }
  }

  @Test func anAlertIsAddedListedAndRemoved() async throws {
    try await Commands.inNewHome { newsband in
      #expect(try await newsband.run("rates", "alerts").output == "")
      let passed = try await newsband.run("rates", "alerts", "--add", "usdkzt > 480")
      #expect(passed.status == 1 && passed.errors.contains("now, already over 480."), "\(passed.errors)")
      #expect(
        try await newsband.run("rates", "alerts", "--add", "usdkzt 480").output == "armed\tUSD/KZT crosses 480\t\t\n")
      #expect(try await newsband.run("rates", "alerts", "--add", "KZT/USD 1%").lines.count == 2)
      let wrong = try await newsband.run("rates", "alerts", "--remove", "USD/KZT 500")
      #expect(
        wrong.status == 1 && wrong.errors == "Could not remove the alert USD/KZT crosses 500: there is no such alert.\n"
      )
      #expect(
        try await newsband.run("rates", "alerts", "--remove", "USD/KZT 480").output == "armed\tKZT/USD moves 1%\t\t\n")
      #expect(try await newsband.run("rates", "alerts", "--check").output == "")
    }
  }

  @Test func everySourceIsARow() async throws {
    try await Commands.inNewHome { newsband in
      let rows = try await newsband.run("rates", "sources").lines.map { $0.components(separatedBy: "\t") }
      #expect(rows.count > 15 && rows.allSatisfy { $0.count == 7 })
      #expect(rows[0] == ["nbk", "National Bank of Kazakhstan", "on working days", "-", "0", "no data", "never asked"])
      let json = try await newsband.run("rates", "sources", "--json").output
      #expect(json.hasPrefix(#"[{"source":"nbk","title":"National Bank of Kazakhstan","currency":"KZT","#))
      #expect(json.components(separatedBy: "\"source\":").count == rows.count + 1)
    }
  }
}
