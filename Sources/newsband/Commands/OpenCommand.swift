import ArgumentParser
import CMemory
import Content
import Desk
import Fetch
import Foundation
import Model
import Money
import Parse
import Query
import Reader
import Screen
import Store
import Terminal
import Text

struct OpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screen: the band, the list, the article.",
    discussion: """
      This is what newsband does when no command is given. ? shows its keys, newsband keys prints them, and newsband-keys(7) \
      has them in tables.
      """)

  @Argument(
    help: "Page text, feeds or lists of feeds to read in first; addresses of feeds or pages to follow.",
    completion: .file())
  var files: [String] = []

  @OptionGroup var doing: DoOption

  @OptionGroup var store: StoreOption

  func validate() throws {
    // A word without a dot or a slash is more likely a mistyped command than a file.
    for name in files
    where !name.contains(where: { "./-".contains($0) }) && !FileManager.default.fileExists(atPath: name) {
      throw ValidationError("There is no command “\(name.displaySafe)”, and no file of that name.")
    }
  }

  func run() async throws {
    let loaded = try LoadedSettings.load()
    let calls = try doing.calls.map(Event.called)
    // First, so that without a terminal nothing is made or changed.
    let environment = ProcessInfo.processInfo.environment
    let settings = loaded.settings.pinningHome(environment: environment)
    try Terminal.check(environment: environment)
    let (store, problem) = try self.store.openForScreen(settings)
    try HookRunner(store, settings).begin()
    let remarks = store.remarks.map { Event.done(.remark($0.displaySafe)) }
    let said = loaded.keyEvents + remarks + (problem.map { [Event.failed($0)] } ?? []) + readIn(store) + calls
    let fetcher = Fetcher(settings.network, userAgent: Newsband.userAgent)
    let handler = EffectHandler(
      store: store, settings: settings, fetcher: fetcher,
      rates: RefreshRates(store, fetcher, from: settings.rates.from))
    let start = try handler.start()
    let (signal, problems) = try await OpenCommand.show(
      start + said, settings, handler, path: self.store.path(settings))
    for problem in problems { StandardError.line(problem.description) }
    // Not while the screen is open, where rows would disappear under the cursor.
    try store.drop(olderThan: settings.keeping.days, at: Date())
    try store.close()
    if let signal { OpenCommand.die(of: signal) }
    if !problems.isEmpty { throw ExitCode.failure }
  }

  /// Imports the files. Returns an event for each, to be shown on the screen: one that cannot be read does not keep the screen
  /// from opening. Addresses are handled when the screen is open.
  private func readIn(_ store: Store) -> [Event] {
    let said = files.map { name -> Event in
      if name.contains("://") { return .addressed(name) }
      let file = InputFile(name: name)
      do throws(Problem) {
        let arrival = try ImportSummary(try Parse.parse(try file.source()), from: file, into: store, at: Date())
        return .done(.imported(file: file.title.displaySafe, summary: arrival.description))
      } catch {
        return .failed(error)
      }
    }
    // The status row shows the last event, so failures come last.
    return said.filter { !$0.isFailure } + said.filter(\.isFailure)
  }

  @MainActor
  private static func show(
    _ start: [Event], _ settings: Settings, _ handler: EffectHandler, path: String
  ) async throws -> (signal: Int32?, problems: [Problem]) {
    let environment = ProcessInfo.processInfo.environment
    let mailbox = try Mailbox()
    // Before the screen is open: an error that is printed on it would disappear with it.
    let watch = try StoreWatch(
      handler.store, path: path, tell: { mailbox.put(.event(.storeChanged)) },
      lose: { mailbox.put(.event(.failed($0))) })
    defer { watch?.stop() }
    let terminal = try Terminal.open(theme: Theme(settings), TerminalUse(settings), environment: environment)
    let session = Session(
      terminal: terminal, settings: settings, handler: handler, mailbox: mailbox,
      ordersText: settings.ordersText(in: environment))
    settleIn(handler.store, mailbox)
    return await session.run(from: start)
  }

  /// Work left over from an interrupted refresh, and memory that only the start needed. Runs in the background; nothing waits for
  /// it.
  private static func settleIn(_ store: Store, _ mailbox: Mailbox) {
    Task.detached(priority: .background) {
      do throws(Problem) { try store.index() } catch { mailbox.put(.event(.failed(error))) }
      do { try await Task.sleep(for: .seconds(1)) } catch { return }
      memory_trim()
      await compress(store)
    }
  }

  /// Compresses what an older newsband stored, with pauses in which others write. A refusal, such as a full disk, ends it
  /// until the next start: nothing is lost by that.
  private static func compress(_ store: Store) async {
    do {
      while try store.compressSome() { try await Task.sleep(for: .milliseconds(100)) }
    } catch {}
  }

  /// Ends the process by the signal, so that the shell sees it.
  private static func die(of number: Int32) {
    signal(number, SIG_DFL)
    // libdispatch blocks signals in its threads, and this may be one of them.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, number)
    pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
    raise(number)
  }
}

extension StoreOption {
  /// Opens the store, and imports the bundled edition if the store does not have it. Articles of it that were read stay read.
  ///
  /// If the edition cannot be stored, as on a full disk, the store is returned with the problem.
  func openForScreen(_ settings: Settings) throws(Problem) -> (store: Store, problem: Problem?) {
    let store = try Store.open(path(settings))
    do throws(Problem) {
      guard try store.value(.bundledEdition) != Content.editionName else { return (store, nil) }
      let file = InputFile(name: Content.editionName)
      _ = try ImportSummary(
        try Parse.parse(Source(bytes: Content.edition, name: file.name)), from: file, into: store, at: Date())
      try store.setValue(.bundledEdition, Content.editionName)
      return (store, nil)
    } catch {
      return (store, error)
    }
  }
}

extension LoadedSettings {
  /// The first mistake in `[keys]` for the status row, and how many there are; none where there are none.
  var keyEvents: [Event] {
    guard var first = keyProblems.first else { return [] }
    if keyProblems.count > 1 { first.why += "; newsband keys names all \(keyProblems.count) mistakes" }
    return [.failed(first)]
  }
}

extension Event {
  fileprivate var isFailure: Bool { if case .failed = self { true } else { false } }
}
