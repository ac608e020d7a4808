import Reader
import Screen
import TestKit
import Testing

/// Screens by key script. Each picture is a file in Golden/, to be read by a person.
@Suite struct GoldenScreens {
  @Test(arguments: [
    ("start", 80, 24, ""),
    ("start-wide", 140, 40, ""),
    ("start-narrow", 28, 8, ""),
    ("start-stacked", 64, 24, ""),
    ("start-tiny", 20, 5, ""),
    ("too-small", 12, 4, ""),
    ("reading", 80, 24, "<enter>"),
    ("reading-narrow", 40, 12, "<enter><space>"),
    ("interview", 80, 24, "jj<enter>"),
    ("search-typing", 80, 24, "/tr"),
    ("search-nothing", 80, 24, "/zzz"),
    ("search-accepted", 60, 14, "/the<enter>"),
    ("help", 80, 24, "?"),
    ("help-narrow", 40, 10, "?<pgdn>"),
    ("starred", 80, 24, "s"),
    ("starred-only", 80, 24, "3"),
    ("empty-text", 80, 24, "G<enter>"),
    ("pair", 108, 34, "$<right><enter>"),
    ("pair-narrow", 44, 16, "$<right><enter>"),
    ("pair-day", 80, 24, "$<right><enter><left><left><left><left>"),
    ("pair-low", 60, 15, "$<right><enter><left><left>"),
    ("pair-day-narrow", 40, 12, "$<right><enter><left><left>"),
    ("pair-tiny", 20, 5, "$<right><enter>"),
    ("converter", 80, 24, "c100 usd kzt"),
    ("matrix", 80, 16, "M"),
    ("sums", 100, 24, "v"),
    ("facts", 80, 24, "/the<enter>I"),
    ("facts-narrow", 40, 20, "I"),
    ("alerts", 80, 12, "!"),
    ("alerts-narrow", 40, 12, "!"),
  ])
  func screen(_ name: String, width: Int, height: Int, keys: String) throws {
    var stage = Stage(Size(width: width, height: height))
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }
}
