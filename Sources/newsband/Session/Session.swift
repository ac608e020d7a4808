import Foundation
import Model
import Reader
import Screen
import Terminal

/// The one loop: waits for something to happen, lets `update` change the state, shows it, has effects performed.
///
/// Only the session waits. Keys and signals come from `Sources`, the answers of effects from `Lanes`, time from a timer
/// that exists only while something moves.
@MainActor
final class Session {
  private var state: State
  private let terminal: Terminal
  private let lanes: Lanes
  private let happenings: AsyncStream<Happening>
  nonisolated private let tell: AsyncStream<Happening>.Continuation
  private let sources: Sources
  private var timer: Task<Void, Never>?
  /// When the timer goes off; nil when there is none.
  private var alarm: Date?

  init(terminal: Terminal, settings: Settings, perform: Perform) {
    self.terminal = terminal
    state = State(size: terminal.size, settings: settings, now: Date(), zone: .current)
    (happenings, tell) = AsyncStream.makeStream()
    let tell = tell
    lanes = Lanes(perform) { tell.yield(.event($0)) }
    sources = Sources { tell.yield($0) }
  }

  /// To be called, from anywhere, when another program has written to the store.
  nonisolated var storeChanged: @Sendable () -> Void {
    let tell = tell
    return { tell.yield(.event(.storeChanged)) }
  }

  /// Shows the screen until the person leaves. Returns the signal that ended it, nil when a key did.
  func run(from start: [Event]) async -> Int32? {
    for event in start { take(event) }
    state.followFeeds(from: Date())
    frame()
    for await happening in happenings {
      switch happening {
      case .event(let event): take(event)
      case .input:
        readInput()
        sources.resumeInput()
      case .tick:
        (timer, alarm) = (nil, nil)
        take(.tick(Date()))
      case .resized: readInput()
      case .signal(let signal):
        await leave()
        return signal
      }
      if state.isQuitting { break }
      frame()
    }
    await leave()
    return nil
  }

  private func take(_ event: Event) {
    for effect in update(&state, event) {
      switch effect {
      case .suspend: suspend()
      case .redraw: terminal.redraw()
      case .notify(let text): terminal.notify(text)
      case .copy(let text):
        terminal.copy(text)
        lanes.take(effect)
        take(.done("Copied \(text)"))
      case .openInBrowser(let address) where browser.needsTerminal: read(address)
      default: lanes.take(effect)
      }
    }
  }

  /// All that was typed since the last look, then one frame for it.
  private func readInput() {
    let inputs = terminal.read()
    take(.tick(Date()))
    for input in inputs where !state.isQuitting {
      switch input {
      case .key(let key): take(.key(key))
      case .mouse(let mouse): take(.mouse(mouse))
      case .paste(let text): take(.paste(text))
      case .resize(let size): take(.resized(size))
      case .hangup: tell.yield(.signal(SIGHUP))
      }
    }
  }

  private func frame() {
    terminal.show(picture(of: state))
    if let id = state.shownUnread, state.reading?.since == nil { take(.shown(id, Date())) }
    schedule()
  }

  /// Wakes up when the state says that something will have moved, and never otherwise.
  private func schedule() {
    guard let next = state.nextTick else { return }
    // A timer that would come too late gives way: the band goes on at once when its pause ends.
    if let alarm, alarm <= next.addingTimeInterval(0.01) { return }
    timer?.cancel()
    alarm = next
    let wait = max(0, next.timeIntervalSinceNow)
    let tell = tell
    timer = Task.detached {
      do { try await Task.sleep(for: .seconds(wait), tolerance: .milliseconds(10)) } catch { return }
      tell.yield(.tick)
    }
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

  /// What was done is kept before the terminal is given back.
  private func leave() async {
    timer?.cancel()
    for effect in state.farewell { lanes.take(effect) }
    await lanes.finish()
    sources.stop()
    terminal.close()
  }
}

/// Something that the session waits for.
enum Happening: Sendable {
  /// An effect was performed.
  case event(Event)
  /// There is something to read from the terminal.
  case input
  case resized
  case tick
  case signal(Int32)
}
