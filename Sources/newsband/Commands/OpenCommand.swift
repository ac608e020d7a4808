import ArgumentParser
import CMemory
import Content
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
    discussion: "This is what newsband does when no command is given. ? shows its keys:\n\n" + keys)

  @Argument(
    help: "Page text, feeds or lists of feeds to read in first; addresses of feeds or pages to follow.",
    completion: .file())
  var files: [String] = []

  @OptionGroup var store: StoreOption

  func validate() throws {
    // Who mistypes a command means no file.
    for name in files
    where !name.contains(where: { "./-".contains($0) }) && !FileManager.default.fileExists(atPath: name) {
      throw ValidationError("There is no command “\(name.displaySafe)”, and no file of that name.")
    }
  }

  func run() async throws {
    let settings = try LoadedSettings.load().settings
    // Before anything is made or changed: a screen needs a terminal.
    let environment = ProcessInfo.processInfo.environment
    try Terminal.check(environment: environment)
    let (store, problem) = try self.store.openForScreen(settings)
    let said = (problem.map { [Event.failed($0)] } ?? []) + readIn(store)
    let fetcher = Fetcher(settings.network, userAgent: Newsband.userAgent)
    let handler = EffectHandler(
      store: store, settings: settings, fetcher: fetcher,
      rates: RefreshRates(store, fetcher, from: settings.rates.from))
    let start = try handler.start()
    let (signal, problems) = try await OpenCommand.show(
      start + said, settings, handler, path: self.store.path(settings))
    for problem in problems { StandardError.line(problem.description) }
    // Not while the screen is open, where rows would vanish from under the reader.
    try store.drop(olderThan: settings.keeping.days, at: Date())
    try store.close()
    if let signal { OpenCommand.die(of: signal) }
    if !problems.isEmpty { throw ExitCode.failure }
  }

  /// A paragraph for each group: "Moving. j, ↓: next article. k, ↑: previous article."
  private static var keys: String {
    // groff has no arrows.
    let keymap = Keymap(isASCII: true)
    return Command.Group.allCases.map { group in
      let commands = Command.all.filter { $0.group == group }.map { command in
        "\(command.keys.map(keymap.label).joined(separator: ", ")): \(command.help)."
      }
      return "\(group.rawValue). \(commands.joined(separator: " "))"
    }.joined(separator: "\n\n")
  }

  /// Reads the files in, and says on the screen what came of each: one that cannot be read is no reason not to open.
  /// Addresses are looked at when the screen is there.
  private func readIn(_ store: Store) -> [Event] {
    let said = files.map { name -> Event in
      if name.contains("://") { return .addressed(name) }
      let file = InputFile(name: name)
      do throws(Problem) {
        let arrival = try ImportSummary(try Parse.parse(try file.source()), from: file, into: store, at: Date())
        return .done("\(file.title.displaySafe): \(arrival)")
      } catch {
        return .failed(error)
      }
    }
    // The status row keeps what was said last: what went well must not hide what did not.
    return said.filter { !$0.isFailure } + said.filter(\.isFailure)
  }

  @MainActor
  private static func show(
    _ start: [Event], _ settings: Settings, _ handler: EffectHandler, path: String
  ) async throws -> (signal: Int32?, problems: [Problem]) {
    let environment = ProcessInfo.processInfo.environment
    let mailbox = try Mailbox()
    // What can fail comes before the screen is there: a reason that is printed on it goes away with it.
    let watch = try StoreWatch(handler.store, path: path) { mailbox.put(.event(.storeChanged)) }
    defer { watch?.stop() }
    let terminal = try Terminal.open(theme: Theme(settings), mouse: settings.mouse, environment: environment)
    let session = Session(terminal: terminal, settings: settings, handler: handler, mailbox: mailbox)
    settleIn(handler.store, mailbox)
    return await session.run(from: start)
  }

  /// What nobody need wait for: what a refresh that was ended left to be done, and to let go of what only the start needed.
  private static func settleIn(_ store: Store, _ mailbox: Mailbox) {
    Task.detached(priority: .background) {
      do throws(Problem) { try store.index() } catch { mailbox.put(.event(.failed(error))) }
      do { try await Task.sleep(for: .seconds(1)) } catch { return }
      memory_rest()
    }
  }

  /// Ends as the signal would have ended it, so that the shell sees what happened.
  private static func die(of number: Int32) {
    signal(number, SIG_DFL)
    // libdispatch blocks signals in the threads that it makes, and this may be one.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, number)
    pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
    raise(number)
  }
}

extension StoreOption {
  /// Under which name the store remembers that it has the bundled edition.
  private static let edition = "bundledEdition"

  /// The store, with the bundled edition in it when it is new. What was read of it does not come back.
  ///
  /// An edition that cannot be kept, as on a full disk, is no reason not to read what is there: it comes back as a problem.
  func openForScreen(_ settings: Settings) throws(Problem) -> (store: Store, problem: Problem?) {
    let store = try Store.open(path(settings))
    do throws(Problem) {
      guard try store.setting(StoreOption.edition) != Content.editionName else { return (store, nil) }
      let file = InputFile(name: Content.editionName)
      _ = try ImportSummary(
        try Parse.parse(Source(bytes: Content.edition, name: file.name)), from: file, into: store, at: Date())
      try store.setSetting(StoreOption.edition, Content.editionName)
      return (store, nil)
    } catch {
      return (store, error)
    }
  }
}

extension Event {
  fileprivate var isFailure: Bool { if case .failed = self { true } else { false } }
}
