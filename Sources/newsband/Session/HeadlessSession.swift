import Foundation
import Model
import Money
import Reader
import Screen
import Text

/// The program without a terminal: keys from a script, effects performed at once, the picture at the end.
struct HeadlessSession {
  private var state: State
  private let perform: Perform

  init(size: Size, settings: Settings, perform: Perform) async throws(Problem) {
    self.perform = perform
    state = State(size: size, settings: settings, now: perform.now(), zone: .current)
    for event in try perform.start() { await send(event) }
  }

  /// Presses them one after the other, each after all that the one before has led to; none after one that quits.
  mutating func press(_ keys: [Key]) async {
    for key in keys where !state.isQuitting { await send(.key(key)) }
  }

  /// What the screen would show now: row-major, as high and wide as it was asked for.
  var canvas: Canvas { picture(of: state) }

  /// The session's loop without waiting: an event, the effects of it, and the events that answer them.
  private mutating func send(_ event: Event) async {
    var events = [event]
    while !events.isEmpty {
      for effect in update(&state, events.removeFirst()) {
        if let answer = await perform(effect) { events.append(answer) }
      }
      if events.isEmpty, let id = state.newlyShown {
        events.append(.shown(id, state.now))
      }
    }
  }
}
