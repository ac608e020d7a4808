import Foundation
import Model

/// The clipboard of the desktop, for terminals that keep their own closed to programs.
struct Clipboard {
  private let programs: Programs
  /// The tool for this desktop; nil where there is none, or no desktop.
  let tool: [String]?

  private static let tools: [(display: String, command: [String])] = [
    ("WAYLAND_DISPLAY", ["wl-copy"]),
    ("DISPLAY", ["xclip", "-selection", "clipboard"]),
    ("DISPLAY", ["xsel", "--clipboard", "--input"]),
  ]

  init(environment: [String: String]) {
    let programs = Programs(environment: environment)
    self.programs = programs
    tool =
      Clipboard.tools.first { environment[$0.display]?.isEmpty == false && programs.path(of: $0.command[0]) != nil }?
      .command
  }

  /// Gives the text to the tool without waiting for it; does nothing where there is no tool. Throws when it cannot be
  /// started.
  ///
  /// - Parameter failed: called on any thread when the tool ends soon with a failure.
  func copy(_ text: String, failed: @escaping @Sendable (Problem) -> Void = { _ in }) throws(Problem) {
    guard let tool else { return }
    let name = tool[0]
    do throws(Programs.StartFailure) {
      try programs.start(tool, input: text) { failed(Problem(doing: "copy with", to: name, why: $0)) }
    } catch {
      throw Problem(doing: "copy with", to: name, why: error.why)
    }
  }
}
