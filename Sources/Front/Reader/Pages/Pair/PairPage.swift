import Model
import Money
import Query
import Screen

/// A pair of currencies: its rate, its history, the rates of all sources, and the articles that name the currency or its country.
package struct PairPage: Page {
  package let pair: Pair
  /// Nil until it has been read.
  private(set) var report: PairReport?
  /// The newest first.
  private(set) var mentions: [Mention] = []
  private(set) var counts = MentionCounts()
  /// The day of the cursor on the chart; nil while there is none.
  package private(set) var day: Day?
  /// The place in `mentions`.
  package var cursor: ListCursor? = ListCursor()
  /// Days of history that are shown.
  package private(set) var span = 90
  private(set) var isInverted: Bool
  /// An alert that is being typed; nil when none is.
  package var line: TextField?

  static let spans = [7, 30, 90, 365]

  package static let title = PairTexts.heading

  /// In the direction in which the band shows it.
  init(_ pair: Pair, isInverted: Bool, span: Int = 90) {
    self.span = span
    self.pair = pair
    self.isInverted = isInverted
  }

  package func opening(in state: State) -> [Effect] { [.read(.page(.pair(pair, asOf: state.band.asOf)))] }

  package func refreshing(in state: State) -> [Effect] { opening(in: state) }

  /// A click on the chart moves its cursor to that day; one on an article does what it does in any list.
  package mutating func click(x: Int, y: Int, in state: inout State) -> Outcome {
    guard line == nil else { return .stay }
    let layout = PairLayout(self, state)
    if let point = layout.point(atX: x, y: y) {
      select(day: point.date)
      return .stay
    }
    return layout.article(atY: y).map { click(row: $0, in: &state) } ?? .stay
  }

  package var hidesBand: Bool { false }

  /// The pair in the direction that is shown.
  var shownPair: Pair { isInverted ? pair.inverse : pair }

  /// The currency that the articles name: of a pair with the dollar the other one.
  package static func subject(of pair: Pair) -> String { pair.base == "USD" ? pair.quote : pair.base }

  package mutating func perform(_ command: PairCommand, in state: inout State) -> Outcome {
    switch command {
    case .previousDay: move(by: -1)
    case .nextDay: move(by: 1)
    case .previousPair: return turn(by: -1, in: &state)
    case .nextPair: return turn(by: 1, in: &state)
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
    let prices = AlertPrices(state.band.ticks + [report?.tick].compactMap(\.self))
    if let refusal = prices.refusal(of: alert, typed: text) { return .stay(state.say(refusal, isError: true)) }
    line = nil
    let distance = prices.distance(to: alert)
    let said = AlertsTexts.set(rule: alert.rule, distance: distance, state.keymap)
    return .stay(state.say(said) + [.write(.addAlert(alert))])
  }

  package mutating func leaveLine(in state: inout State) -> Outcome {
    line = nil
    return .stay
  }

  package mutating func receive(_ answer: PairAnswer, in state: inout State) -> Outcome {
    guard answer.report.pair == pair else { return .stay }
    // The cursor stays on its article when others come.
    let selected = cursor?.selected.map { mentions[$0].headline.id }
    report = answer.report
    mentions = answer.mentions
    counts = answer.counts
    cursor?.count = mentions.count
    if let selected { select(article: selected) }
    if let day, !points.contains(where: { $0.date == day }) { self.day = nil }
    return .stay
  }

  package mutating func select(article: ArticleID) {
    if let place = mentions.firstIndex(where: { $0.headline.id == article }) { cursor?.select(place) }
  }

  /// Goes to a longer span of history, or with a negative count to a shorter one; stays inside `spans`.
  private mutating func widen(by count: Int) {
    let place = PairPage.spans.firstIndex(of: span) ?? 2
    span = PairPage.spans[max(0, min(PairPage.spans.count - 1, place + count))]
    if let day, !points.contains(where: { $0.date == day }) { self.day = nil }
  }

  /// Opens the page of the next pair of the band in place of this one, or of one before it; the first follows the last.
  private func turn(by step: Int, in state: inout State) -> Outcome {
    let ticks = state.band.ticks
    let here = ticks.firstIndex { $0.pair == pair || $0.pair.inverse == pair }
    guard !ticks.isEmpty else { return .stay }
    let next = here.map { ($0 + step + ticks.count) % ticks.count } ?? 0
    if state.band.selected != nil { state.band.select(next, columns: state.layout.bandWidth) }
    let other = ticks[next].pair
    return .replace(with: PairPage(other, isInverted: state.band.inverts(other), span: span))
  }

  /// Reads the selected article, unless the screen is too low to show one.
  private func openMention(in state: inout State) -> Outcome {
    guard let selected = cursor?.selected, PairLayout(self, state).hasArticle else { return .stay }
    let currency = "currency:\(PairPage.subject(of: pair))"
    let query = Query(counts.countryName.map { "\(currency) OR \"\($0)\"" } ?? currency)
    return .close(state.read(mentions[selected].headline.id, of: mentions.map(\.headline), foundBy: query))
  }
}

/// The cursor on the chart.
extension PairPage {
  /// The history of the span, in the direction that is shown.
  var points: [RateHistory.Point] {
    guard let all = report?.history?.points, let last = all.last else { return [] }
    // Counted from the newest figure: a source without figures for a week still shows its last week.
    let shown = all.filter { last.date.number - $0.date.number <= span }
    return isInverted ? shown.map(\.inverse) : shown
  }

  /// The figure under the cursor; nil while there is none.
  var pointAtCursor: RateHistory.Point? { day.flatMap { day in points.first { $0.date == day } } }

  /// Indices of the articles from the day under the cursor until the next figure, so that those of a weekend belong to Friday.
  var mentionsAtCursor: [Int] {
    let points = self.points
    guard let place = points.firstIndex(where: { $0.date == day }) else { return [] }
    let next = points.indices.contains(place + 1) ? points[place + 1].date : nil
    return mentions.indices.filter { index in
      mentions[index].day >= points[place].date && next.map { mentions[index].day < $0 } ?? true
    }
  }

  /// The index of the article with the largest story of that day; of several the newest.
  var mainMentionAtCursor: Int? {
    let indices = mentionsAtCursor
    let largest = indices.map { mentions[$0].storySize }.max()
    return indices.first { mentions[$0].storySize == largest }
  }

  /// Moves the cursor to another figure of the chart, from its end at first, and selects the main article of that day.
  fileprivate mutating func move(by step: Int) {
    let points = self.points
    guard points.count > 1 else { return }
    let here = points.firstIndex { $0.date == day } ?? points.count
    select(day: points[max(0, min(points.count - 1, here + step))].date)
  }

  /// Puts the cursor on a day of the chart, and selects the main article of that day.
  fileprivate mutating func select(day: Day) {
    self.day = day
    if let main = mainMentionAtCursor { cursor?.select(main) }
  }
}
