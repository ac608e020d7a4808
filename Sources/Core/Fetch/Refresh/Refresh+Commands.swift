import Foundation
import Model
import Query
import Text

/// Runs the command of a feed. The executable brings it: Core starts no programs.
package struct CommandRunner: Sendable {
  package enum Outcome: Sendable {
    case printed([UInt8])
    /// With the reason, as the end of a sentence.
    case failed(String)
  }

  private let run: @Sendable (_ arguments: [String], _ input: [UInt8]) async -> Outcome

  package init(_ run: @escaping @Sendable (_ arguments: [String], _ input: [UInt8]) async -> Outcome) {
    self.run = run
  }

  /// Fails for every command; for a refresh that has no way to run them.
  package static let none = CommandRunner { _, _ in .failed("commands are not run here") }

  func callAsFunction(_ arguments: [String], _ input: [UInt8]) async -> Outcome { await run(arguments, input) }
}

extension Refresh {
  /// Runs the commands of feeds, two at a time, and gives each answer as that of a server.
  func answers(of feeds: [FetchTarget], _ take: @Sendable (FetchTarget, HTTPResponse) async -> Void) async {
    await withTaskGroup(of: (FetchTarget, HTTPResponse).self) { group in
      var rest = feeds[...]
      for _ in 0..<2 { if let feed = rest.popFirst() { group.addTask { (feed, await answer(of: feed)) } } }
      while let (feed, answer) = await group.next() {
        if let next = rest.popFirst() { group.addTask { (next, await self.answer(of: next)) } }
        guard !Task.isCancelled else { return }
        await take(feed, answer)
      }
    }
  }

  private func answer(of feed: FetchTarget) async -> HTTPResponse {
    let program: ProgramFeed
    do throws(ProgramFeed.Refusal) { program = try ProgramFeed(feed.address) } catch {
      return HTTPResponse(feed.request, .failed(error.why))
    }
    var (answer, input) = (HTTPResponse(feed.request, .unchanged), [UInt8]())
    if let address = program.filtered {
      var request = feed.request
      request.url = address
      request.mayBeLocal = feed.headers.isLocal || address.isLocalAddress
      answer = await fetcher.answer(to: request)
      // A redirect is of the address behind the command: it must not take the place of both.
      answer.movedTo = nil
      guard case .body(let bytes, _) = answer.result else { return answer }
      input = bytes
    }
    let begin = ContinuousClock.now
    switch await runner(program.arguments, input) {
    case .failed(let why): answer.result = .failed(why)
    case .printed(let bytes): answer.result = .body(bytes, contentType: nil)
    }
    answer.seconds += (ContinuousClock.now - begin) / .seconds(1)
    Log.note("ran the command of \(feed.title.displaySafe): \(Int(answer.seconds * 1000)) ms")
    return answer
  }
}
