import Foundation
import Model
import Text

/// A program that prints a password, such as `pass` or `secret-tool`. No shell sees it.
struct PasswordCommand {
  private let command: [String]
  private let environment: [String: String]

  /// Seconds that the program may take: it may ask a person for the password of a key.
  private static let patience = 60.0

  init(_ command: [String], environment: [String: String]) {
    self.command = command
    self.environment = environment
  }

  /// The words of a command as it is typed in one argument: blanks part them, except between quotes.
  static func words(_ text: String) -> [String] {
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
    return words + [word].compactMap(\.self)
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
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = Array(command.dropFirst())
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw problem("it could not be started") }
    let id = process.processIdentifier
    let watch = Task.detached {
      try await Task.sleep(for: .seconds(PasswordCommand.patience))
      kill(id, SIGTERM)
    }
    defer { watch.cancel() }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit else { throw problem("it took too long, or a signal ended it") }
    guard process.terminationStatus == 0 else { throw problem("it ended with status \(process.terminationStatus)") }
    let line = String(decoding: data, as: UTF8.self).prefix { $0 != "\n" && $0 != "\r\n" }
    guard !line.isEmpty else { throw problem("it printed nothing") }
    return String(line)
  }
}
