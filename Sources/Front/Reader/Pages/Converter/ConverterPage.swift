import Model
import Money
import Screen

package enum ConverterCommand: String, CommandName {
  case converter = "showConverter"

  package var command: Command {
    switch self {
    case .converter: Command(self, .band, ["c"], hint: "convert", "convert an amount: 100 usd kzt")
    }
  }
}

/// The converter: a line that understands "100 usd kzt", with the answers to earlier lines above it.
package struct ConverterPage: Page {
  private(set) var field: TextField
  /// The result of the line; nil until it is known.
  private(set) var result: ConversionResult?
  /// Earlier answers, the oldest first.
  private(set) var tape: [String] = []

  private static let longestTape = 50

  package static let title = ConverterTexts.heading
  package static let opener: ConverterCommand? = .converter

  init(_ line: String = "") {
    field = TextField(line)
  }

  /// With "1 KZT USD" in the line.
  init(_ pair: Pair) {
    self.init("1 \(pair.base) \(pair.quote)")
    field.select()
  }

  package static func open(in state: inout State) -> [Effect] { state.open(ConverterPage()) }

  package func opening(in state: State) -> [Effect] { question(in: state) }

  package var hidesBand: Bool { false }

  package var line: TextField? {
    get { field }
    set { if let newValue { field = newValue } }
  }

  /// Never called: in an open line every key is a letter.
  package mutating func perform(_ command: ConverterCommand, in state: inout State) -> Outcome {
    switch command {
    case .converter: .stay
    }
  }

  /// The answer goes above the next line. Without a line the page closes.
  package mutating func takeLine(in state: inout State) -> Outcome {
    guard !field.text.isEmpty else { return .close }
    guard let result, !result.isRefusal else { return .stay }
    tape = (tape + [result.text]).suffix(ConverterPage.longestTape)
    field = TextField()
    return lineChanged(in: &state)
  }

  /// The earlier result stays until the new one comes.
  package mutating func lineChanged(in state: inout State) -> Outcome {
    if isBlank { result = nil }
    return .stay(question(in: state))
  }

  /// A result for an earlier line is dropped.
  package mutating func receive(_ answer: ConverterAnswer, in state: inout State) -> Outcome {
    if answer.line == meant(in: state) { result = answer.result }
    return .stay
  }

  /// The line as it was meant: on another layout "100 гыв леу" is 100 usd kzt, and the Kazakh one has letters on the digits.
  private func meant(in state: State) -> String {
    // "XXX" stands for no currency (ISO 4217), so that a line with one currency is a conversion too, whichever the home is.
    state.keyboard.reading(of: field.text) { (try? Conversion($0, home: "XXX")) != nil }
  }

  private var isBlank: Bool { field.text.allSatisfy(\.isWhitespace) }

  private func question(in state: State) -> [Effect] {
    isBlank ? [] : [.read(.page(.conversion(meant(in: state), asOf: state.band.asOf)))]
  }
}

/// The result of a line, with that line.
package struct ConverterAnswer: PageAnswer {
  package typealias Receiver = ConverterPage

  package let line: String
  package let result: ConversionResult

  package init(_ result: ConversionResult, for line: String) {
    self.line = line
    self.result = result
  }
}

/// The result of a line of the converter.
package struct ConversionResult: Equatable, Sendable {
  /// "100 USD = 47 509 KZT", or the reason why the line is no conversion.
  package var text: String
  /// Rate, day and source; empty for a refusal.
  package var detail: String
  package var isRefusal: Bool

  package init(_ text: String, detail: String = "", isRefusal: Bool = false) {
    self.text = text
    self.detail = detail
    self.isRefusal = isRefusal
  }
}
