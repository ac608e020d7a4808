import Model
import Money
import Screen

/// Forms of the figures in the band. The shorter ones leave out what the key for a pair shows.
enum BandForm {
  /// "USD/KZT 518.13 ▲ +0.12%"
  case long
  /// "USD/KZT 518.13 ▲+0.12%", and signs alone for figures that did not move
  case short
  /// "KZT 518.13 ▲0.1%" after a pair with the same base
  case least
}

/// A figure of the band: the pair, its value, its movement, and its day where that is not the shared one.
struct BandFigure {
  private let tick: Tick
  private let figure: PairFigure
  private let label: String
  private let movement: String
  private let role: Role
  /// Empty for the shared day.
  private let day: String
  /// The day in fewer columns, the longest first; empty for the shared day.
  private let shortDays: [String]

  /// - Parameter baseBefore: the base of the pair at the left; nil for the first.
  init(_ tick: Tick, _ band: Band, _ form: BandForm, day: SharedDay?, baseBefore: String?) {
    self.tick = tick
    let isInverted = band.inverts(tick.pair)
    figure = PairFigure(tick, isInverted: isInverted)
    let isSameBase = form == .least && figure.pair.base == baseBefore && !figure.isScaled
    label = isSameBase ? figure.pair.quote : figure.label
    let movement = Movement(tick, isInverted: isInverted)
    self.movement = movement.text(in: form)
    role = movement.role
    self.day = day?.text(of: tick, in: form) ?? ""
    shortDays = day?.shortTexts(of: tick) ?? []
  }

  var pair: Pair { figure.pair }

  func runs(isHighlighted: Bool, isSelected: Bool) -> [Run] {
    leastRuns(isHighlighted, isSelected) + runs(ofMovement: movement) + runs(ofDay: day)
  }

  /// The forms for a row that is too narrow for the whole figure, the longest first. The movement is left out before the day:
  /// a figure without its day would pass for one of the shared day.
  func shorterRuns(isHighlighted: Bool, isSelected: Bool) -> [[Run]] {
    let least = leastRuns(isHighlighted, isSelected)
    let moved = least + runs(ofMovement: movement)
    let days = shortDays.map { runs(ofDay: $0) }
    return days.map { moved + $0 } + (day.isEmpty ? [] : [least + runs(ofDay: day)]) + days.map { least + $0 } + [least]
  }

  /// The pair, a blank and the value.
  private func leastRuns(_ isHighlighted: Bool, _ isSelected: Bool) -> [Run] {
    let mark: Attributes = isSelected ? .selected : []
    return [
      Run(label, style: isHighlighted ? Style(.accent, mark.union(.bold)) : Style(.band, mark)),
      Run(" ", style: Style(.band, mark)),
      Run(figure.value, style: Style(tick.state == .stale ? .stale : .band, mark.union(.bold))),
    ]
  }

  private func runs(ofMovement text: String) -> [Run] { text.isEmpty ? [] : [Run(" " + text, style: Style(role))] }

  private func runs(ofDay text: String) -> [Run] {
    text.isEmpty ? [] : [Run(" " + text, style: Style(tick.state == .stale ? .stale : .faint))]
  }
}

/// A pair and its figure as the band shows them: for a thousand units where one is worth next to nothing.
struct PairFigure: Equatable {
  /// The pair in the direction that is shown.
  let pair: Pair
  /// "KZT/USD", "1000 UZS/USD"
  let label: String
  let value: String
  /// True for the value of more than one unit.
  let isScaled: Bool

  /// The least nominal that is shown: ten units of a currency would only puzzle.
  private static let leastNominal = 100

  init(_ tick: Tick, isInverted: Bool) {
    pair = isInverted ? tick.pair.inverse : tick.pair
    let scaled = Tick.Scaled(isInverted ? tick.inverse : tick.value)
    isScaled = scaled.nominal >= PairFigure.leastNominal
    label = isScaled ? "\(scaled.nominal) \(pair)" : pair.description
    value = isScaled ? scaled.value : isInverted ? tick.inverse : tick.value
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

  /// "▲ +0.12%", "▲+0.12%", "▲0.1%"; "= 0%" and "=".
  func text(in form: BandForm) -> String {
    guard form != .long, role != .notice, let glyph = text.first else { return text }
    guard role == .up || role == .down else { return String(glyph) }
    let change = text.dropFirst(2)
    return "\(glyph)" + (form == .short ? change : Movement.rounded(change.dropFirst()))
  }

  /// "0.12%" with one decimal. A last 5 and what would be zero stay as they are: the change was rounded once already.
  private static func rounded(_ change: Substring) -> Substring {
    let digits = change.dropLast()
    guard let point = digits.firstIndex(of: "."), let last = digits.last, digits[point...].count == 3, last != "5",
      let figure = Figure(String(digits))
    else { return change }
    let short = figure.ratio.rounded(places: 1)
    return short.digits == 0 ? change : "\(short.description)%"
  }
}
