import Foundation
import Model
import Text

/// The argument vector of a program, with the values of an article in it.
struct ProgramArguments {
  /// The path of the program, then its arguments.
  let arguments: [String]
  private let outer: [String: String]

  /// Throws what `problem` makes of the reason when the program is not installed, when the article lacks a value, and when a value
  /// could be taken for an option.
  ///
  /// - Parameter values: nil for several articles.
  init(
    _ run: [ArgumentPattern], _ values: ArticleValues?, _ environment: [String: String], _ problem: (String) -> Problem
  ) throws(Problem) {
    try self.init(run, environment, problem) { values?[$0] }
  }

  /// The same with any values.
  init(
    _ run: [ArgumentPattern], _ environment: [String: String], _ problem: (String) -> Problem,
    _ value: (Placeholder) -> String?
  ) throws(Problem) {
    let program = run.first?.source ?? ""
    guard let path = Programs(environment: environment).path(of: program) else {
      throw problem("there is no program \(program.displaySafe)")
    }
    var arguments = [path]
    for pattern in run.dropFirst() {
      let argument: String
      do throws(ArgumentPattern.MissingValue) { argument = try pattern.expanded(value) } catch {
        throw problem("the article has no \(error.placeholder.rawValue)")
      }
      if pattern.beginsWithValue, argument.hasPrefix("-"), !arguments.contains("--") {
        throw problem(
          "\(argument.prefix(20).description) begins with “-”, and \(program.displaySafe) could take it for an option; put "
            + "\"--\" before \(pattern.source) in run")
      }
      arguments.append(argument)
    }
    self.arguments = arguments
    outer = environment
  }

  /// The environment with the values of the article, and with none of another newsband that this one runs in.
  func environment(_ values: ArticleValues?, count: Int) -> [String: String] {
    environment(values?.environment ?? [:], count: count)
  }

  /// The same with any values, by the names of their variables.
  func environment(_ values: [String: String], count: Int) -> [String: String] {
    var environment = outer
    for placeholder in Placeholder.allCases { environment[placeholder.variable] = nil }
    environment.merge(values) { $1 }
    environment["NEWSBAND_COUNT"] = String(count)
    return environment
  }
}

extension ChildProcess.Ending {
  /// The reason why the program did not do its work, as the end of a sentence; nil when it did.
  func failure(limit: Double?) -> String? {
    let said = errors.lastLine.map { ": \($0)" } ?? ""
    return switch kind {
    case .exited(0), .printedTooMuch: nil
    case .stopped: "it was ended"
    case .exited(let status): "it ended with status \(status)\(said)"
    case .signalled(let number): "signal \(number) ended it\(said)"
    case .tookTooLong: "it took longer than \((limit ?? 0).formatted()) s and was ended"
    }
  }
}

extension [UInt8] {
  /// The last line with something in it, display-safe and short; nil where there is none.
  fileprivate var lastLine: String? {
    let lines = String(decoding: self, as: UTF8.self).displaySafeLines.split(separator: "\n")
    guard let line = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    return String(line.drop(while: \.isWhitespace).prefix(200))
  }
}
