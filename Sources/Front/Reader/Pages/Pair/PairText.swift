import Model
import Money
import Query
import Screen
import Text

/// What the page of a pair says, in lines of so many columns.
struct PairText {
  let page: PairPage
  let state: State
  let width: Int
  /// The pair in the direction that is shown.
  private let pair: Pair

  init(_ page: PairPage, _ state: State, width: Int) {
    self.page = page
    self.state = state
    self.width = width
    pair = page.isInverted ? page.pair.inverse : page.pair
  }

  /// "KZT/USD   Kazakhstani tenge (₸) in US dollar ($)", and on the right where it is from and how old it is.
  var title: [Line] {
    let name = "\(PairText.name(pair.base)) in \(PairText.name(pair.quote))"
    let right = page.report?.tick.map { "\(age($0)) · \(TickDetail.source($0.source))" } ?? ""
    let left = "\(pair)   \(name)"
    let gap = width - Width.of(left) - Width.of(right)
    let runs = [Run(pair.description, style: Style(.title, .bold)), Run("   \(name)", style: Style(.dim))]
    // Where both do not fit on a line, where it is from stands on the next: it is never left out.
    guard gap >= 2 else { return [Line(runs), Line([Run(Width.cut(right, to: width), style: Style(.dim))])] }
    return [Line(runs + [Run(String(repeating: " ", count: gap) + right, style: Style(.dim))])]
  }

  /// The figure, the other way round, so many units, for which day; and what is held back.
  var figure: [Line] {
    guard let tick = page.report?.tick else { return [Line([Run("Nobody here knows this rate.", style: Style(.dim))])] }
    let movement = Movement(tick, isInverted: page.isInverted)
    let (value, other) = page.isInverted ? (tick.inverse, tick.value) : (tick.value, tick.inverse)
    let scaled = Tick.Scaled(value)
    var runs = [
      Run(value, style: Style(tick.state == .stale ? .stale : .text, .bold)),
      Run(movement.text.isEmpty ? "" : " \(movement.text)", style: Style(movement.role)),
      Run("      \(pair.inverse) \(other)", style: .text),
    ]
    // For a tiny unit also the thousand, as banks quote it.
    if scaled.nominal > 1 {
      runs.append(Run("      \(scaled.nominal) \(pair.base) = \(scaled.value) \(pair.quote)", style: .text))
    }
    let reason = TickDetail.reason(tick.state).map { ", \($0)" } ?? ""
    let lines = wrap(runs, width: max(1, width))
    return lines + wrap([Run(holds(tick) + reason + next, style: Style(.dim))], width: max(1, width)) + held(tick)
  }

  /// For which day the figure holds: rates are published ahead.
  private func holds(_ tick: Tick) -> String {
    let day = DateText.medium(tick.date)
    if state.band.asOf != nil { return "held on \(day)" }
    return tick.date.number == state.today.number + 1
      ? "valid from tomorrow, \(day)" : tick.date > state.today ? "valid from \(day)" : "holds for \(day)"
  }

  /// ", the next is expected for 3 Apr"; nothing where that day is over: then the figure says itself that it is old.
  private var next: String {
    guard state.band.asOf == nil, let next = page.report?.next, next >= state.today else { return "" }
    return ", the next is expected for \(short(next))"
  }

  /// The figure that is not believed, and what speaks against it; none where nothing is held back.
  private func held(_ tick: Tick) -> [Line] {
    guard let held = tick.held else { return [] }
    let rival = held.rivalSource == "decree" ? "the decree" : TickDetail.source(held.rivalSource)
    let (value, other) = page.isInverted ? (held.inverse, held.inverseRival) : (held.value, held.rival)
    let text =
      "Held back: \(TickDetail.source(held.source)) has \(pair) \(value) for \(short(held.date)), but \(rival) says \(other)."
    return wrap([Run(text, style: Style(.notice))], width: max(1, width))
  }

  private func age(_ tick: Tick) -> String {
    let text = DateText.age(of: tick.fetched, now: state.now)
    return text == "now" ? "heard now" : "heard \(text) ago"
  }

  func short(_ day: Day) -> String { DateText.short(day, today: state.today) }

  /// "Kazakhstani tenge (₸)"; the code where ISO 4217 has no such currency, no sign where CLDR has none.
  private static func name(_ code: String) -> String {
    guard let currency = Currency(code: code) else { return code }
    return currency.symbol == code ? currency.name : "\(currency.name) (\(currency.symbol))"
  }
}

/// Who says what, and how it was published.
extension PairText {
  private static let labelWidth = 10

  /// Of so many lines at most: the first choices among the sources, and how the figure was published.
  func sources(lines count: Int) -> [Line] {
    let words = self.words.prefix(max(1, count - raw.count))
    return Array((words + raw).prefix(max(0, count)))
  }

  /// The sources side by side; what one of them says is never torn over two lines.
  var words: [Line] {
    var lines: [Line] = []
    var runs: [Run] = []
    var left = 0
    for word in page.report?.words ?? [] {
      let value = (page.isInverted ? word.inverse : word.value) + (word.isHeld ? " ?" : "")
      let texts = ["\(word.source) ", value, " \(short(word.date))   "]
      let needed = texts.reduce(-3) { $0 + Width.of($1) }
      if needed > left {
        if !runs.isEmpty { lines.append(Line(runs)) }
        let label = lines.isEmpty ? "Sources" : ""
        runs = [Run(label.padding(to: PairText.labelWidth), style: Style(.section))]
        left = width - PairText.labelWidth
      }
      runs += [
        Run(texts[0], style: Style(.dim)), Run(value, style: Style(word.isHeld ? .notice : .text)),
        Run(texts[2], style: Style(.faint)),
      ]
      left -= needed + 3
    }
    return runs.isEmpty ? lines : lines + [Line(runs)]
  }

  /// The rows that the figure was made from, as they were published, and where each can be looked up.
  var raw: [Line] {
    guard let report = page.report else { return [] }
    let room = max(0, width - PairText.labelWidth)
    return report.raw.enumerated().flatMap { index, raw -> [Line] in
      let rate = raw.rate
      // That of the price, which a cross has made from all of its rows.
      let step = index == report.raw.count - 1 ? report.step.map { "  step ±\($0) %" } ?? "" : ""
      let text = "\(rate.value) \(rate.pair.quote) for \(rate.nominal) \(rate.pair.base)\(step)"
      let figure = Line([
        Run("Raw".padding(to: PairText.labelWidth), style: Style(.section)),
        Run(Width.cut(text.displaySafe, to: room), style: Style(.dim)),
      ])
      guard let address = raw.address else { return [figure] }
      return [figure, Line([Run(Width.cut(address, to: room), style: Style(.link))], indent: PairText.labelWidth)]
    }
  }
}

extension String {
  /// Followed by blanks up to so many characters.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// The articles that name the currency.
extension PairText {
  /// How many articles name the currency.
  var articlesTitle: Line {
    let code = PairPage.subject(of: page.pair)
    let name = Currency(code: code)?.name ?? code
    let count = page.mentions.count
    let text =
      count == 0
      ? "No article here names the \(name)."
      : "\(count == 1 ? "1 article names" : "\(count) articles name") the \(name)"
    return Line([Run(text, style: Style(.section))])
  }

  var articles: [Line] {
    page.mentions.enumerated().map { index, mention in
      // In the direction that the page shows: turned round it is not simply the other sign.
      let change = Movement(change: page.isInverted ? mention.inverseSince : mention.since)
      let since = change.text.isEmpty ? "" : "\(change.text) since"
      let day = short(mention.day)
      let right = [day, since].filter { !$0.isEmpty }.joined(separator: "   ")
      // The title gives way, the day and the move do not.
      let room = max(4, width - Width.of(right) - 3)
      let title = Width.cut(mention.headline.title.isEmpty ? "(no title)" : mention.headline.title, to: room)
      let gap = String(repeating: " ", count: max(1, width - Width.of(title) - Width.of(right)))
      let style = mention.headline.isRead ? Style(.dim, index == page.index ? .bold : []) : Style(.unread, .bold)
      return Line([
        Run(title, style: style), Run(gap + day, style: Style(.faint)),
        Run(since.isEmpty ? "" : "   \(since)", style: Style(change.role)),
      ])
    }
  }
}
