import Model
import Screen

/// The band of rates along the top: still when it fits, else moving to the left.
enum BandPane {
  private static let pausedLabel = " paused "

  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    guard !state.band.ticks.isEmpty else {
      canvas.put(" no rates yet", x: rect.x, y: rect.y, width: rect.width, style: Style(.faint))
      return
    }
    let text = BandText(state.band)
    let room = state.layout.bandWidth
    let runs = text.width <= room ? text.line : text.runs(from: state.band.offset, columns: room)
    canvas.put(Line(runs), x: rect.x + 1, y: rect.y, width: room)
    if state.band.isPaused, text.width > room {
      let width = min(pausedLabel.count, rect.width)
      canvas.put(
        pausedLabel, x: rect.x + rect.width - width, y: rect.y, width: width, style: Style(.notice, .reverse))
    }
  }
}
