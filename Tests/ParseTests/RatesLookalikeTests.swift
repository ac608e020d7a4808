import Foundation
import Model
import TestKit
import Testing
@testable import Parse

/// What a text is taken for: "feed", "rates", or why it is nothing.
private func kind(_ text: String) -> String {
  do {
    switch try parse(Source(bytes: Array(text.utf8), name: "notes")) {
    case .feed: return "feed"
    case .rates: return "rates"
    case .subscriptions: return "subscriptions"
    }
  } catch { return error.why }
}

/// What each source of rates is known by.
private let signs = [
  "CURRENCY, TIME_PERIOD and OBS_VALUE", "Date,USD,JPY,BGN", "<rates>", "<CurrencyRates", "<ValCurs Date=\"2026",
  "<cbt_currency_rate", "<CBU_Curr", "<!--date--> and <!--value-->", "eurofxref in an Envelope", "http://www.cba.am/",
  "\"Ccy\" and \"Nominal\"", "\"base\", \"quote\", \"rate\"", "date,base,quote,rate",
]

@Test(arguments: signs)
func aTextThatNamesWhatATableOfRatesHasIsNoTable(_ sign: String) {
  let notes = """
    Notes on the sources of rates

    A table of this bank is known by \(sign), which stands at its beginning. The rest of this line is only here so that
    it is a paragraph as other paragraphs are.
    """
  #expect(kind(notes) == "feed")
  #expect(kind("# Sources\n\n- one is known by `\(sign)`\n- the other is not, as far as anybody can say\n") == "feed")
}

@Test(arguments: signs)
func aFeedWhoseArticleQuotesATableOfRatesIsAFeed(_ sign: String) {
  let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Notes</title><item><title>How rates are published</title>
    <link>https://notes.example/1</link><description><![CDATA[<p>It begins with \(sign)</p>]]></description></item></channel></rss>
    """
  #expect(kind(feed) == "feed")
}

@Test func aTableIsKnownByItsFirstLineWhateverItsLettersAndMarks() {
  #expect(kind("\u{FEFF}\"KEY\",\"CURRENCY\",\"TIME_PERIOD\",\"OBS_VALUE\"\nx,USD,2026-01-02,1.10\n") == "rates")
  #expect(kind("Base;Quote;Date;Rate\nusd;kzt;02.01.2026;500,1\n") == "rates")
  #expect(kind("date,base,quote,rate\n") == "it has no rates in it")
}

@Suite(.enabled(if: sharedFolder != nil)) struct NotesOnRates {
  @Test(arguments: ["rates/README.md", "research/rates.md"])
  func theNotesOnTheSamplesAreNoSample(_ name: String) throws {
    let url = try #require(sharedFolder).appending(path: name)
    #expect(kind(try String(contentsOf: url, encoding: .utf8)) == "feed")
  }
}
