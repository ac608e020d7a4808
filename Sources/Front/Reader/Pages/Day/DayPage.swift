import Model
import Money
import Screen
import Text

package enum DayCommand: String, CommandName {
  case travelTo

  package var command: Command {
    switch self {
    case .travelTo: Command(self, .band, ["@", .function(5)], "show the band as of any day")
    }
  }
}

/// A line over the status row for the day as of which the band is shown. The text stays where it is.
package struct DayPage: Page {
  private var field: TextField

  package static let title = DayTexts.heading
  package static let opener: DayCommand? = .travelTo

  private init(day: Day?) {
    field = TextField(day?.description ?? "")
    field.select()
  }

  package static func open(in state: inout State) -> [Effect] { state.open(DayPage(day: state.band.asOf)) }

  package var hidesBand: Bool { false }

  package var line: TextField? {
    get { field }
    set { if let newValue { field = newValue } }
  }

  /// Never called: in an open line every key is a letter.
  package mutating func perform(_ command: DayCommand, in state: inout State) -> Outcome {
    switch command {
    case .travelTo: .stay
    }
  }

  /// An empty line is now. A line that is no day stays, to be corrected.
  package mutating func takeLine(in state: inout State) -> Outcome {
    let text = field.text.split(whereSeparator: \.isWhitespace).joined()
    // The Kazakh layout has letters on the digits.
    let day = state.keyboard.readings(of: text).lazy.compactMap { Day(typed: $0) }.first
    guard text.isEmpty || day != nil else {
      return .stay(state.say(DayTexts.noDay(text.displaySafe), isError: true))
    }
    return .close(state.travel(to: day))
  }

  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = state.size
    canvas.fill(Rect(x: 0, y: size.height - 1, width: size.width, height: 1), style: .text)
    // The day has to find room after the prompt.
    let prompt = size.width < 50 ? DayTexts.shortPrompt : DayTexts.prompt
    Sheet(in: size).put(field, prompt: prompt, state, into: &canvas)
  }
}
