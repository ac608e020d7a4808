import Foundation
import Model
import Text

/// The program of the settings that is told what an alert says, such as notify-send.
struct AlertProgram {
  /// The program and its own arguments, before the text. Empty when the settings name none.
  let command: [String]
  let environment: [String: String]
  /// Called on any thread when the program ends soon with a failure.
  var failed: @Sendable (Problem) -> Void = { _ in }

  /// Starts the program with the text as its last argument, and does not wait for it. No shell sees the text. Throws when the
  /// program cannot be started.
  func tell(_ text: String) throws(Problem) {
    guard let program = command.first?.displaySafe else { return }
    let problem = { @Sendable (why: String) in Problem(doing: "tell an alert to", to: program, why: why) }
    let failed = failed
    do throws(Programs.StartFailure) {
      try Programs(environment: environment).start(command + [text.displaySafe]) { failed(problem($0)) }
    } catch {
      throw problem(error.why)
    }
  }
}
