import Foundation
import Model

/// The band: how it moves, what it shows, as of which day.
extension State {
  mutating func pauseBand() -> [Effect] {
    if band.isPaused { band.resume(at: now) } else { band.isPaused = true }
    return say(band.isPaused ? "The band stands. p lets it go on." : "The band moves.")
  }

  mutating func changeBandMode() -> [Effect] {
    band.toggleMode()
    return say(band.mode == .page ? "The band turns by pages." : "The band moves by cells.")
  }

  mutating func invertBand() -> [Effect] {
    band.isInverted.toggle()
    return []
  }

  /// Takes figures, unless the reader has gone to another day meanwhile. Where the band stands does not change.
  mutating func take(_ ticks: [Tick], asOf day: Day?) -> [Effect] {
    guard day == band.asOf else { return [] }
    band.ticks = ticks
    return []
  }

  mutating func takeRates(new: Int, failed: Int, of total: Int, wasAsked: Bool) -> [Effect] {
    if wasAsked, failed == total {
      notice = Notice(text: join("No publisher of rates answered; what is stored stays."))
    } else if wasAsked, new > 0 {
      let text =
        "\(new) new \(new == 1 ? "rate" : "rates")" + (failed > 0 ? ", \(failed) of \(total) publishers failed" : "")
      notice = Notice(text: join(text + "."))
    }
    return new > 0 ? [.loadTicks(band.asOf)] : []
  }

  /// What just happened to the feeds stays in sight.
  private func join(_ text: String) -> String {
    guard let notice, !notice.isError else { return text }
    return notice.text + " " + text
  }
}
