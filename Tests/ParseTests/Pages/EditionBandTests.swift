import Foundation
import Model
import Money
import Parse
import TestKit
import Testing

/// The band and the date of an edition, without its articles.
@Suite struct EditionBands {
  @Test func theBundledEditionHasTheBandOfThePageThatIsReadWhole() throws {
    let folder = testsFolder.deletingLastPathComponent().appending(path: "content/editions")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      guard case .feed(let feed) = try Parse.parse(Source(bytes: bytes, name: name)) else { continue }
      let band = EditionBand(bytes)
      #expect(band.day == feed.editionDate && band.rates == feed.rates && !band.rates.isEmpty, "\(name)")
    }
  }

  @Test func whatStandsBelowTheDateIsNotRead() {
    let band = EditionBand(
      Array("• KZT/USD = 0.00193 -0%\r\nNo rate\nKZT/USD = 7 1%\n11 December 2025\nKGS/USD = 1 0%\n".utf8))
    #expect(
      band.day == Day("2025-12-11") && band.rates == [Rate(Pair("KZT", "USD"), value: "0.00193", changePercent: "-0")])
    #expect(EditionBand([]).day == nil && EditionBand([0xFF, 0x0A, 0xFE]).rates.isEmpty)
  }
}
