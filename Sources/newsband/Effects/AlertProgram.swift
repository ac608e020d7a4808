import Foundation
import Model
import Text

/// The program of the settings that is told what an alert says, such as notify-send.
struct AlertProgram {
  /// The program and its own arguments, before the text. Empty when the settings name none.
  let command: [String]
  let environment: [String: String]

  /// Starts the program with the text as its last argument, and does not wait for it. No shell sees the text. Throws when
  /// the program cannot be started.
  func tell(_ text: String) throws(Problem) {
    guard let program = command.first else { return }
    let programs = Programs(environment: environment)
    guard programs.has(program) else {
      throw Problem(doing: "tell an alert to", to: program.displaySafe, why: "there is no such program")
    }
    do { try programs.start(command + [text.displaySafe]) } catch {
      throw Problem(doing: "tell an alert to", to: program.displaySafe, why: "it could not be started: \(error)")
    }
  }
}
