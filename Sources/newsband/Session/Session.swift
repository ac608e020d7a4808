import Foundation
import Model
import Money
import Query
import Reader
import Screen
import Terminal
import Text

/// The one loop: waits for something to happen, lets `update` change the state, shows the picture, starts the effects.
///
/// Only the session waits, in its `Mailbox`, and only until the state says that something will move: nothing runs while
/// nothing moves.
@MainActor
final class Session {
  private var state: State
  let terminal: Terminal
  private let mailbox: Mailbox
  private let scheduler: EffectScheduler
  private let signals: Signals
  private var waiting: [Effect] = []

  init(
    terminal: Terminal, settings: Settings, handler: EffectHandler, mailbox: Mailbox, ordersText: Bool = true
  ) {
    self.terminal = terminal
    self.mailbox = mailbox
    state = State(
      size: terminal.size, settings: settings, now: Date(), zone: .current, isASCII: !terminal.isUTF8,
      ordersText: ordersText)
    scheduler = EffectScheduler(handler) { mailbox.put(.event($0)) }
    signals = Signals(mailbox)
  }

  /// Shows the screen until the person leaves. Returns the signal that ended it, nil when a key did, and the problems of
  /// writing at the end, when there is no screen any more to show them.
  func run(from start: [Event]) async -> (signal: Int32?, problems: [Problem]) {
    for event in start { send(event) }
    state.followFeeds(from: Date())
    var signal: Int32?
    while signal == nil, !state.isQuitting {
      showFrame()
      startEffects()
      // Everything that happened meanwhile, then one frame for all of it.
      for happening in mailbox.wait(until: state.nextTick) where signal == nil && !state.isQuitting {
        switch happening {
        case .event(let event): send(event)
        case .input, .resized: readInput()
        case .tick: send(.tick(Date()))
        case .signal(let number): signal = number
        }
      }
    }
    return (signal, await leave())
  }

  /// Changes the state. The terminal's part of the effects is done at once, the rest waits for the frame.
  func send(_ event: Event) {
    if case .failed(let problem) = event { Log.note(problem.description) }
    for effect in update(&state, event) {
      switch effect {
      case .terminal(let effect): perform(effect)
      case .read, .write, .search, .network: waiting.append(effect)
      }
    }
  }

  /// Starts an effect after the next frame. Work before it would take the processor from the drawing.
  func startLater(_ effect: Effect) { waiting.append(effect) }

  /// Of ten letters that were typed at once, only the last starts a search.
  private func startEffects() {
    let isSearch = { (effect: Effect) in if case .search(.articles) = effect { true } else { false } }
    let last = waiting.lastIndex(where: isSearch)
    for (index, effect) in waiting.enumerated() where index == last || !isSearch(effect) { scheduler.start(effect) }
    waiting = []
  }

  /// Everything that was typed since the last call.
  func readInput() {
    let inputs = terminal.read()
    send(.tick(Date()))
    for input in inputs where !state.isQuitting {
      switch input {
      case .key(let key): send(.key(key))
      case .mouse(let mouse): send(.mouse(mouse))
      case .paste(let text): send(.paste(text))
      case .resize(let size): send(.resized(size))
      case .focus(let hasFocus): send(.focused(hasFocus))
      case .hangup: mailbox.put(.signal(SIGHUP))
      }
    }
  }

  /// An article counts as shown only when its frame has reached the terminal.
  private func showFrame() {
    terminal.show(picture(of: state), title: windowTitle(of: state))
    if let id = state.newlyShown { send(.shown(id, Date())) }
  }

  var handler: EffectHandler { scheduler.handler }

  /// The browser of the settings or of the environment.
  var browser: Browser {
    Browser(state.settings.links, environment: ProcessInfo.processInfo.environment)
  }

  /// Finishes all writes before the terminal is given back. Returns the problems with that.
  private func leave() async -> [Problem] {
    signals.take()
    waiting += state.farewell
    startEffects()
    await scheduler.finish()
    signals.stop()
    terminal.close()
    let problems = mailbox.wait(until: .distantPast).compactMap { happening in
      if case .event(.failed(let problem)) = happening { problem } else { nil }
    }
    return Set(problems).sorted { $0.description < $1.description }
  }
}
