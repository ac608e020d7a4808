import Model
import Money
import Query
import Screen

/// The band as runs of styled text, one after another.
struct BandText {
  /// The figures in their order.
  let items: [[Run]]
  /// Columns of each figure.
  private let widths: [Int]
  /// Columns of all figures and the separators between them.
  let width: Int

  private static let separator = Run("  ·  ", style: Style(.faint))
  private static let separatorWidth = 5

  /// - Parameter currencies: the pairs of these stand out.
  init(_ band: Band, highlighting currencies: Set<String> = []) {
    items = band.ticks.enumerated().map { index, tick in
      BandText.item(
        tick, band, isHighlighted: !currencies.isDisjoint(with: [tick.pair.base, tick.pair.quote]),
        isSelected: index == band.selected)
    }
    widths = items.map { $0.reduce(0) { $0 + Width.of($1.text) } }
    width = widths.reduce(0, +) + max(0, items.count - 1) * BandText.separatorWidth
  }

  /// Columns of one round: a separator stands between the last figure and the first too.
  var round: Int { max(1, width + BandText.separatorWidth) }

  /// The columns of a figure, counted from the beginning of the band.
  func place(of index: Int) -> Range<Int> {
    let start = widths[..<index].reduce(0) { $0 + $1 + BandText.separatorWidth }
    return start..<start + widths[index]
  }

  /// The runs of `columns` cells from `offset` on. After the last figure comes the first again.
  func runs(from offset: Int, columns: Int) -> [Run] {
    guard !items.isEmpty else { return [] }
    var runs: [Run] = []
    var skip = offset
    var left = columns
    var index = 0
    while left > 0 {
      let piece = index % 2 == 0 ? items[(index / 2) % items.count] : [BandText.separator]
      index += 1
      for run in piece {
        let cut = run.dropping(columns: skip)
        skip = max(0, skip - Width.of(run.text))
        guard !cut.text.isEmpty, left > 0 else { continue }
        runs.append(cut)
        left -= Width.of(cut.text)
      }
    }
    return runs
  }

  /// The whole band, where it fits.
  var line: [Run] {
    Array(items.joined(separator: [BandText.separator]))
  }

  /// The offset of the page after the one at `offset`: that of the first figure that was not wholly on it.
  func nextPage(after offset: Int, width: Int) -> Int {
    for index in items.indices {
      let place = place(of: index)
      guard place.upperBound > offset + width else { continue }
      return place.lowerBound > offset ? place.lowerBound : (place.upperBound + BandText.separatorWidth) % round
    }
    return 0
  }

  /// "KGS/USD 0.01144 ▲ +0.55% 2 Apr, 9 d": sign, glyph and colour all come from the same rounded text.
  private static func item(_ tick: Tick, _ band: Band, isHighlighted: Bool, isSelected: Bool) -> [Run] {
    let isOld = tick.state == .stale
    let mark: Attributes = isSelected ? .selected : []
    let figure = PairFigure(tick, isInverted: band.inverts(tick.pair))
    var runs = [
      Run(figure.label, style: isHighlighted ? Style(.accent, mark.union(.bold)) : Style(.band, mark)),
      Run(" ", style: Style(.band, mark)), Run(figure.value, style: Style(isOld ? .stale : .band, mark.union(.bold))),
    ]
    let movement = Movement(tick, isInverted: band.inverts(tick.pair))
    if !movement.text.isEmpty { runs.append(Run(" " + movement.text, style: Style(movement.role))) }
    runs.append(Run(" " + TickAge.text(tick, band: band), style: Style(isOld ? .stale : .faint)))
    return runs
  }
}

/// A pair and its figure as the band shows them: for a thousand units where one is worth next to nothing.
struct PairFigure: Equatable {
  /// "KZT/USD", "1000 UZS/USD"
  let label: String
  let value: String

  /// The least nominal that is shown: ten units of a currency would only puzzle.
  private static let leastNominal = 100

  init(_ tick: Tick, isInverted: Bool) {
    let pair = isInverted ? tick.pair.inverse : tick.pair
    let scaled = Tick.Scaled(isInverted ? tick.inverse : tick.value)
    let isTiny = scaled.nominal >= PairFigure.leastNominal
    label = isTiny ? "\(scaled.nominal) \(pair)" : pair.description
    value = isTiny ? scaled.value : isInverted ? tick.inverse : tick.value
  }
}

/// The movement of a figure: glyph, sign and colour always agree.
struct Movement: Equatable {
  let text: String
  let role: Role

  init(_ tick: Tick, isInverted: Bool) {
    switch tick.state {
    case .peg: (text, role) = (BandTexts.peg, .flat)
    case .fixed: (text, role) = (BandTexts.fixed, .flat)
    case .closed: (text, role) = (BandTexts.closed, .flat)
    case .stuck: (text, role) = (BandTexts.stuck, .stale)
    case .rounded: (text, role) = (BandTexts.rounded, .flat)
    case .held:
      // The figure that is held back stands beside the one that counts.
      let held = isInverted ? tick.held?.inverse : tick.held?.value
      (text, role) = (BandTexts.held + (held.map { " \($0)" } ?? ""), .notice)
    case .live, .stale:
      self = Movement(change: isInverted ? tick.inverseChangePercent : tick.changePercent)
    }
  }

  /// A change in percent, with its sign unless it is zero; nil when it is not known.
  init(change: String?) {
    switch change?.first {
    case nil: (text, role) = ("", .flat)
    case "+": (text, role) = ("▲ \(change ?? "")%", .up)
    case "-": (text, role) = ("▼ −\(change?.dropFirst() ?? "")%", .down)
    default: (text, role) = (BandTexts.unchanged, .flat)
    }
  }
}
