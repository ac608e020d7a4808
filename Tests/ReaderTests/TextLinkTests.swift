import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// An article with links in its text, long rows of code, and a recording.
enum LinkedText {
  static let code =
    "let stations = [\"Almaty\", \"Bishkek\", \"Dushanbe\", \"Ashgabat\", \"Tashkent\", \"作者\"] // the end"

  static func library(links: Int = 3) -> Library {
    var opened = Library.opened(
      1, "A timetable in code", words: 300, day: Library.day,
      [
        Block(
          .paragraph,
          [InlineRun("Read ")]
            + (1...links).flatMap {
              [InlineRun("word\($0)", link: "https://a.example/\($0)"), InlineRun(", ")]
            } + [InlineRun("and the end.")]),
        Block(.code, "short row\n\(code)\n\tindented"),
        Block(.paragraph, (0..<60).map { "word\($0) of a long text" }.joined(separator: " ")),
      ])
    opened.stored.article.attachments = [
      Model.Attachment(url: "https://a.example/ep412.mp3", mimeType: "audio/mpeg", size: 53_000_000, duration: 2900)
    ]
    return Library([opened])
  }

  static func stage(_ size: Size = Size(width: 80, height: 24), links: Int = 3, keys: String = "<enter>") throws
    -> Stage
  {
    var stage = Stage(size, library: library(links: links))
    try stage.press(keys)
    return stage
  }
}

extension Stage {
  /// The addresses that were opened in the browser.
  fileprivate var opened: [String] {
    library.asked.compactMap { if case .terminal(.openInBrowser(let address)) = $0 { address } else { nil } }
  }
}

@Suite struct LabelsOnLinks {
  @Test(arguments: [("link-labels", 80, 24), ("link-labels-narrow", 40, 12)])
  func screen(_ name: String, width: Int, height: Int) throws {
    let stage = try LinkedText.stage(Size(width: width, height: height), keys: "<enter>;")
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func openALinkByItsLetters() throws {
    var stage = try LinkedText.stage(keys: "<enter>;")
    #expect(stage.screen.contains("word1[a], word2[s], word3[d]"))
    try stage.press("s")
    #expect(stage.opened == ["https://a.example/2"] && stage.state.linkHints == nil)
    #expect(stage.screen.contains("word1[1]"))
  }

  @Test func areThereBesideTheListToo() throws {
    var stage = try LinkedText.stage(keys: ";")
    #expect(stage.state.focus == .list && stage.screen.contains("word1[a]"))
    try stage.press("a")
    #expect(stage.opened == ["https://a.example/1"])
  }

  @Test(arguments: ["ы", "σ", "ד", "س", "Ы", "S"])
  func areTypedInAnyLayoutAndWithCapsLock(_ key: String) throws {
    var stage = try LinkedText.stage(keys: "<enter>;" + key)
    #expect(stage.opened == ["https://a.example/2"])
    try stage.press("j")
    #expect(stage.state.linkHints == nil)
  }

  @Test func haveTwoLettersWhereThereAreManyLinks() throws {
    let stage = try LinkedText.stage(Size(width: 120, height: 34), links: 40, keys: "<enter>;")
    #expect(stage.screen.contains("word1aa ") && stage.screen.contains("word27[sa]"))
    var typed = stage
    try typed.press("s")
    #expect(typed.opened.isEmpty && !typed.screen.contains("word1aa ") && typed.screen.contains("word27[sa]"))
    try typed.press("a")
    #expect(typed.opened == ["https://a.example/27"])
  }

  @Test func noLabelIsTheBeginningOfAnother() {
    for count in [0, 1, 26, 27, 300, 1000] {
      let labels = LinkHints.labels(count)
      #expect(Set(labels).count == min(count, 676) && Set(labels.map(\.count)).count <= 1)
    }
  }

  @Test(arguments: ["<esc>", ";", "q", "3", "x"])
  func endWithEscapeAndWithAKeyThatIsNoLabel(_ keys: String) throws {
    var stage = try LinkedText.stage(keys: "<enter>;" + keys)
    #expect(stage.state.linkHints == nil && stage.state.focus == .article && stage.opened.isEmpty)
    #expect(stage.screen.contains("word1[1]"))
    if ["q", "x"].contains(keys) { #expect(stage.lines[23].contains("No link in sight has the label \(keys).")) }
    try stage.press("q")
    #expect(stage.state.focus == .list)
  }

  @Test func anArrowEndsThemAndMoves() throws {
    var stage = try LinkedText.stage(Size(width: 80, height: 12), keys: "<enter>;<down>")
    #expect(stage.state.linkHints == nil && stage.state.reading?.scroll == 1)
    try stage.press(";<c-c>")
    #expect(stage.state.isQuitting)
  }

  @Test func areOnlyForTheLinksInSight() throws {
    var stage = try LinkedText.stage(Size(width: 80, height: 12), keys: "<enter><pgdn>")
    #expect(!stage.screen.contains("word1["))
    try stage.press(";")
    #expect(stage.lines[11].contains("No link is in sight here.") && stage.state.linkHints == nil)
    try stage.press("G;")
    #expect(stage.screen.contains("[a] https://a.example/") || stage.screen.contains("[a]"))
  }

  @Test func sayThatAnArticleMustBeInSight() throws {
    var stage = try LinkedText.stage(Size(width: 40, height: 12), keys: ";")
    #expect(stage.lines[11].contains("Open an article first") && stage.state.linkHints == nil)
    stage = try LinkedText.stage(Size(width: 140, height: 24), keys: "F;")
    #expect(stage.state.notice?.text.contains("for an article") == true)
  }
}

@Suite struct AClickOnALink {
  private func place(of text: String, in stage: Stage) throws -> (x: Int, y: Int) {
    let y = try #require(stage.lines.firstIndex { $0.contains(text) })
    let column = try #require(stage.lines[y].firstRange(of: text)?.lowerBound)
    return (stage.lines[y].distance(from: stage.lines[y].startIndex, to: column), y)
  }

  @Test(arguments: ["<enter>", ""])
  func opensIt(_ keys: String) throws {
    var stage = try LinkedText.stage(keys: keys)
    let (x, y) = try place(of: "word2[2]", in: stage)
    for column in [x, x + 4, x + 7] { stage.send(.mouse(Mouse(.press, x: column, y: y))) }
    #expect(stage.opened == Array(repeating: "https://a.example/2", count: 3))
    #expect(stage.state.focus == (keys.isEmpty ? .list : .article))
  }

  @Test func besideALinkGoesToTheText() throws {
    var stage = try LinkedText.stage(keys: "")
    let (x, y) = try place(of: "word2[2]", in: stage)
    stage.send(.mouse(Mouse(.press, x: x + 8, y: y)))
    #expect(stage.opened.isEmpty && stage.state.focus == .article)
  }

  @Test func worksInTheListOfAddressesAndAfterScrolling() throws {
    var stage = try LinkedText.stage(keys: "<enter>G")
    let (x, y) = try place(of: "https://a.example/3", in: stage)
    stage.send(.mouse(Mouse(.press, x: x + 2, y: y)))
    let recording = try place(of: "♪ ep412.mp3", in: stage)
    stage.send(.mouse(Mouse(.press, x: recording.x, y: recording.y)))
    #expect(stage.opened == ["https://a.example/3", "https://a.example/ep412.mp3"])
  }
}

@Suite struct CodeThatIsTooWide {
  @Test(arguments: [("code-broken", "<enter>"), ("code-rows", "<enter>}"), ("code-sideways", "<enter>}}")])
  func screen(_ name: String, keys: String) throws {
    let stage = try LinkedText.stage(keys: keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func isBrokenThenInRowsThenScrolledToItsEndAndBack() throws {
    var stage = try LinkedText.stage()
    #expect(stage.screen.contains("↪"))
    try stage.press("}")
    #expect(!stage.screen.contains("↪") && stage.screen.contains("›") && stage.lines[23].contains("code →0"))
    try stage.press("}}}}}}")
    #expect(stage.screen.contains("// the end") && stage.screen.contains("‹"))
    #expect(stage.lines[23].contains("This is the end of the longest row of code."))
    #expect(stage.lines[23].contains("code →\(stage.state.reading?.typeset.codeOverflow ?? 0)"))
    try stage.press("{{{{{{")
    #expect(stage.screen.contains("↪") && !stage.lines[23].contains("code →"))
  }

  @Test func takesACount() throws {
    let stage = try LinkedText.stage(keys: "<enter>20}")
    #expect(stage.state.reading?.codeColumn == stage.state.reading?.typeset.codeOverflow)
  }

  @Test func isBrokenAgainInTheNextArticle() throws {
    var stage = Stage(library: Library(LinkedText.library().articles + Library.front.dropFirst()))
    try stage.press("<enter>}}q")
    #expect(stage.state.reading?.codeColumn != nil)
    try stage.press("jk")
    #expect(stage.state.reading?.codeColumn == nil)
  }

  @Test func keepsThePlaceInTheText() throws {
    var stage = try LinkedText.stage(Size(width: 80, height: 14))
    try stage.press("12j")
    let (top, position) = (stage.lines[1].split(separator: "│").last, stage.state.reading?.position)
    #expect(top?.contains("of a long text") == true)
    for keys in ["}", "}", "{{"] {
      try stage.press(keys)
      #expect(stage.lines[1].split(separator: "│").last == top && stage.state.reading?.position == position, "\(keys)")
    }
  }

  @Test func saysSoWhereAllRowsFit() throws {
    var stage = Stage()
    try stage.press("<enter>}")
    #expect(stage.lines[23].contains("No long code here."))
  }

  @Test(arguments: [(20, 5), (28, 8), (40, 12), (60, 15), (120, 34)])
  func fitsEveryTerminal(_ width: Int, _ height: Int) throws {
    for keys in ["<enter>}", "<enter>}}", "<enter>9}", "<enter>;"] {
      let stage = try LinkedText.stage(Size(width: width, height: height), keys: keys)
      #expect(stage.lines.count == height && stage.lines.allSatisfy { Width.of($0) <= width })
    }
  }
}

@Suite struct ARecordingOfAnArticle {
  @Test(arguments: [("links", 80, 24), ("links-narrow", 40, 12)])
  func screenOfTheLinks(_ name: String, width: Int, height: Int) throws {
    let stage = try LinkedText.stage(Size(width: width, height: height), keys: "<enter>f")
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func isALineOfTheTextAndOfItsLinks() throws {
    var stage = try LinkedText.stage(keys: "<enter>G")
    #expect(stage.screen.contains("♪ ep412.mp3 · 53 MB · 48 min[4]"))
    try stage.press("f")
    #expect(stage.screen.contains("[4] ♪ ep412.mp3 · 53 MB · 48 min"))
    try stage.press("qI")
    #expect(stage.screen.contains("♪ ep412.mp3 · 53 MB · 48 min"))
  }
}
