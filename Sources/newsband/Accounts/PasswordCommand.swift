import Foundation
import Model
import Text

/// A program that prints a password, such as `pass` or `secret-tool`. No shell sees it.
struct PasswordCommand {
  private let command: [String]
  private let environment: [String: String]

  /// Seconds that the program may take.
  private let patience: Double

  /// Bytes that it may print: a password with some lines after it.
  private static let limit = 65_536

  /// - Parameter patience: a minute where nothing is said, as the program may ask a person for the password of a key.
  init(_ command: [String], environment: [String: String], patience: Double = 60) {
    (self.command, self.environment, self.patience) = (command, environment, patience)
  }

  /// The words of a command as it is typed in one argument: blanks part them, except between quotes. Nil where a
  /// quote is not closed.
  static func words(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return quote == nil ? words + [word].compactMap(\.self) : nil
  }

  /// The first line that it prints. Throws when it cannot be started, fails, takes too long or prints nothing.
  func password(of account: String) async throws(Problem) -> String {
    let name = command.first ?? ""
    func problem(_ why: String) -> Problem {
      Problem(doing: "get the password of \(account.displaySafe) from", to: name.displaySafe, why: why)
    }
    guard let path = Programs(environment: environment).path(of: name) else {
      throw problem("there is no such program")
    }
    let process = ChildProcess(
      arguments: [path] + command.dropFirst(), environment: environment, input: nil, outputLimit: PasswordCommand.limit,
      timeLimit: patience)
    let ending: ChildProcess.Ending
    do throws(ChildProcess.StartFailure) { ending = try await process.run() } catch {
      throw problem("it could not be started: \(error.why)")
    }
    switch ending.kind {
    case .exited(0): break
    case .exited(let status): throw problem("it ended with status \(status)")
    case .signalled(let signal): throw problem("signal \(signal) ended it")
    case .tookTooLong: throw problem("it took too long")
    case .printedTooMuch: throw problem("it printed too much")
    case .stopped: throw problem("it was stopped")
    }
    let line = String(decoding: ending.output, as: UTF8.self).prefix { $0 != "\n" && $0 != "\r\n" }
    guard !line.isEmpty else { throw problem("it printed nothing") }
    return String(line)
  }
}
