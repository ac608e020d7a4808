import Fetch
import Foundation
import Model
import Store
import Synchronization
import TestKit
import Testing

/// Feeds that a command makes.
@Suite struct ProgramFeeds {
  /// Notes what it was asked to run, and prints a feed.
  private final class Program: Sendable {
    let runs = Mutex<[(arguments: [String], input: String)]>([])
    let outcome: CommandRunner.Outcome

    init(_ outcome: CommandRunner.Outcome = .printed(Array(rss("a").utf8))) { self.outcome = outcome }

    var runner: CommandRunner {
      CommandRunner { arguments, input in
        self.runs.withLock { $0.append((arguments, String(decoding: input, as: UTF8.self))) }
        return self.outcome
      }
    }
  }

  @Test func noCommandRunsBeforeItIsAccepted() async throws {
    let (stand, program) = (try Newsstand(), Program())
    let id = try stand.follow("exec:feed --all")
    #expect(try await stand.refresh(commands: program.runner) == [])
    #expect(try await stand.refresh(asked: false, commands: program.runner) == [])
    let step = try #require(try await stand.refresh([id], commands: program.runner).first)
    #expect(step.outcome == .failed("it runs a command that you have not accepted"))
    #expect(program.runs.withLock { $0.isEmpty })
    #expect(try stand.store.feedHealth().first?.troubles(at: stand.now) == [.waiting])
    #expect(try stand.record(id)?.failures == 0)
  }

  @Test func anAcceptedCommandMakesTheFeed() async throws {
    let (stand, program) = (try Newsstand(), Program())
    let id = try stand.follow("exec:feed --all")
    try stand.accept(id)
    #expect(try await stand.refresh(commands: program.runner).map(\.outcome) == [.came(new: 1, changed: 0)])
    #expect(try await stand.refresh(commands: program.runner).map(\.outcome) == [.unchanged])
    #expect(program.runs.withLock { $0.map(\.arguments) } == [["feed", "--all"], ["feed", "--all"]])
    #expect(try stand.store.feedHealth().first?.troubles(at: stand.now) == [])
    try stand.accept(id, false)
    #expect(try await stand.refresh(commands: program.runner) == [])
  }

  @Test func aFilterGetsWhatWasFetched() async throws {
    let (stand, program) = (try Newsstand(), Program())
    let server = try TestServer { _ in .init(body: rss("b")) }
    let id = try stand.follow("filter:clean:\(server.address("/feed"))")
    try stand.accept(id)
    #expect(try await stand.refresh(commands: program.runner).map(\.outcome) == [.came(new: 1, changed: 0)])
    #expect(program.runs.withLock { $0.first?.input } == rss("b"))
    #expect(try stand.titles() == ["a"])
  }

  @Test func aFilterDoesNotRunWhenNothingCame() async throws {
    let (stand, program) = (try Newsstand(), Program())
    let server = try TestServer { _ in .init("404 Not Found") }
    let id = try stand.follow("filter:clean:\(server.address("/feed"))")
    try stand.accept(id)
    #expect(try await stand.refresh(commands: program.runner).first?.outcome.isFailure == true)
    #expect(program.runs.withLock { $0.isEmpty })
  }

  @Test func aFailureIsRecordedWithItsReason() async throws {
    let (stand, program) = (try Newsstand(), Program(.failed("it ended with status 3")))
    let id = try stand.follow("exec:feed")
    try stand.accept(id)
    #expect(try await stand.refresh(commands: program.runner).map(\.outcome) == [.failed("it ended with status 3")])
    #expect(try stand.record(id)?.problem == "it ended with status 3")
  }

  @Test func aRedirectDoesNotTakeThePlaceOfACommand() async throws {
    let (stand, program) = (try Newsstand(), Program())
    let server = try TestServer { asked in
      asked.path == "/new"
        ? .init(body: rss("b")) : .init("301 Moved Permanently", ["Location: /new"])
    }
    let address = "filter:clean:\(server.address("/feed"))"
    try stand.accept(try stand.follow(address))
    for _ in 0..<3 {
      _ = try await stand.refresh(commands: program.runner)
      stand.wait(25 * Newsstand.hour)
    }
    #expect(try stand.store.feedHealth().map(\.address) == [address])
    #expect(program.runs.withLock { $0.count } == 3)
  }

  @Test func aCommandThatWasChangedSinceItWasSeenIsNotAccepted() async throws {
    let stand = try Newsstand()
    let id = try stand.follow("exec:feed --other")
    try stand.store.setAccepted(true, "exec:feed", of: id)
    #expect(try stand.store.fetchable([id]).first?.waitsForYes == true)
  }

  @Test func aFeedWithAnAddressHasNoCommandToAccept() throws {
    let stand = try Newsstand()
    let id = try stand.follow("https://a.example/")
    try stand.accept(id)
    #expect(try stand.store.fetchable([id]).first?.headers.acceptedCommand == nil)
  }
}

extension Newsstand {
  fileprivate func accept(_ id: FeedID, _ isAccepted: Bool = true) throws {
    try store.setAccepted(isAccepted, try #require(try store.fetchable([id]).first).address, of: id)
  }
}
