import Foundation
import TestKit

/// The program at the command line of a person who has nothing yet.
struct Commands {
  let home: Folder
  /// Variables of all its runs.
  var environment: [String: String] = [:]

  var store: String { home.path("data/newsband/newsband.sqlite") }

  static func inNewHome(
    _ environment: [String: String] = [:], _ body: (Commands) async throws -> Void
  ) async throws {
    let home = try Folder()
    defer { home.remove() }
    try await body(Commands(home: home, environment: environment))
  }

  /// The path of a file with a text in it.
  func file(_ name: String, _ text: String) throws -> String {
    try home.write(text, to: name)
    return home.path(name)
  }

  func run(_ arguments: String..., stdin: String = "", environment: [String: String] = [:]) async throws -> Outcome {
    try await TestKit.run(
      arguments, stdin: Data(stdin.utf8),
      environment: home.environment.merging(self.environment) { $1 }.merging(environment) { $1 })
  }

  /// Runs the program and kills it when a number is reached, unless it has ended before.
  func cutOff(_ arguments: [String], when number: () -> Int, reaches end: Int) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = home.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, number() < end { usleep(500) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Runs the program, kills it in the midst of its work, and gives the lines that it had announced by then.
  ///
  /// It is killed when so many lines were read, not after a time: it is then somewhere in what comes next.
  func killed(_ arguments: [String], after lines: Int) throws -> [String] {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = home.environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var bytes = Data()
    while bytes.count(where: { $0 == 0x0A }) < lines, let piece = try output.fileHandleForReading.read(upToCount: 64) {
      if piece.isEmpty { break }
      bytes.append(piece)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if let rest = try output.fileHandleForReading.readToEnd() { bytes.append(rest) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension Outcome {
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A page of page text with one rate and two articles.
func page(day: Int, second: String = "The second article says that the price of bread went up.") -> String {
  """
  • KGS/USD = 0.01144 +0.5%

  \(day) December 2025

  First headline of the day \(day)

  The first article says that the border is open again. It is a short one.

  Second headline of the day \(day)

  \(second)
  """
}
