import Model
import Reader
import Screen
import TestKit
import Testing

/// Screens of pages and lines in the sizes of common terminals: a large one, half of a laptop's, and the smallest.
@Suite struct GoldenPages {
  private static let sizes = [
    ("", Size(width: 80, height: 24)), ("-large", Size(width: 120, height: 34)), ("-low", Size(width: 60, height: 15)),
    ("-tiny", Size(width: 20, height: 5)),
  ]

  @Test(arguments: [
    ("palette", ":"), ("palette-typed", ":rate"), ("themes-page", ":show themes<enter>"),
    ("language", ":search lang<enter>"),
    ("day-line", "@"), ("save-line", "/the<enter><c-s>"), ("row-line", "F<down><down><down>e"),
    ("alert-line", "!a"),
  ])
  func screenInFourSizes(_ name: String, keys: String) throws {
    for (suffix, size) in GoldenPages.sizes { try check(name + suffix, size, keys) }
  }

  @Test(arguments: [
    ("converter", "c100 usd kzt", [1, 2, 3]), ("matrix", "M", [1, 2, 3]), ("sums", "v", [1, 2, 3]),
    ("help", "?", [1, 2, 3]),
    ("search-typing", "/tr", [1, 2, 3]), ("reading", "<enter>", [1, 2, 3]), ("facts", "I", [1, 3]),
    ("alerts", "!", [1, 3]), ("feeds-column", "F", [2, 3]),
    ("facets", "/the<enter>f", [1, 2, 3]), ("pair", "$<right><enter>", [1]),
  ])
  func screenInOtherSizes(_ name: String, keys: String, sizes: [Int]) throws {
    for index in sizes { try check(name + GoldenPages.sizes[index].0, GoldenPages.sizes[index].1, keys) }
  }

  @Test(arguments: ["F<down><down><down>e", "@", "!a", "c", "/", "/the<enter><c-s>", ":", "?"])
  func whatIsTypedIsInSightHoweverNarrowTheScreenIs(_ keys: String) throws {
    for width in 20...50 {
      var stage = Stage(Size(width: width, height: 12))
      try stage.press(keys + "<c-u>Qazaq")
      #expect(stage.screen.contains("Qazaq"), "\(width)\n\(stage.screen)")
    }
  }

  private func check(_ name: String, _ size: Size, _ keys: String) throws {
    var stage = Stage(size)
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }
}
