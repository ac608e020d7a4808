import Foundation
import Model
import Synchronization
import TestKit
import Testing

@testable import newsband

/// The program of the settings that is told what an alert says.
@Suite struct AlertProgramTests {
  private func waitFor(_ condition: () -> Bool) async throws {
    for _ in 0..<600 where !condition() { try await Task.sleep(for: .milliseconds(50)) }
    #expect(condition())
  }

  @Test func itGetsTheTextAsItsLastArgument() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let program = try folder.writeProgram("printf '%s|' \"$@\" > \"$0.part\" && mv \"$0.part\" \"$0.got\"", to: "tell")
    let alert = AlertProgram(command: [program, "--urgent", "a b"], environment: ["PATH": "/usr/bin:/bin"])
    try alert.tell("USD/KZT 480 rose; $(touch x) \u{1B}[31m\u{7}`y`")
    try await waitFor { FileManager.default.fileExists(atPath: program + ".got") }
    #expect(try folder.text("tell.got") == "--urgent|a b|USD/KZT 480 rose; $(touch x) `y`|")
  }

  @Test func withoutACommandNothingIsDone() throws {
    try AlertProgram(command: [], environment: [:]).tell("x")
  }

  @Test func aProgramThatIsNotThereIsAProblem() {
    let problem = #expect(throws: Problem.self) {
      try AlertProgram(command: ["no-\u{1B}[31msuch"], environment: ["PATH": "/usr/bin"]).tell("x")
    }
    #expect(problem == Problem(doing: "tell an alert to", to: "no-such", why: "there is no such program"))
  }

  @Test(arguments: [("exit 3", "it ended with status 3"), ("kill -9 $$", "signal 9 ended it")])
  func aFailureSoonAfterTheStartIsTold(_ script: String, _ why: String) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let program = try folder.writeProgram(script, to: "tell")
    let problems = Failures()
    var alert = AlertProgram(command: [program], environment: ["PATH": "/usr/bin:/bin"])
    alert.failed = { problems.add($0) }
    try alert.tell("x")
    try await waitFor { !problems.all.isEmpty }
    #expect(problems.all == [Problem(doing: "tell an alert to", to: program, why: why)])
  }

  private final class Failures: Sendable {
    private let problems = Mutex<[Problem]>([])
    func add(_ problem: Problem) { problems.withLock { $0.append(problem) } }
    var all: [Problem] { problems.withLock(\.self) }
  }
}
