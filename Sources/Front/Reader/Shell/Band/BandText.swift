import Model
import Money
import Query
import Screen

/// The band laid out for a row: the shared day at the left, then the figures in the longest form in which all of them fit.
///
/// Where no form fits, the figures move beside the day and the pinned pair, which stand still.
struct BandText {
  /// Cells side by side that belong to one figure, or to none, as the day and the gaps do.
  struct Piece: Equatable {
    /// The place of the figure in the band.
    let index: Int?
    let runs: [Run]
    let width: Int
    /// The same in fewer columns, the longest first.
    let shorter: [[Run]]

    init(_ runs: [Run], of index: Int? = nil, shorter: [[Run]] = []) {
      self.index = index
      self.runs = runs
      self.shorter = shorter
      width = runs.reduce(0) { $0 + Width.of($1.text) }
    }

    /// Runs of a figure that are never left out: its pair, a blank and its value.
    private static let leastRuns = 3

    /// Columns of the pair and its value.
    var leastWidth: Int { Piece(Array(runs.prefix(Piece.leastRuns))).width }

    /// The longest form that fits, else the shortest.
    func shortened(to columns: Int) -> Piece {
      let forms = [self] + shorter.map { Piece($0, of: index) }
      return forms.first { $0.width <= columns } ?? forms[forms.count - 1]
    }
  }

  /// The part that stands still at the left.
  let head: [Piece]
  /// The figures beside it, in their order.
  let items: [Piece]
  /// Columns of these figures and the gaps between them.
  let width: Int
  /// Columns beside the head.
  let room: Int

  private static let gap = Piece([Run("  ", style: Style(.faint))])
  /// Columns that a pinned pair must leave to the others.
  private static let leastRoom = 24
  /// Columns that the day must leave to the figures.
  private static let leastFigure = 14
  /// Cells that the shortest form of a figure saves at most: "USD/", a sign and a digit.
  private static let greatestSaving = 6

  /// - Parameters:
  ///   - columns: the width of the band.
  ///   - currencies: the pairs of these stand out.
  init(_ band: Band, columns: Int, highlighting currencies: Set<String> = []) {
    self.init(band, .long, columns, currencies)
    if fits { return }
    self.init(band, .short, columns, currencies)
    if fits { return }
    if width - BandText.greatestSaving * band.ticks.count <= room {
      let least = BandText(band, .least, columns, currencies)
      if least.fits {
        self = least
        return
      }
    }
    guard let pinned = items.first(where: { $0.index == band.pinned }),
      room - pinned.width >= BandText.leastRoom
    else { return }
    self.init(
      head: head + [pinned, Piece([Run(" │ ", style: Style(.rule))])], items: items.filter { $0 != pinned },
      columns: columns)
  }

  private init(_ band: Band, _ form: BandForm, _ columns: Int, _ currencies: Set<String>) {
    let day = SharedDay(band)
    var base: String?
    let items = band.ticks.enumerated().map { index, tick in
      let figure = BandFigure(tick, band, form, day: day, baseBefore: base)
      base = figure.pair.base
      let isHighlighted = !currencies.isDisjoint(with: [tick.pair.base, tick.pair.quote])
      let isSelected = index == band.selected
      return Piece(
        figure.runs(isHighlighted: isHighlighted, isSelected: isSelected), of: index,
        shorter: figure.shorterRuns(isHighlighted: isHighlighted, isSelected: isSelected))
    }
    var head: [Piece] = []
    if let day {
      let sign = band.isPaused ? BandTexts.pausedSign : BandTexts.daySign
      let pieces = day.texts(in: form).map { text in
        Piece([Run(text, style: Style(day.isAsOf ? .notice : .dim)), Run(" \(sign) ", style: Style(.faint))])
      }
      // A third of the row at most: the figures are what it is for. That they are old and those of an edition is worth half of it.
      let edition = day.edition.flatMap { text in pieces.first { $0.runs[0].text == text && 2 * $0.width <= columns } }
      let piece = pieces.first { 3 * $0.width <= columns } ?? edition ?? pieces[pieces.count - 1]
      // On a very narrow screen the figures come first; the page of a pair says their day.
      let least = band.mode == .page ? items.map(\.leastWidth).max() ?? 0 : BandText.leastFigure
      if columns - piece.width >= max(least, BandText.leastFigure) { head = [piece] }
    }
    self.init(head: head, items: items, columns: columns)
  }

  private init(head: [Piece], items: [Piece], columns: Int) {
    self.head = head
    self.items = items
    width = items.reduce(0) { $0 + $1.width } + max(0, items.count - 1) * BandText.gap.width
    room = max(0, columns - head.reduce(0) { $0 + $1.width })
  }

  /// True when all figures stand beside the head.
  var fits: Bool { width <= room }

  /// Columns of one round: a gap stands between the last figure and the first too.
  var round: Int { max(1, width + BandText.gap.width) }

  /// The columns of a figure, counted from the beginning of those that move; nil for the pinned one.
  func place(of index: Int) -> Range<Int>? {
    var start = 0
    for item in items {
      if item.index == index { return start..<start + item.width }
      start += item.width + BandText.gap.width
    }
    return nil
  }

  /// The offset of the page after the one at `offset`: that of the first figure that was not wholly on it.
  func nextPage(after offset: Int) -> Int {
    var start = 0
    for item in items {
      let next = start + item.width + BandText.gap.width
      if start + item.width > offset + room { return start > offset ? start : next % round }
      start = next
    }
    return 0
  }
}

/// The row as it is drawn.
extension BandText {
  /// The pieces of the row from the left: the head, then the figures from the offset of the band on.
  func pieces(of band: Band) -> [Piece] {
    if fits { return head + Array(items.map { [$0] }.joined(separator: [BandText.gap])) }
    return head + (band.mode == .scroll ? moving(from: band.offset) : page(from: band.offset))
  }

  /// The figure at a column of the row; nil for the day and the gaps.
  func figure(at column: Int, of band: Band) -> Int? {
    var start = 0
    for piece in pieces(of: band) {
      if (start..<start + piece.width).contains(column) { return piece.index }
      start += piece.width
    }
    return nil
  }

  /// The figures as they move: cut at both edges, and after the last one the first again.
  private func moving(from offset: Int) -> [Piece] {
    guard !items.isEmpty else { return [] }
    var pieces: [Piece] = []
    var skip = offset % round
    var left = room
    var count = 0
    while left > 0 {
      let piece = count % 2 == 0 ? items[(count / 2) % items.count] : BandText.gap
      count += 1
      var runs: [Run] = []
      for run in piece.runs {
        let cut = run.dropping(columns: skip)
        skip = max(0, skip - Width.of(run.text))
        guard !cut.text.isEmpty, left > 0 else { continue }
        runs.append(cut)
        left -= Width.of(cut.text)
      }
      pieces.append(Piece(runs, of: piece.index))
    }
    return pieces
  }

  /// The figures that fit whole, from the first one at or after the offset on. One that is wider than the row is shown with a
  /// shorter day, or without its movement.
  private func page(from offset: Int) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var left = room
    for item in items {
      if start >= offset {
        let gap = pieces.isEmpty ? 0 : BandText.gap.width
        guard pieces.isEmpty || item.width + gap <= left else { break }
        if gap > 0 { pieces.append(BandText.gap) }
        pieces.append(pieces.isEmpty ? item.shortened(to: left) : item)
        left -= item.width + gap
      }
      start += item.width + BandText.gap.width
    }
    return pieces
  }
}
