import Model
import Screen

/// The band as runs of styled text, laid end to end.
struct BandText {
  /// One figure after another, each with the columns it takes.
  let items: [[Run]]
  /// Columns of all figures and the separators between them.
  let width: Int

  private static let separator = Run("  ·  ", style: Style(.faint))
  private static let separatorWidth = 5

  init(_ band: Band) {
    let days = band.ticks.map(\.date)
    items = band.ticks.enumerated().map { index, tick in
      // Figures of one day share its name, which stands behind the last of them; those of today need none.
      let isLastOfDay = index + 1 == days.count || days[index + 1] != tick.date
      let day = "  (\(DateText.short(tick.date, today: band.today)))"
      let name = isLastOfDay && tick.date != band.today ? [Run(day, style: Style(.faint))] : []
      return BandText.item(tick, isInverted: band.isInverted) + name
    }
    let widths = items.map { BandText.width(of: $0) }
    width = widths.reduce(0, +) + max(0, items.count - 1) * BandText.separatorWidth
  }

  /// Columns of one whole turn: as it comes round, a separator stands between the last figure and the first.
  var turn: Int { max(1, width + BandText.separatorWidth) }

  /// What `columns` cells show from `offset` on, coming round as often as needed.
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

  /// All of it, for a band that fits.
  var line: [Run] {
    Array(items.joined(separator: [BandText.separator]))
  }

  /// Where the page after the one at `offset` begins: at the first figure that was not wholly on it.
  func nextPage(after offset: Int, width: Int) -> Int {
    var start = 0
    for item in items {
      let end = start + BandText.width(of: item)
      if end > offset + width { return start > offset ? start : (end + BandText.separatorWidth) % turn }
      start = end + BandText.separatorWidth
    }
    return 0
  }

  private static func width(of runs: [Run]) -> Int {
    runs.reduce(0) { $0 + Width.of($1.text) }
  }

  /// "KGS/USD 0.01144 ▲ +0.55%": sign, glyph and colour all come from the same rounded text.
  private static func item(_ tick: Tick, isInverted: Bool) -> [Run] {
    let pair = isInverted ? tick.pair.inverse : tick.pair
    var runs = [
      Run(pair.description, style: Style(.band)), Run(" ", style: Style(.band)),
      Run(isInverted ? tick.inverse : tick.value, style: Style(tick.state == .stale ? .stale : .band, .bold)),
    ]
    let movement = Movement(tick, isInverted: isInverted)
    if !movement.text.isEmpty { runs.append(Run(" " + movement.text, style: Style(movement.role))) }
    return runs
  }
}

/// How a figure moved: glyph, sign and colour that always agree.
struct Movement: Equatable {
  let text: String
  let role: Role

  init(_ tick: Tick, isInverted: Bool) {
    switch tick.state {
    case .peg: (text, role) = ("≡ peg", .flat)
    case .fixed: (text, role) = ("= fixed", .flat)
    case .closed: (text, role) = ("= closed", .flat)
    case .stuck: (text, role) = ("= stuck", .stale)
    case .rounded: (text, role) = ("≈ 0%", .flat)
    case .held: (text, role) = ("? held", .notice)
    case .live, .stale:
      let change = isInverted ? tick.inverseChangePercent : tick.changePercent
      switch change?.first {
      case nil: (text, role) = ("", .flat)
      case "+": (text, role) = ("▲ \(change ?? "")%", .up)
      case "-": (text, role) = ("▼ −\(change?.dropFirst() ?? "")%", .down)
      default: (text, role) = ("= 0%", .flat)
      }
    }
  }
}
