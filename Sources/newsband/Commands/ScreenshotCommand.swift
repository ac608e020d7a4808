import ArgumentParser
import Desk
import Foundation
import Reader
import Screen
import Text

struct ScreenshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screenshot",
    abstract: "Print the screen after some keys.",
    discussion: """
      Letters stand for themselves and other keys in angle brackets: "jj<enter>", "/tenge<enter>", "<pgdn>", "<c-d>". \
      What the keys do to the store is done: an article that is opened is read. Nothing is fetched, no program is started, \
      and the clipboard stays as it is.
      """)

  @Option(help: "Columns x rows.", transform: ScreenshotCommand.size)
  var size = Size(width: 100, height: 30)

  @Option(help: "Keys to press first.")
  var keys = ""

  @OptionGroup var doing: DoOption

  @Flag(help: "An SVG picture, with colours.")
  var svg = false

  @OptionGroup var store: StoreOption

  func run() async throws {
    let settings = try LoadedSettings.load().settings.pinningHome(environment: ProcessInfo.processInfo.environment)
    let script = try KeyScript(keys)
    let (store, problem) = try store.openForScreen(settings)
    if let problem { throw problem }
    let handler = EffectHandler(store: store, settings: settings)
    var session = try await HeadlessSession(size: size, settings: settings, handler: handler)
    for call in try doing.calls { await session.run(call) }
    await session.press(script.keys)
    var out = StandardOutput()
    if svg {
      try out.line(SVG(session.canvas, theme: Theme(session.settings)).text)
    } else {
      for line in session.canvas.lines { try out.line(line) }
    }
    try out.flush()
  }

  /// "100x30": columns and rows, each from 1 to 1000.
  private static func size(_ text: String) throws -> Size {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], (1...1000).contains(width),
      (1...1000).contains(height)
    else { throw ValidationError("“\(text)” is not a size such as 100x30.") }
    return Size(width: width, height: height)
  }
}
