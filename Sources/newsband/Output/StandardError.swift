import ArgumentParser
import Foundation
import Model
import Query
import Terminal
import Text

/// Standard error: the one place where a problem becomes a sentence for a person, and an exit status.
enum StandardError {
  /// One line, display-safe: what a message quotes may be from anywhere.
  static func line(_ text: String) {
    write(text.displaySafe + "\n")
  }

  /// Text of our own, control characters included: a bar that is drawn over itself.
  static func write(_ text: String) {
    do { try FileHandle.standardError.write(contentsOf: Data(text.utf8)) } catch {
      // Where there is no standard error, there is nobody to tell.
      return
    }
  }

  /// How a command ends that threw: does not come back.
  static func end(with error: any Error) -> Never {
    switch error {
    case let problem as Problem:
      line(problem.description)
      Newsband.exit(withError: ExitCode.failure)
    case let nothing as NothingFound:
      line(nothing.problem.description)
      Newsband.exit(withError: ExitCode.nothingFound)
    case let problem as TerminalProblem:
      line(problem.description)
      Newsband.exit(withError: ExitCode.failure)
    default:
      Newsband.exit(withError: error)
    }
  }
}

/// What was named on the command line is not in the store: a sentence, and an exit status of its own.
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
  /// The command did what it was asked, and there was nothing.
  static let nothingFound = ExitCode(2)
}
