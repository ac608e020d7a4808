import Foundation
import Model
import Testing

@testable import Parse

/// The format that bytes are taken for, and the sentence where they are of none.
@Suite struct FormatTests {
  private func format(_ text: String, type: String? = nil) -> String? {
    let sniff = Sniff(Source(bytes: Array(text.utf8), name: "x", contentType: type))
    return Format.all.first { $0.recognises(sniff) }?.name
  }

  @Test(
    arguments: [
      ("<rss/>", "RSS"), ("<?xml version='1.0'?><RSS>", "RSS"), ("<rdf:RDF xmlns:rdf='x'>", "RSS"),
      ("<channel>", "RSS"),
      ("<item/>", "RSS"), ("<feed/>", "Atom"), ("<a:feed xmlns:a='x'>", "Atom"), ("<entry>", "Atom"),
      ("<channel href='x'>", "CDF"), ("<channel lastmod='x'>", "CDF"), ("<channel><item href='x'/>", "CDF"),
      ("<opml/>", "OPML"), ("<!-- <rss> --><opml>", "OPML"),
      ("{\"version\":\"https://jsonfeed.org/version/1.1\"}", "JSON Feed"), (" {\"items\":[]}", "JSON Feed"),
      ("<html>", "web page"), ("<!DOCTYPE html><html>", "web page"), ("<article>", "web page"),
      ("<p>a</p>", "web page"),
      ("<b>Warning</b>: x<br><rss>", "RSS"), ("<script>a<b</script><rss>", "RSS"), ("<style>a<b</style><feed>", "Atom"),
      ("<script>a<b", "web page"), ("https://a.example/\n", "newsboat urls"), ("Words.\n", "page text"),
      ("<3 hearts", "page text"),
      ("[Advertisement]\nWords.", "page text"), ("{ not JSON", "page text"), ("[1,2]", nil), ("{\"a\":1}", nil),
      ("{}", nil),
      ("<foo/>", nil), ("<?xml version='1.0'?><kml/>", nil), ("", nil), ("%PDF-1.4", nil), ("a\u{0}b", nil),
    ] as [(String, String?)])
  func bytesAreKnownByTheirBeginning(_ text: String, _ name: String?) {
    #expect(format(text) == name)
    // A mark before them changes nothing.
    if !text.isEmpty { #expect(format("\u{FEFF}" + text) == name) }
  }

  @Test func aTypeIsNeverTrusted() {
    #expect(format("<feed/>", type: "text/html") == "Atom")
    #expect(format("Words.", type: "application/rss+xml") == "page text")
  }

  private func problem(_ read: () throws -> Void) -> String? {
    do {
      try read()
      return nil
    } catch { return "\(error)" }
  }

  private func source(_ text: String) -> Source { Source(bytes: Array(text.utf8), name: "page.html") }

  @Test(arguments: [
    ("", "it is empty"), ("\u{0}\u{1}", "it is binary data and no text"), ("%PDF-1.7", "it is binary data and no text"),
    ("<kml/>", "it is no feed, page, subscription list or table of rates that newsband knows"),
    ("[1]", "it is no feed, page, subscription list or table of rates that newsband knows"),
  ])
  func whatIsOfNoFormatIsSaidInASentence(_ text: String, _ why: String) {
    #expect(problem { _ = try parse(source(text)) } == "Could not parse page.html: \(why).")
  }

  @Test(arguments: ["", "<html><p>a</p></html>", "<opml/>", "Words.", "https://a.example/\n", "<rates/>", "[1]"])
  func onlyAFeedIsParsedAsOne(_ text: String) {
    #expect(problem { _ = try parseFeed(source(text)) } == "Could not parse page.html: it is no feed.")
  }

  @Test func everyFormatOfAFeedIsParsedAsOne() throws {
    for text in ["<rss/>", "<feed/>", "<channel href='https://a.example/'/>", "{\"items\":[]}"] {
      #expect(try parseFeed(source(text)).articles.isEmpty)
    }
  }

  @Test(arguments: [
    ("<html><body>Busy</body></html>", "it is a web page, and there are no rates in it"),
    ("<rss/>", "there are no rates in it"), ("Words.", "there are no rates in it"), ("", "there are no rates in it"),
    ("{\"a\":1}", "there are no rates in it"),
  ])
  func onlyRatesAreParsedAsRates(_ text: String, _ why: String) {
    #expect(problem { _ = try parseRates(source(text)) } == "Could not parse page.html: \(why).")
  }

  @Test func aFeedThatEndsBeforeItBeginsIsRefused() {
    // The beginning is looked at as it is decoded alone; here all formats of feeds find nothing to begin with.
    for format in Format.feeds.dropFirst() {
      let why = format.name == "CDF" ? "it ends before the channel begins" : "it ends before the feed begins"
      #expect(problem { _ = try format.parse(source("<x/>")) } == "Could not parse page.html: \(why).")
    }
  }

  @Test func elevenControlsInAHundredAreNoText() {
    let words = String(repeating: "x", count: 95)
    #expect(format(words + String(repeating: "\u{1}", count: 5)) == "page text")
    #expect(format(words + String(repeating: "\u{1}", count: 6)) == nil)
    #expect(format(String(repeating: "\u{1B}\t\r\n\u{B}\u{C}", count: 20)) == "page text")
  }
}
