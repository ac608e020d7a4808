import Foundation
import TestKit
import Testing

/// `newsband watch` and `status`, as scripts use them.
@Suite struct WatchCommands {
  /// `watch`, running, with its output in a pipe.
  private struct Watching {
    let process = Process()
    let output = Pipe()

    init(_ commands: Commands, _ arguments: [String]) throws {
      process.executableURL = program
      process.arguments = ["watch"] + arguments
      process.environment = commands.home.environment
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// Reads a number of lines.
    func lines(_ count: Int) throws -> [String] {
      var bytes = Data()
      while bytes.count(where: { $0 == 0x0A }) < count, let piece = try output.fileHandleForReading.read(upToCount: 1),
        !piece.isEmpty
      {
        bytes += piece
      }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  /// Imports editions until `watch`, which takes a moment to begin, has seen one.
  private func feed(_ commands: Commands, until isDone: () -> Bool) async throws {
    for day in 1...28 where !isDone() {
      _ = try await commands.run("import", try commands.file("\(day).txt", page(day: day)))
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  @Test func arrivalsAreItemsOfJSONFeedOneALineAndCtrlCEndsItWell() async throws {
    try await Commands.inNewHome { commands in
      _ = try await commands.run("import", try commands.file("first.txt", page(day: 30)))
      let watching = try Watching(commands, ["--json"])
      let read = Task.detached { try watching.lines(2) }
      try await feed(commands) { false }
      let lines = try await read.value
      let items = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
      #expect(items.count == 2 && items.allSatisfy { $0?["title"] != nil && $0?["id"] is String })
      kill(watching.process.processIdentifier, SIGINT)
      watching.process.waitUntilExit()
      #expect(watching.process.terminationReason == .exit && watching.process.terminationStatus == 0)
    }
  }

  @Test func aReaderThatEndsEndsItAtOnce() async throws {
    try await Commands.inNewHome { commands in
      _ = try await commands.run("import", try commands.file("first.txt", page(day: 30)))
      let watching = try Watching(commands, [])
      try watching.output.fileHandleForReading.close()
      watching.process.waitUntilExit()
      #expect(watching.process.terminationReason == .exit && watching.process.terminationStatus == 0)
    }
  }

  /// It would wait for ever, as if nothing came.
  @Test(arguments: ["feed:", "feed:\"\"", "", "after:yesteryear", "sort:date", "()"])
  func aQueryThatLooksForNothingIsRefused(_ query: String) async throws {
    try await Commands.inNewHome { commands in
      let refused = try await commands.run("watch", query)
      #expect(refused.status == 64 && refused.output.isEmpty)
      #expect(refused.errors.contains("Could not watch for “\(query)”: it looks for nothing"), "\(refused.errors)")
    }
  }

  @Test func whereThereIsNoStoreThatIsSaidAndNoneIsMade() async throws {
    try await Commands.inNewHome { commands in
      let refused = try await commands.run("watch")
      #expect(refused.status == 1 && refused.output.isEmpty)
      #expect(refused.errors.contains("there is no store"), "\(refused.errors)")
      #expect(!FileManager.default.fileExists(atPath: commands.store))
    }
  }

  @Test func statusPrintsOneLine() async throws {
    try await Commands.inNewHome { commands in
      let refused = try await commands.run("status")
      #expect(refused.status == 1 && refused.output.isEmpty && refused.errors.contains("there is no store"))
      #expect(!FileManager.default.fileExists(atPath: commands.store))
      _ = try await commands.run("import", try commands.file("first.txt", page(day: 30)))
      #expect(
        try await commands.run("status", "--format", "%unread of %total · %KGS/USD %EUR/KZT").output.hasPrefix(
          "2 of 2 · 0.01144 "))
      let wrong = try await commands.run("status", "--format", "%unraed")
      #expect(wrong.status == 64 && wrong.errors.contains("but there is %unread"))
    }
  }
}
