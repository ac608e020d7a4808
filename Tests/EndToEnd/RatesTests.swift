import Foundation
import Model
import Money
import Query
import TestKit
import Testing

/// The National Bank of Kazakhstan as a server of this machine: 512.50 for its today, 500.00 for every day before, and nothing
/// yet for tomorrow.
private func bank() throws -> TestServer {
  try TestServer { asked in
    guard asked.path.hasPrefix("/nationalbank.kz/"), let start = asked.path.firstRange(of: "fdate=") else {
      return .init("404 Not Found")
    }
    let day = String(asked.path[start.upperBound...])
    // Almaty's day.
    let number = Day(Date().addingTimeInterval(5 * 3600)).number
    let names = [number, number + 1].map {
      Day(number: $0).description.split(separator: "-").reversed().joined(separator: ".")
    }
    let (today, tomorrow) = (names[0], names[1])
    if day == tomorrow { return .init(body: "<rates><date>\(day)</date><info>none</info></rates>") }
    return .init(
      body: """
        <rates><date>\(day)</date><item><title>USD</title>
        <description>\(day == today ? "512.50" : "500.00")</description><quant>1</quant></item></rates>
        """)
  }
}

@Test func aRateIsFetchedKeptAndShownInTheBand() async throws {
  let server = try bank()
  try await Commands.inNewHome { newsband in
    let from = ["NEWSBAND_RATES": server.address("")]
    let refresh = try await newsband.run("rates", "refresh", "nbk", environment: from)
    #expect(refresh.status == 0, "\(refresh.errors)")
    #expect(refresh.output == "nbk, National Bank of Kazakhstan: 2 new rates\n")
    let rates = try await newsband.run("rates", "USD/KZT", "--json")
    #expect(rates.output.contains(#""value":"512.50""#) && rates.output.contains(#""change_percent":"2.50""#))
    let band = try await newsband.run("screenshot", "--size", "200x24")
    #expect(band.lines[0].contains("USD/KZT 512.50 ▲ +2.50%"))
    let edition = try await newsband.run("rates", "KZT/USD", "--at", "2025-12-11")
    #expect(edition.output.hasPrefix("KZT/USD\t0.00193\t"), "\(edition.output)")
    let worth = try await newsband.run("convert", "100", "usd", environment: ["LC_ALL": "kk_KZ.UTF-8"])
    #expect(worth.output.hasPrefix("100 USD = 51250 KZT\n") && worth.errors.contains("rates.home"))
    let own = try await newsband.run("convert", "100", "usd", environment: ["LC_ALL": "C.UTF-8"])
    #expect(own.status == 64 && own.errors.contains("USD is what you count in"), "\(own.errors)")
    #expect(try await newsband.run("rates", "refresh", "nbk", environment: from).status == 2)
  }
}

@Test func feedsAndRatesAreFetchedTogetherAndAFailingPublisherIsNoFailure() async throws {
  let server = try bank()
  try await Commands.inNewHome { newsband in
    let refresh = try await newsband.run("refresh", environment: ["NEWSBAND_RATES": server.address("")])
    #expect(refresh.status == 0)
    #expect(refresh.errors.contains("2 new rates from 12 sources, failed 11:"), "\(refresh.errors)")
    let sources = try await newsband.run("rates", "sources")
    #expect(sources.lines.contains { $0.hasPrefix("nbk\t") && $0.contains("\tfresh\t") })
    #expect(sources.lines.contains { $0.hasPrefix("cbr\t") && $0.contains("the server says 404") })
  }
}

@Test func withoutAnyPublisherTheStoredRatesStayAndThatIsSaid() async throws {
  let server = try TestServer { _ in .init("500 Oops") }
  try await Commands.inNewHome { newsband in
    let refresh = try await newsband.run("refresh", environment: ["NEWSBAND_RATES": server.address("")])
    #expect(refresh.status == 0 && refresh.errors.contains("No source of rates answered; what is stored stays."))
    #expect(try await newsband.run("rates").lines.count == 5)
    let none = try await newsband.run("refresh")
    #expect(!none.errors.contains("rates"))
  }
}

@Test func anAlertThatRingsIsGivenToACommandAsOneArgument() async throws {
  let server = try bank()
  try await Commands.inNewHome { newsband in
    try newsband.home.write(
      "#!/bin/sh\nprintf '%s|' \"$@\" > \"$HOME/told.part\" && mv \"$HOME/told.part\" \"$HOME/told\"\n", to: "tell")
    try newsband.home.write(
      """
      [rates]
      alerts = ["USD/KZT 1%"]
      alert-command = ["sh", "\(newsband.home.path("tell"))", "; touch $HOME/evil"]
      """, to: "config/newsband/config.toml")
    let refresh = try await newsband.run(
      "rates", "refresh", "nbk", environment: ["NEWSBAND_RATES": server.address("")])
    #expect(refresh.errors.contains("Alert: USD/KZT 512.50 moved by +2.50 %"), "\(refresh.errors)")
    let deadline = ContinuousClock.now + .seconds(30)
    while !FileManager.default.fileExists(atPath: newsband.home.path("told")), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(5))
    }
    let told = try String(contentsOfFile: newsband.home.path("told"), encoding: .utf8)
    #expect(told == "; touch $HOME/evil|USD/KZT 512.50 moved by +2.50 %|")
    #expect(!FileManager.default.fileExists(atPath: newsband.home.path("evil")))
    #expect(try await newsband.run("rates", "alerts").output.hasPrefix("rang\tUSD/KZT moves 1%\t"))
  }
}

/// What the Central Bank of Uzbekistan gave for 31 March and for 1 April 2026, when its manat was wrong.
private let manat = [("31.03.2026", "12210.71", "3488.77"), ("01.04.2026", "12194.21", "4037.68")].map {
  #"[{"Ccy":"USD","Nominal":"1","Rate":"\#($1)","Date":"\#($0)"},{"Ccy":"TMT","Nominal":"1","Rate":"\#($2)","Date":"\#($0)"}]"#
}

@Test func aFigureThatCannotBeTrueIsHeldBackAndStandsBesideTheOneThatIs() async throws {
  try await Commands.inNewHome { newsband in
    for (number, file) in manat.enumerated() {
      let path = try newsband.file("\(number).json", file)
      #expect(try await newsband.run("import", path).output.contains("2 rates"))
    }
    let rates = try await newsband.run("rates", "TMT/USD", "--at", "2026-04-01")
    #expect(rates.output.hasPrefix("TMT/USD\t0.28571\t") && rates.output.contains("\tcbu\theld"), "\(rates.output)")
    #expect(rates.errors.contains("cbu says 0.33111 for 2026-04-01") && rates.errors.contains("the decree"))
    let band = try await newsband.run("screenshot", "--size", "240x16", "--keys", "@2026-04-01<enter>")
    #expect(band.lines[0].contains("as of 1 Apr") && band.lines[0].contains("USD/TMT 3.5000 ? held 3.0201"))
  }
}

@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct MoneyOnTheScreen {
  @Test func aPairIsChosenInTheBandAndItsPageOpens() async throws {
    try await Tmux.open(width: 100, height: 30) { terminal in
      try await terminal.openNewsband()
      try await terminal.press("$")
      try await terminal.wait(for: "The edition")
      try await terminal.press("Enter")
      try await terminal.wait(for: "invert")
      try await terminal.press("c")
      try await terminal.wait(for: "convert 1 ")
      try await terminal.press("Escape")
      try await terminal.wait(for: "invert")
      try await terminal.press("q", "q")
      try await terminal.wait(for: "6 unread")
    }
  }

  @Test func ratesThatAnotherProgramBringsInAreShownAtOnce() async throws {
    try await Tmux.open(width: 120, height: 30) { terminal in
      try await terminal.openNewsband()
      let rates = terminal.home.path("rates.csv")
      try terminal.home.write("date,base,quote,rate\n\(Day(Date())),USD,KGS,91.2345\n", to: "rates.csv")
      #expect(try await run(["import", rates], environment: terminal.home.environment).status == 0)
      try await terminal.wait(for: "USD/KGS 91.235")
    }
  }

  @Test func theBandGoesOnAtOnceWhenItsPauseEnds() async throws {
    try await Tmux.open(width: 60, height: 16) { terminal in
      try terminal.home.write("[band]\nspeed = 40\n", to: "config/newsband/config.toml")
      try await terminal.enter("newsband")
      try await terminal.wait(for: " unread")
      try await terminal.press("p")
      try await terminal.wait(for: "paused")
      let still = try await terminal.screen()[0]
      #expect(try await terminal.screen()[0] == still)
      try await terminal.press("p")
      try await terminal.wait(for: "a band that moves") {
        // The day at the left stands still.
        !$0[0].contains("‖") && $0[0].dropFirst(24) != still.dropFirst(24)
      }
    }
  }
}
