import Money
import Screen

/// The band of rates along the top. It moves to the left when its figures do not fit.
enum BandPane {
  /// A mark before the figures of another day, and a label over the end of a paused band that would move.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    var x = rect.x + 1
    if let mark = state.band.mark(today: state.today) {
      x += canvas.put(mark, x: x, y: rect.y, width: rect.width - 1, style: Style(.notice, .reverse))
    }
    guard !state.band.ticks.isEmpty else {
      let text = state.band.asOf == nil ? BandTexts.noRates : BandTexts.noRatesOfDay
      canvas.put(text, x: x, y: rect.y, width: rect.endX - x, style: Style(.faint))
      return
    }
    let text = BandText(state.band, highlighting: state.mentionedCurrencies)
    let room = state.bandRoom
    if state.band.asOf != nil { x += 1 }
    let runs = text.width <= room ? text.line : text.runs(from: state.band.offset, columns: room)
    canvas.put(Line(runs), x: x, y: rect.y, width: rect.endX - x)
    if state.band.isPaused, text.width > room {
      let width = min(BandTexts.paused.count, rect.width)
      canvas.put(
        BandTexts.paused, x: rect.endX - width, y: rect.y, width: width, style: Style(.notice, .reverse))
    }
  }
}
