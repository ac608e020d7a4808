import Money
import Screen

/// The band of rates along the top. It moves to the left when its figures do not fit.
enum BandPane {
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    let text = BandText(state.band, columns: state.layout.bandWidth, highlighting: state.mentionedCurrencies)
    let x = rect.x + 1
    let runs = text.pieces(of: state.band).flatMap(\.runs)
    let used = canvas.put(Line(runs), x: x, y: rect.y, width: rect.endX - x)
    guard state.band.ticks.isEmpty else { return }
    let none = state.band.asOf == nil ? BandTexts.noRates : BandTexts.noRatesOfDay
    canvas.put(none, x: x + used, y: rect.y, width: max(0, rect.endX - x - used), style: Style(.faint))
  }

  /// The figure at a column of the screen; nil for the day, the gaps and an empty band.
  static func figure(at x: Int, in state: State) -> Int? {
    BandText(state.band, columns: state.layout.bandWidth).figure(at: x - state.layout.band.x - 1, of: state.band)
  }
}
