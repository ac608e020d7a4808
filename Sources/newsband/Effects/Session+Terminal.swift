import Foundation
import Model
import Reader
import Screen
import Terminal

/// The effects that need the terminal. They are done at once, on the main actor.
extension Session {
  func perform(_ effect: TerminalEffect) {
    switch effect {
    case .openInBrowser(let address):
      if browser.needsTerminal { lendTerminal(toBrowserFor: address) } else { startLater(.terminal(effect)) }
    case .copy(let text):
      terminal.copy(text)
      // Some terminals keep their clipboard closed to programs: the desktop's tool does the same.
      startLater(.terminal(effect))
      send(.done(.copied(text)))
    case .notify(let text): terminal.notify(text)
    case .useTheme(let settings): terminal.use(Theme(settings))
    case .redraw: terminal.redraw()
    case .run(let run):
      if run.command.usesTerminal { lendTerminal(to: run) } else { startLater(.terminal(effect)) }
    case .endProgram, .translate, .endTranslation: startLater(.terminal(effect))
    case .suspend:
      terminal.suspend()
      readInput()
    }
  }

  /// Gives the terminal to a program of the person's own until it ends.
  private func lendTerminal(to run: ProgramRun) {
    do throws(Problem) {
      let program = try handler.prepare(run)
      let status = terminal.lend(
        to: program.arguments, environment: program.environment, input: program.input?.fileDescriptor)
      readInput()
      // 130: it was left with Ctrl-C or Esc, as fzf says it.
      guard let why = status.map({ "it ended with status \($0)" }) else {
        throw Problem(doing: "run", to: run.command.name, why: "it could not be started")
      }
      if status != 0, status != 130 { throw Problem(doing: "run", to: run.command.name, why: why) }
    } catch {
      send(.failed(error))
    }
  }

  /// Opens an address in a browser that takes the place of the screen until it ends.
  private func lendTerminal(toBrowserFor address: String) {
    do throws(Problem) {
      let status = terminal.lend(to: try browser.arguments(for: address))
      readInput()
      guard status != 0 else { return }
      let why = status.map { "it ended with status \($0)" } ?? "it could not be started"
      throw Problem(doing: "open with", to: browser.command[0], why: why)
    } catch {
      send(.failed(error))
    }
  }
}
