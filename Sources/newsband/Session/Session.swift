import Foundation
import Model
import Money
import Query
import Reader
import Screen
import Terminal
import Text

/// The one loop: waits for something to happen, lets `update` change the state, shows it, has effects performed.
///
/// Only the session waits, in its `Mailbox`, and no longer than until the state says that something will have moved: nothing
/// runs while nothing moves.
@MainActor
final class Session {
  private var state: State
  private let terminal: Terminal
  private let mailbox: Mailbox
  private let lanes: Lanes
  private let signals: Signals
  private var asked: [Effect] = []

  init(terminal: Terminal, settings: Settings, perform: Perform, mailbox: Mailbox) {
    self.terminal = terminal
    self.mailbox = mailbox
    state = State(
      size: terminal.size, settings: settings, now: Date(), zone: .current, isASCII: !terminal.isUTF8)
    lanes = Lanes(perform) { mailbox.put(.event($0)) }
    signals = Signals(mailbox)
  }

  /// Shows the screen until the person leaves. Returns the signal that ended it, nil when a key did, and what could not be
  /// kept at the end, when there was no screen any more to say so.
  func run(from start: [Event]) async -> (signal: Int32?, problems: [Problem]) {
    for event in start { take(event) }
    state.followFeeds(from: Date())
    var signal: Int32?
    while signal == nil, !state.isQuitting {
      frame()
      perform()
      // All that happened meanwhile, then one frame for it.
      for happening in mailbox.wait(until: state.nextTick) where signal == nil && !state.isQuitting {
        switch happening {
        case .event(let event): take(event)
        case .input, .resized: readInput()
        case .tick: take(.tick(Date()))
        case .signal(let number): signal = number
        }
      }
    }
    return (signal, await leave())
  }

  private func take(_ event: Event) {
    for effect in update(&state, event) {
      switch effect {
      case .suspend: suspend()
      case .redraw: terminal.redraw()
      case .notify(let text): terminal.notify(text)
      case .copy(let text):
        terminal.copy(text)
        asked.append(effect)
        take(.done("Copied \(text)"))
      case .openInBrowser(let address) where browser.needsTerminal: read(address)
      default: asked.append(effect)
      }
    }
  }

  /// Work begins when the answer to a key is on the screen: it would only take the processor from the drawing.
  private func perform() {
    // Of ten letters that were typed at once only the last begins a search.
    let search = asked.lastIndex { if case .search = $0 { true } else { false } }
    for (index, effect) in asked.enumerated() {
      if case .search = effect, index != search { continue }
      lanes.take(effect)
    }
    asked = []
  }

  /// All that was typed since the last look.
  private func readInput() {
    let inputs = terminal.read()
    take(.tick(Date()))
    for input in inputs where !state.isQuitting {
      switch input {
      case .key(let key): take(.key(key))
      case .mouse(let mouse): take(.mouse(mouse))
      case .paste(let text): take(.paste(text))
      case .resize(let size): take(.resized(size))
      case .hangup: mailbox.put(.signal(SIGHUP))
      }
    }
  }

  /// An article counts as shown only when the frame with it has gone out.
  private func frame() {
    terminal.show(picture(of: state))
    if let id = state.newlyShown { take(.shown(id, Date())) }
  }

  /// Gives the terminal back, stops, and comes back when the shell says so.
  private func suspend() {
    terminal.suspend()
    readInput()
  }

  private var browser: Browser {
    Browser(state.settings.links, environment: ProcessInfo.processInfo.environment)
  }

  /// Reads an address in a browser that takes the terminal's place until it ends.
  private func read(_ address: String) {
    do throws(Problem) {
      let status = terminal.lend(to: try browser.arguments(for: address))
      readInput()
      guard status != 0 else { return }
      let why = status.map { "it ended with status \($0)" } ?? "it could not be started"
      throw Problem(doing: "open with", to: browser.command[0], why: why)
    } catch {
      take(.failed(error))
    }
  }

  /// What was done is kept before the terminal is given back. Returns what went wrong with that.
  private func leave() async -> [Problem] {
    asked += state.farewell
    perform()
    await lanes.finish()
    signals.stop()
    terminal.close()
    let problems = mailbox.wait(until: .distantPast).compactMap { happening in
      if case .event(.failed(let problem)) = happening { problem } else { nil }
    }
    return Set(problems).sorted { $0.description < $1.description }
  }
}
