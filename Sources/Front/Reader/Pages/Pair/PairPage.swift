import Model
import Money
import Query
import Screen

/// A pair of currencies: its rate, its history, the rates of all sources, and the articles that name the currency.
package struct PairPage: Page {
  package let pair: Pair
  /// Nil until it has been read.
  private(set) var report: PairReport?
  /// The newest first.
  private(set) var mentions: [Mention] = []
  /// The place in `mentions`.
  package var cursor: ListCursor? = ListCursor()
  /// Days of history that are shown.
  private(set) var span = 90
  private(set) var isInverted: Bool
  /// An alert that is being typed; nil when none is.
  package var line: TextField?

  static let spans = [7, 30, 90, 365]

  package static let title = PairTexts.heading

  /// In the direction in which the band shows it.
  init(_ pair: Pair, isInverted: Bool) {
    self.pair = pair
    self.isInverted = isInverted
  }

  package func opening(in state: State) -> [Effect] { [.read(.page(.pair(pair, asOf: state.band.asOf)))] }

  package var hidesBand: Bool { false }

  /// The pair in the direction that is shown.
  var shownPair: Pair { isInverted ? pair.inverse : pair }

  /// The currency that the articles name: of a pair with the dollar the other one.
  package static func subject(of pair: Pair) -> String { pair.base == "USD" ? pair.quote : pair.base }

  package mutating func perform(_ command: PairCommand, in state: inout State) -> Outcome {
    switch command {
    case .narrowerSpan: widen(by: -1)
    case .widerSpan: widen(by: 1)
    case .alertForPair: line = TextField("\(shownPair) ")
    case .convertPair: return .open(ConverterPage(shownPair))
    }
    return .stay
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    if command == .open { return openMention(in: &state) }
    if command == .chooseRate { return .close }
    guard command == .invertBand else { return nil }
    // The page alone: the band keeps its own direction.
    isInverted.toggle()
    return .stay
  }

  package mutating func takeLine(in state: inout State) -> Outcome {
    guard let text = line?.text, !text.allSatisfy(\.isWhitespace) else { return leaveLine(in: &state) }
    guard let alert = Alert(typed: text) else { return .stay(state.say(AlertsTexts.ruleForms, isError: true)) }
    line = nil
    return .stay(state.say(AlertsTexts.set(rule: alert.rule)) + [.write(.addAlert(alert))])
  }

  package mutating func leaveLine(in state: inout State) -> Outcome {
    line = nil
    return .stay
  }

  package mutating func receive(_ answer: PairAnswer, in state: inout State) -> Outcome {
    guard answer.report.pair == pair else { return .stay }
    report = answer.report
    mentions = answer.mentions
    cursor?.count = mentions.count
    return .stay
  }

  /// Goes to a longer span of history, or with a negative count to a shorter one; stays inside `spans`.
  private mutating func widen(by count: Int) {
    let place = PairPage.spans.firstIndex(of: span) ?? 2
    span = PairPage.spans[max(0, min(PairPage.spans.count - 1, place + count))]
  }

  /// Reads the selected article.
  private func openMention(in state: inout State) -> Outcome {
    guard let selected = cursor?.selected else { return .stay }
    state.band.select(nil)
    let query = Query("currency:\(PairPage.subject(of: pair))")
    return .close(state.read(mentions[selected].headline.id, of: mentions.map(\.headline), foundBy: query))
  }
}
