import Model
import Money
import Query
import Screen
import Text

/// The content of the page of a pair, in lines of a given width.
struct PairText {
  let page: PairPage
  let state: State
  /// Columns of a line.
  let width: Int
  /// The pair in the direction that is shown.
  private let pair: Pair

  init(_ page: PairPage, _ state: State, width: Int) {
    self.page = page
    self.state = state
    self.width = width
    pair = page.shownPair
  }

  /// "KZT/USD   Kazakhstani tenge (₸) in US dollar ($)", and on the right the age and the source of the figure.
  var title: [Line] {
    let name = PairTexts.name(base: PairText.name(pair.base), quote: PairText.name(pair.quote))
    let right = page.report?.tick.map { "\(age($0)) · \(TickDetail.source($0.source))" } ?? ""
    let left = "\(pair)   \(name)"
    let gap = width - Width.of(left) - Width.of(right)
    let runs = [Run(pair.description, style: Style(.title, .bold)), Run("   \(name)", style: Style(.dim))]
    // Where both do not fit on a line, the source stands on the next: it is never left out.
    guard gap >= 2 else {
      let shortName = Width.cut("   \(name)", to: max(0, width - Width.of(pair.description)))
      return [
        Line([runs[0], Run(shortName, style: Style(.dim))]),
        Line([Run(Width.cut(right, to: width), style: Style(.dim))]),
      ]
    }
    return [Line(runs + [Run(String(repeating: " ", count: gap) + right, style: Style(.dim))])]
  }

  /// The figure, its inverse, a thousand of a tiny unit, the day that it holds for, and a figure that is held back.
  var figure: [Line] {
    guard let tick = page.report?.tick else {
      return wrap([Run(PairTexts.noRate(of: pair.description, state.keymap), style: Style(.dim))], width: max(1, width))
    }
    let movement = Movement(tick, isInverted: page.isInverted)
    let (value, other) = page.isInverted ? (tick.inverse, tick.value) : (tick.value, tick.inverse)
    let scaled = Tick.Scaled(value)
    let gap = String(repeating: " ", count: width < 60 ? 3 : 6)
    var runs = [
      Run(value, style: Style(tick.state == .stale ? .stale : .text, .bold)),
      Run(movement.text.isEmpty ? "" : " \(movement.text)", style: Style(movement.role)),
      Run("\(gap)\(pair.inverse) \(other)", style: .text),
    ]
    // For a tiny unit also the thousand, as banks quote it.
    if scaled.nominal > 1 {
      runs.append(Run("\(gap)\(scaled.nominal) \(pair.base) = \(scaled.value) \(pair.quote)", style: .text))
    }
    let reason = TickDetail.reason(tick.state).map { ", \($0)" } ?? ""
    let lines = wrap(runs, width: max(1, width))
    return lines + wrap([Run(holds(tick) + reason + next, style: Style(.dim))], width: max(1, width)) + held(tick)
  }

  /// The day that the figure holds for: rates are published ahead.
  private func holds(_ tick: Tick) -> String {
    let day = DateText.medium(tick.date)
    if state.band.asOf != nil { return PairTexts.held(on: day) }
    if tick.date.number == state.today.number + 1 { return PairTexts.validFromTomorrow(day) }
    return tick.date > state.today ? PairTexts.valid(from: day) : PairTexts.holds(for: day)
  }

  /// ", the next is expected for 3 Apr"; empty where that day is over, because then the figure itself says that it is old.
  private var next: String {
    guard state.band.asOf == nil, let next = page.report?.next, next >= state.today else { return "" }
    return PairTexts.next(for: short(next))
  }

  /// The figure that is held back and the one against it; empty where nothing is held back.
  private func held(_ tick: Tick) -> [Line] {
    guard let held = tick.held else { return [] }
    let rival = held.rivalSource == "decree" ? PairTexts.decree : TickDetail.source(held.rivalSource)
    let (value, other) = page.isInverted ? (held.inverse, held.inverseRival) : (held.value, held.rival)
    let text = PairTexts.heldBack(
      source: TickDetail.source(held.source), pair: pair.description, value: value, day: short(held.date), rival: rival,
      rivalValue: other)
    return wrap([Run(text, style: Style(.notice))], width: max(1, width))
  }

  private func age(_ tick: Tick) -> String {
    ShellTexts.received(ago: DateText.age(of: tick.fetched, now: state.now))
  }

  func short(_ day: Day) -> String { DateText.short(day, today: state.today) }

  /// "Kazakhstani tenge (₸)"; the code where ISO 4217 does not have the currency, no sign where CLDR has none.
  private static func name(_ code: String) -> String {
    guard let currency = Currency(code: code) else { return code }
    return currency.symbol == code ? currency.name : "\(currency.name) (\(currency.symbol))"
  }
}

/// The sources, and the figures as they were published.
extension PairText {
  private static let labelWidth = 10

  /// The sources and the figures as they were published, in `count` lines at most: the addresses are left out first, then the
  /// figures, then the last sources.
  func sources(lines count: Int) -> [Line] {
    let figures = raw.filter { $0.indent == 0 }
    if words.count + raw.count <= count { return words + raw }
    if words.count + figures.count <= count { return words + figures }
    return Array(words.prefix(max(0, count)))
  }

  /// The sources side by side. The figure of one source is never broken over two lines.
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
        let label = lines.isEmpty ? PairTexts.sources : ""
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

  /// The rows that the figure was made from, as they were published, each with the address where it can be looked up.
  var raw: [Line] {
    guard let report = page.report else { return [] }
    let room = max(0, width - PairText.labelWidth)
    return report.raw.enumerated().flatMap { index, raw -> [Line] in
      let rate = raw.rate
      // The step of the price, which a cross has made from all of its rows.
      let step = index == report.raw.count - 1 ? report.step.map { "  \(PairTexts.step("\($0)"))" } ?? "" : ""
      let text =
        PairTexts.raw(value: rate.value, quote: rate.pair.quote, nominal: "\(rate.nominal)", base: rate.pair.base)
        + step
      let figure = Line([
        Run(PairTexts.raw.padding(to: PairText.labelWidth), style: Style(.section)),
        Run(Width.cut(text.displaySafe, to: room), style: Style(.dim)),
      ])
      guard let address = raw.address else { return [figure] }
      return [figure, Line([Run(Width.cut(address, to: room), style: Style(.link))], indent: PairText.labelWidth)]
    }
  }
}

extension String {
  /// The text followed by blanks, at least `width` characters long.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// The articles that name the currency or its country.
extension PairText {
  /// "12 articles name the tenge, 48 Kazakhstan"; "2 articles name the Kazakhstani tenge" where the country has no name here.
  var articlesTitle: Line {
    let code = PairPage.subject(of: page.pair)
    let name = Currency(code: code)?.name ?? code
    let texts =
      page.counts.countryName.map {
        [
          PairTexts.articles(page.counts, naming: name, country: $0),
          PairTexts.shortArticles(page.counts, naming: name, country: $0),
        ]
      } ?? [PairTexts.articles(count: page.counts.currency, naming: name)]
    let text = texts.first { Width.of($0) <= width } ?? Width.cut(texts[texts.count - 1], to: width)
    return Line([Run(text, style: Style(.section))])
  }

  var articles: [Line] {
    page.mentions.enumerated().map { index, mention in
      // In the direction that the page shows: the inverse change is not simply the other sign.
      let change = Movement(change: page.isInverted ? mention.inverseSince : mention.since)
      let since = change.text.isEmpty || width < 50 ? change.text : PairTexts.since(change.text)
      let day = short(mention.day)
      let right = [day, since].filter { !$0.isEmpty }.joined(separator: "   ")
      // The title is cut, the day and the change are not.
      let room = max(4, width - Width.of(right) - 3)
      let style = Style(mention.headline.isRead ? .dim : .text, index == page.cursor?.selected ? .bold : [])
      let title = mention.headline.titleRuns(style).cut(to: room)
      let gap = String(repeating: " ", count: max(1, width - Width.of(title.text) - Width.of(right)))
      return Line(
        title + [
          Run(gap + day, style: Style(.faint)),
          Run(since.isEmpty ? "" : "   \(since)", style: Style(change.role)),
        ])
    }
  }
}
