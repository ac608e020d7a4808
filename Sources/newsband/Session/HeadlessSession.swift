import Foundation
import Model
import Money
import Reader
import Screen
import Text

/// The program without a terminal: keys come from a script, effects are done at once, and the picture is there at the end.
///
/// It fetches nothing, starts no program and leaves the clipboard alone: a notice says what the screen would have done.
struct HeadlessSession {
  private var state: State
  private let handler: EffectHandler

  init(size: Size, settings: Settings, handler: EffectHandler) async throws(Problem) {
    self.handler = handler
    state = State(size: size, settings: settings, now: handler.now(), zone: .current)
    for event in try handler.start() { await send(event) }
  }

  /// Presses the keys one after the other, each after all effects of the one before; none after one that quits.
  mutating func press(_ keys: [Key]) async {
    for key in keys where !state.isQuitting { await send(.key(key)) }
  }

  /// The picture of the screen now.
  var canvas: Canvas { picture(of: state) }

  /// Handles an event, the effects of it, and the events that answer them.
  private mutating func send(_ event: Event) async {
    var events = [event]
    while !events.isEmpty {
      for effect in update(&state, events.removeFirst()) {
        if let answer = await answer(to: effect) { events.append(answer) }
      }
      if events.isEmpty, let id = state.newlyShown {
        events.append(.shown(id, state.now))
      }
    }
  }

  private func answer(to effect: Effect) async -> Event? {
    let handler = handler
    return await EffectHandler.event { () async throws(Problem) in
      switch effect {
      case .read(let effect): try handler.read(effect)
      case .write(let effect): try Self.write(effect, with: handler)
      case .search(let effect): try await handler.search(effect)
      case .network(let effect): Self.notice(for: effect).map { .done($0) }
      case .terminal(let effect): Self.notice(for: effect).map { .done($0) }
      }
    }
  }

  /// What the keys do is kept, as on the screen, but no alert rings: the person who set it would never hear of it.
  private static func write(_ effect: WriteEffect, with handler: EffectHandler) throws(Problem) -> Event? {
    switch effect {
    case .checkAlerts: try handler.read(.alerts)
    case .mark, .keepPosition, .keepPlace, .keepHistory, .save, .forget, .follow, .giveUp, .takeUp, .pause, .followMove,
      .toggleWantsPages, .addAlert, .removeAlert:
      try handler.write(effect)
    }
  }

  /// Nil when there is nothing to stop.
  private static func notice(for effect: NetworkEffect) -> String? {
    switch effect {
    case .refresh: "Would fetch feeds."
    case .findFeeds(let address): "Would look for feeds at \(address.shownAddress)."
    case .fetchPage: "Would fetch the page of this article."
    case .stopRefresh, .stopFinding, .stopFetchingPage: nil
    }
  }

  /// Nil when the picture is the same without it.
  private static func notice(for effect: TerminalEffect) -> String? {
    switch effect {
    case .openInBrowser(let address): "Would open \(address.shownAddress) in the browser."
    case .copy(let text): "Would copy \(text.displaySafe)"
    case .notify(let text): "Would notify: \(text.displaySafe)"
    case .suspend: "Would return to the shell."
    case .redraw: nil
    }
  }
}
