import Foundation
import Model
import Reader
import Screen

/// The program without a terminal: keys from a script, effects performed at once, the picture at the end.
struct Rehearsal {
  private var state: State
  private let perform: Perform

  init(size: Size, settings: Settings, perform: Perform) async throws(Problem) {
    self.perform = perform
    state = State(size: size, settings: settings, now: perform.now(), zone: .current)
    for event in try perform.start() { await send(event) }
  }

  mutating func press(_ keys: [Key]) async {
    for key in keys where !state.isQuitting { await send(.key(key)) }
  }

  var canvas: Canvas { picture(of: state) }

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
