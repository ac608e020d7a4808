import Money
import Screen

/// The band of rates along the top: still when it fits, else moving to the left.
enum BandPane {
  /// Over the end of the band: it stands, and its beginning is worth more.
  private static let pausedLabel = " paused "

  /// A band of another day says so before its figures, and one that is paused and would move says that behind them.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    var x = rect.x + 1
    if let mark = state.band.mark(today: state.today) {
      x += canvas.put(mark, x: x, y: rect.y, width: rect.width - 1, style: Style(.notice, .reverse))
    }
    guard !state.band.ticks.isEmpty else {
      let text = state.band.asOf == nil ? "no rates yet" : " no rates are known for that day"
      canvas.put(text, x: x, y: rect.y, width: rect.endX - x, style: Style(.faint))
      return
    }
    let text = BandText(state.band, lit: state.lit)
    let room = state.bandRoom
    if state.band.asOf != nil { x += 1 }
    // What fits stands still, and there is nothing to come round.
    let runs = text.width <= room ? text.line : text.runs(from: state.band.offset, columns: room)
    canvas.put(Line(runs), x: x, y: rect.y, width: rect.endX - x)
    if state.band.isPaused, text.width > room {
      let width = min(pausedLabel.count, rect.width)
      canvas.put(
        pausedLabel, x: rect.endX - width, y: rect.y, width: width, style: Style(.notice, .reverse))
    }
  }
}
