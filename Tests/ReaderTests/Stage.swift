import Foundation
import Model
import Money
import Reader
import Screen
import TestKit
import Testing
import Text

/// The program without a terminal: keys go in, and the effects are answered by a `Library` at once.
struct Stage {
  var state: State
  var library: Library

  init(
    _ size: Size = Size(width: 80, height: 24), library: Library = Library(), settings: Settings = Settings(),
    ordersText: Bool = true
  ) {
    self.library = library
    state = State(
      size: size, settings: settings, now: Library.now, listing: library.listing(.all), ordersText: ordersText)
    send(.ticks(library.ticks, asOf: nil))
  }

  /// Does what the session does: one event, then all that follows from it.
  ///
  /// Sent silently, an event is answered by the test and not by the library.
  mutating func send(_ event: Event, silently isSilent: Bool = false) {
    if isSilent {
      _ = update(&state, event)
      return
    }
    var events = [event]
    while !events.isEmpty {
      let event = events.removeFirst()
      let effects = update(&state, event)
      // What was due is done, or the program would not sleep.
      if case .tick(let now) = event, let next = state.nextTick { #expect(next > now) }
      for effect in effects { events += library.answer(effect) }
      if events.isEmpty, let id = state.newlyShown {
        events.append(.shown(id, state.now))
      }
    }
  }

  /// "jj<enter>": letters stand for themselves, names of keys stand in angle brackets.
  mutating func press(_ script: String) throws {
    for key in try KeyScript(script).keys { send(.key(key)) }
    // A digit at the end is a command of its own: no key follows it.
    if let end = state.digitEnds { send(.tick(end)) }
  }

  var lines: [String] { picture(of: state).lines }
  var screen: String { lines.joined(separator: "\n") + "\n" }
}

extension Stage {
  mutating func followFeeds() { state.followFeeds(from: Library.now) }
}
