import Foundation
import Model
import Money
import Parse
import Query
import Store
import Text

/// Brings subscribed feeds up to date: fetches those that may be fetched, parses changed ones, saves feed by feed.
///
/// Each feed is saved when it has come. Stopping loses only feeds that had not come.
package struct Refresh: Sendable {
  private let store: Store
  let fetcher: Fetcher
  let runner: CommandRunner
  private let rhythm: PollingPolicy
  private let now: @Sendable () -> Date
  private var pages: PageFetch { PageFetch(store, fetcher, now: now) }

  package init(
    _ store: Store, _ fetcher: Fetcher, commands: CommandRunner = .none, rhythm: PollingPolicy = PollingPolicy(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.store = store
    self.fetcher = fetcher
    runner = commands
    self.rhythm = rhythm
    self.now = now
  }

  /// One feed that is finished.
  package struct Step: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
      /// The numbers of new and of changed articles.
      case came(new: Int, changed: Int)
      case unchanged
      case moved(to: String, new: Int)
      case gone
      case failed(String)
      /// Not fetched: its host asked for a pause.
      case heldBack
      /// Not fetched: the network is away. Nothing is recorded about the feed.
      case offline

      package var isFailure: Bool {
        switch self {
        case .failed, .gone: true
        case .came, .unchanged, .moved, .heldBack, .offline: false
        }
      }
    }

    package var feed: FetchTarget
    package var outcome: Outcome
    package var record: FetchRecord
  }

  /// A running refresh: a step comes for each of `total` feeds.
  package struct Run: Sendable {
    package let total: Int
    /// Feeds that were asked for and are not fetched, because their servers asked for a pause, until the date in their
    /// records.
    package let held: [FetchTarget]
    /// The number of feeds that are left out because the person has not accepted their commands.
    package let waiting: Int
    package let steps: AsyncStream<Step>
    fileprivate let work: Task<Void, Never>

    /// Stops the refresh, with the commands of feeds that run. Feeds that have come stay.
    package func stop() { work.cancel() }
  }

  /// Starts a refresh of the given feeds, or of all. `asked` is true when a person asked for it: then a feed is fetched
  /// before it is due, unless its server asked for a pause. Stops when nothing reads the steps any more.
  package func start(_ ids: [FeedID]? = nil, asked: Bool) throws(Problem) -> Run {
    let begin = now()
    let wanted = ids.map(Set.init)
    let all = try store.fetchable()
    var resting: [String: Date] = [:]
    for (host, feeds) in Dictionary(grouping: all, by: \.address.addressHost) where !host.isEmpty {
      resting[host] = HostFetchRecord(host, feeds.map(\.record)).notBefore
    }
    var (feeds, held, waiting): ([FetchTarget], [FetchTarget], Int) = ([], [], 0)
    for var feed in all where wanted?.contains(feed.id) ?? !feed.isPaused {
      // A pause that the host asked for holds for all its feeds.
      if let until = resting[feed.address.addressHost], until > begin {
        feed.record.notBefore = max(until, feed.record.notBefore ?? until)
      }
      // When a person names the feed, its step says that it waits.
      if feed.waitsForYes, wanted == nil {
        waiting += 1
        continue
      }
      if feed.record.mayBeAsked(at: begin, asked: asked) { feeds.append(feed) } else if asked { held.append(feed) }
    }
    let (stream, steps) = AsyncStream<Step>.makeStream()
    let work = Task.detached(priority: .utility) { [feeds] in
      await run(feeds, steps)
      steps.finish()
    }
    steps.onTermination = { _ in work.cancel() }
    return Run(total: feeds.count, held: held, waiting: waiting, steps: stream, work: work)
  }

  /// Fetches the feeds, saves and indexes them, and then fetches the pages that are wanted. A step is given when its feed is
  /// saved.
  private func run(_ feeds: [FetchTarget], _ steps: AsyncStream<Step>.Continuation) async {
    for feed in feeds where feed.waitsForYes {
      steps.yield(Step(feed: feed, outcome: .failed(Refresh.waits), record: feed.record))
    }
    let made = feeds.filter { $0.isMadeByCommand && !$0.waitsForYes }
    // Two subscriptions may have the same address: answers are given out in order.
    var waiting: [String: [FetchTarget]] = [:]
    let fetched = feeds.filter { !$0.isMadeByCommand }
    for feed in fetched { waiting[feed.address, default: []].append(feed) }
    let requests = fetched.map(\.request)
    let keeper = WriteCoalescer(store)
    var reach = Reach(wasAway: (try? store.offlineSince()) != nil)
    let pauses = Task.detached(executorPreference: LongWork.indexing, priority: .utility) {
      await indexInPauses(of: keeper)
    }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await answers(of: made) { steps.yield(await step(for: $0, $1, keeper)) } }
      var busy = 0
      for await answer in fetcher.answers(to: requests) {
        guard let feed = waiting[answer.request.url]?.popLast() else { continue }
        for (feed, answer) in reach.sorted((feed, answer)) {
          // Waiting here makes answers wait in libcurl's thread, which then starts no new requests.
          if busy >= Refresh.limit, await group.next() != nil { busy -= 1 }
          busy += 1
          group.addTask { steps.yield(await step(for: feed, answer, keeper)) }
        }
      }
      let isAway = reach.isAway
      for (feed, answer) in reach.undecided where !Task.isCancelled {
        if isAway {
          steps.yield(Step(feed: feed, outcome: .offline, record: feed.record))
        } else {
          group.addTask { steps.yield(await step(for: feed, answer, keeper)) }
        }
      }
    }
    pauses.cancel()
    let isAway = reach.isAway
    let hasNews = isAway != reach.wasAway && (isAway || reach.isProven)
    await withTaskExecutorPreference(LongWork.indexing) {
      do throws(Problem) {
        if hasNews { try store.setOffline(since: isAway ? now() : nil) }
        try store.index()
      } catch {
        // The feeds themselves are saved; the next start indexes the rest.
        if let first = feeds.first {
          steps.yield(Step(feed: first, outcome: .failed(error.why), record: first.record))
        }
      }
    }
    await fetchPages(of: feeds.filter(\.wantsPages), steps)
  }

  /// Indexes in pauses until the task is cancelled or the store refuses. The rest is indexed at the end, where the reason is
  /// reported.
  private func indexInPauses(of keeper: WriteCoalescer) async {
    do {
      while !Task.isCancelled {
        if await keeper.isResting, try store.indexSome() { continue }
        try await Task.sleep(for: WriteCoalescer.pause)
      }
    } catch {
      return
    }
  }

  /// Fetches pages after the feeds, so that no feed waits for the pages of another.
  private func fetchPages(of feeds: [FetchTarget], _ steps: AsyncStream<Step>.Continuation) async {
    guard let first = feeds.first, !Task.isCancelled else { return }
    do throws(Problem) {
      _ = try await pages.fetch(for: feeds.map(\.id))
    } catch {
      // Only the store throws here: a page's failure is kept with its article.
      steps.yield(Step(feed: first, outcome: .failed(error.why), record: first.record))
    }
  }

  /// The most feeds that are parsed or wait for the store: bodies must not pile up while the disk is slow.
  private static let limit = 16
}

extension Refresh {
  /// Handles one answer. A failure of the store is reported as the feed's failure, and the other feeds go on.
  private func step(for feed: FetchTarget, _ answer: HTTPResponse, _ keeper: WriteCoalescer) async -> Step {
    let date = now()
    var record = rhythm.record(
      feed.record, after: answer, interval: feed.refreshInterval, skipHours: feed.skipHours, at: date)
    var (read, outcome) = (Feed?.none, Step.Outcome.unchanged)
    switch answer.result {
    case .body(let bytes, let type):
      (read, outcome) = parse(bytes, type, of: feed, answer, &record, at: date)
    case .unchanged: break
    case .gone: outcome = .gone
    case .failed(let why): outcome = .failed(why)
    case .heldBack: return Step(feed: feed, outcome: .heldBack, record: record)
    }
    do throws(Problem) {
      let fetched = outcome.isFailure ? feed : try moved(feed, &record, at: date)
      let receipt = try await keeper.keep(Fetched(fetched, read, record)).get()
      let new = receipt?.added.count ?? 0
      if fetched.address != feed.address {
        outcome = .moved(to: fetched.address, new: new)
      } else if let receipt {
        outcome = .came(new: new, changed: receipt.updated)
      }
      return Step(feed: fetched, outcome: outcome, record: record)
    } catch {
      return Step(feed: feed, outcome: .failed(error.why), record: record)
    }
  }

  /// Parses a body that changed since last time; gives no feed for an unchanged one. A status of success with a body that
  /// cannot be read, such as an error page, is a failure.
  private func parse(
    _ bytes: [UInt8], _ type: String?, of feed: FetchTarget, _ answer: HTTPResponse, _ record: inout FetchRecord,
    at date: Date
  ) -> (Feed?, Step.Outcome) {
    let hash = BodyHash(bytes).text
    guard hash != feed.record.bodyHash else { return (nil, .unchanged) }
    do throws(Problem) {
      let read = try parseFeed(Source(bytes: bytes, name: feed.address, contentType: type, base: answer.url)).withTexts
      // Only a body that was parsed is remembered as seen.
      record.bodyHash = hash
      record.malformed = read.problems.first?.why
      return (read, .unchanged)
    } catch {
      let why = Refresh.isPage(bytes) ? Refresh.pageWord : answer.isMislabelled ? HTTPResponse.damaged : error.why
      Log.note("refused \(feed.address.loggedAddress): \(why)")
      record = rhythm.record(
        feed.record, after: HTTPResponse.failure(feed.address, why, status: record.status, bytes: record.bytes),
        interval: feed.refreshInterval, skipHours: feed.skipHours, at: date)
      return (nil, .failed(why))
    }
  }

  /// The feed under the address that permanent redirects gave it. It stays where it is, and its health says so, where
  /// another subscription has that address, where the feed's password or headers would go to another host, and where the
  /// new address is not encrypted and the old one is.
  func moved(_ feed: FetchTarget, _ record: inout FetchRecord, at date: Date) throws(Problem) -> FetchTarget {
    let hasSecrets = !feed.headers.lines.isEmpty || feed.address.namesUser
    guard let address = record.settledMove(at: date), !hasSecrets || feed.address.mayShareSecrets(with: address),
      address.isEncrypted || !feed.address.isEncrypted,
      try store.move(feed.id, to: address)
    else { return feed }
    (record.movedTo, record.movedSince) = (nil, nil)
    var feed = feed
    feed.address = address
    return feed
  }

  private static let waits = "it runs a command that you have not accepted"

  private static let pageWord = "its server sent a web page where the feed was"

  /// True when bytes begin as a web page does.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased().drop { !"<".contains($0) }
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
  }
}

extension FetchTarget {
  /// The request for the feed itself.
  var request: Request {
    var request = Request(
      address, etag: record.etag, lastModified: record.lastModified, headers: headers.lines,
      userAgent: headers.userAgent)
    if headers.isLocal { request.mayBeLocal = true }
    return request
  }
}

extension HTTPResponse {
  fileprivate static func failure(_ address: String, _ why: String, status: Int, bytes: Int) -> HTTPResponse {
    var answer = HTTPResponse(Request(address), .failed(why))
    answer.status = status
    answer.bytes = bytes
    return answer
  }
}
