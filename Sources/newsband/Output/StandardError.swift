import ArgumentParser
import Foundation
import Model
import Query
import Terminal
import Text

/// Standard error, and the one place that turns a problem into a sentence and an exit status.
enum StandardError {
  /// Writes one line, display-safe and without the passwords of addresses, because messages quote text from outside.
  static func line(_ text: String) {
    Log.note(text)
    write(safe(text) + "\n")
  }

  private static func safe(_ text: String) -> String { text.displaySafe.withoutUsers }

  /// Writes our own text with its control characters, as for a bar that is drawn over itself.
  static func write(_ text: String) {
    do { try FileHandle.standardError.write(contentsOf: Data(text.utf8)) } catch {
      // Without standard error there is no place to report this.
      return
    }
  }

  /// Ends the program with the message and the exit status of an error.
  static func end(with error: any Error) -> Never {
    switch error {
    case let problem as Problem:
      // Several mistakes of one file stand in lines of their own.
      for text in problem.description.split(separator: "\n") { line(String(text)) }
      Newsband.exit(withError: ExitCode.failure)
    case let nothing as NothingFound:
      line(nothing.problem.description)
      Newsband.exit(withError: ExitCode.nothingFound)
    case let problem as TerminalProblem:
      line(problem.description)
      Newsband.exit(withError: ExitCode.failure)
    default:
      let (status, text) = (Newsband.exitCode(for: error), Newsband.fullMessage(for: error))
      if status == .success { answer(with: text) }
      complain(text)
      Newsband.exit(withError: status)
    }
  }

  /// Prints what is wrong with a command line, which is quoted as it was typed, and the usage below it.
  private static func complain(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }
    if !text.isEmpty { write(lines.joined(separator: "\n") + "\n") }
  }

  /// Prints the help or the version, and ends the program. ArgumentParser would not see that it cannot be written.
  private static func answer(with text: String) -> Never {
    do throws(Problem) {
      if !text.isEmpty { try StandardOutput.write(Array((text + "\n").utf8)) }
      Newsband.exit()
    } catch {
      end(with: error)
    }
  }
}

/// The store does not have what the command line names. Ends the program with exit status 2.
struct NothingFound: Error {
  let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }

  init(_ doing: String, articles ids: [ArticleID]) {
    let why = ids.count == 1 ? "there is no such article" : "there are no such articles"
    problem = Problem(doing: doing, to: ids.map(String.init).joined(separator: ", "), why: why)
  }
}

extension ExitCode {
  /// The command worked and found nothing.
  static let nothingFound = ExitCode(2)
}
