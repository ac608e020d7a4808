import Foundation
import TestKit
import Testing

@testable import newsband

/// Moments as text, for programs and for a terminal.
@Suite struct TimestampTests {
  /// From the beginning of the Gregorian calendar on: before it Foundation has the Julian one.
  @Test func anyMomentIsWrittenAsFoundationWritesIt() {
    let style = Date.ISO8601FormatStyle()
    var dice = Dice(seed: 301)
    for _ in 0..<2000 {
      let seconds = Double(Int.random(in: -12_200_000_000...200_000_000_000, using: &dice))
      let date = Date(timeIntervalSince1970: seconds + Double.random(in: 0..<1, using: &dice))
      let whole = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
      #expect(Timestamp.text(date) == whole.formatted(style))
    }
  }

  private func device(_ zone: String) throws -> OutputDevice {
    OutputDevice(columns: 80, hasColours: false, zone: try #require(TimeZone(identifier: zone)))
  }

  @Test(arguments: [
    ("UTC", "2025-12-11 12:00"), ("Asia/Almaty", "2025-12-11 17:00"), ("Asia/Kathmandu", "2025-12-11 17:45"),
    ("Pacific/Kiritimati", "2025-12-12 02:00"), ("Pacific/Pago_Pago", "2025-12-11 01:00"),
    ("America/St_Johns", "2025-12-11 08:30"),
  ])
  func onATerminalItIsTheTimeOfThePlace(_ zone: String, _ text: String) throws {
    #expect(Timestamp.text(Newspaper.now, on: try device(zone)) == text)
  }

  @Test func elsewhereItIsUTCWhateverThePlace() throws {
    let pipe = OutputDevice(columns: nil, hasColours: false, zone: try #require(TimeZone(identifier: "Asia/Almaty")))
    #expect(Timestamp.text(Newspaper.now, on: pipe) == "2025-12-11T12:00:00Z")
    #expect(OutputDevice.other.zone == .gmt && OutputDevice.other.columns == nil)
  }

  @Test(arguments: [
    (TextStyle.strong, "\u{1B}[1mx\u{1B}[0m"), (.faint, "\u{1B}[2mx\u{1B}[0m"), (.accent, "\u{1B}[36mx\u{1B}[0m"),
    (.warning, "\u{1B}[33mx\u{1B}[0m"), (.plain, "x"),
  ])
  func coloursAreForTerminalsThatHaveThem(_ style: TextStyle, _ text: String) {
    let colourful = OutputDevice(columns: 80, hasColours: true, zone: .gmt)
    #expect(colourful.styled("x", style) == text && colourful.styled("", style) == "")
    #expect(OutputDevice(columns: 80, hasColours: false, zone: .gmt).styled("x", style) == "x")
  }
}
