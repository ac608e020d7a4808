import ArgumentParser
import Dispatch
import Foundation
import Model
import Query
import Store
import Synchronization
import Text

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Print articles as they come, until you stop it.",
    discussion: """
      It fetches nothing itself: it waits for what the screen, newsband refresh or any other newsband stores, and prints it at \
      once, in the order in which it came. One article a line, as list prints them; with --json an item of JSON Feed a line. With \
      words, only the articles that search finds for them. Ctrl-C ends it with exit status 0, and so does the end of the program \
      that reads its output.
      """)

  @Argument(parsing: .allUnrecognized, help: "A query, in the language of search.")
  var query: [String] = []

  @Flag(help: "Print an item of JSON Feed 1.1 a line.")
  var json = false

  @OptionGroup var store: StoreOption

  /// Articles that are read at once.
  private static let window = 200

  func run() throws {
    let query = query.isEmpty ? nil : Query(query.joined(separator: " "))
    query?.printRemarks()
    if let query, let why = query.emptiness {
      throw ValidationError("Could not watch for “\(query.text.displaySafe)”: \(why).")
    }
    let path = try store.path()
    // A mistyped path would be a new store, to which no program ever writes.
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problem(
        doing: "watch", to: path, why: "there is no store; newsband, newsband add and newsband import make one")
    }
    let store = try self.store.openForReading()
    guard let bell = StopBell() else { throw Problem(doing: "watch", to: path, why: "too many files are open") }
    let end = Mutex<Result<Void, Problem>?>(nil)
    let signals = WatchCommand.endingSignals {
      end.withLock { $0 = $0 ?? .success(()) }
      bell.ring()
    }
    let watch = try StoreWatch(
      store, path: path, tell: { bell.ring() },
      lose: { problem in
        end.withLock { $0 = .failure(problem) }
        bell.ring()
      })
    guard let watch else {
      throw Problem(doing: "watch", to: path, why: "the kernel has no free watch (fs.inotify.max_user_watches)")
    }
    // After the watch has begun: nothing that comes in between is missed.
    var last = try store.newestArticle()
    while bell.waitBesideOutput() {
      if let end = end.withLock({ $0 }) {
        try end.get()
        break
      }
      try printArrivals(after: &last, matching: query, of: store, at: path)
    }
    watch.stop()
    for signal in signals { signal.cancel() }
    try store.close()
  }

  /// Prints what has come after an article, and moves that on.
  private func printArrivals(
    after last: inout ArticleID, matching query: Query?, of store: Store, at path: String
  ) throws {
    while true {
      let arrived = try store.arrivals(after: last, limit: WatchCommand.window)
      guard let newest = arrived.last else { return }
      last = newest
      let wanted = try query.map { try store.found(by: $0, among: arrived, indexing: path) } ?? arrived
      guard !wanted.isEmpty else { continue }
      let output = ArticleOutput(store: store)
      try json ? output.printItems(wanted) : output.printLines(wanted)
    }
  }

  /// Handles the signals that mean the end: they are the way in which a person stops watching.
  private static func endingSignals(_ handle: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    let queue = DispatchQueue(label: "newsband.watch.signals")
    return [SIGINT, SIGTERM, SIGHUP].map { number in
      // The default action would come before the source; programs are not started here, so that none inherits it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler(handler: handle)
      source.resume()
      return source
    }
  }
}

extension StopBell {
  /// Waits until the bell rings. Returns false when standard output has no reader any more.
  func waitBesideOutput() -> Bool {
    var files = [pollfd(fd: out, events: Int16(POLLIN), revents: 0), pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)]
    while poll(&files, 2, -1) < 0 { if errno != EINTR { return false } }
    var bytes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
    while read(out, &bytes, bytes.count) > 0 {}
    return files[1].revents == 0
  }
}

extension Store {
  /// Those of the articles that a query finds, in their order. Their texts are indexed first; for a store that is open for
  /// reading `path` is its file, and that is done if it can be.
  func found(
    by query: Query, among articles: [ArticleID], indexing path: String? = nil
  ) throws(Problem) -> [ArticleID] {
    if let path { try Store.indexIfPossible(path) } else { try index() }
    let found = Set(try search(query, order: .date, limit: nil).ids)
    return articles.filter(found.contains)
  }
}
