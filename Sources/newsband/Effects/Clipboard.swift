import Foundation
import Model

/// The desktop's clipboard, for terminals that keep theirs closed to programs.
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
    tool = Clipboard.tools.first { environment[$0.display]?.isEmpty == false && programs.has($0.command[0]) }?.command
  }

  /// Gives the text to the tool without waiting for it; does nothing where there is no tool. Throws when it cannot be
  /// started.
  func copy(_ text: String) throws(Problem) {
    guard let tool else { return }
    do { try programs.start(tool, input: text) } catch {
      throw Problem(doing: "copy with", to: tool[0], why: "\(error)")
    }
  }
}
