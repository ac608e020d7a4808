import Foundation
import Model
import Money

/// Moments of time as text. For other programs dates are in the notation of RFC 3339, in UTC and whole seconds: "2025-12-11T08:30:00Z".
enum Timestamp {
  /// In UTC for other programs; on a terminal in the time of this place, to the minute: "2025-12-11 13:30".
  static func text(_ date: Date, on device: OutputDevice) -> String {
    guard device.columns != nil else { return text(date) }
    let local = text(date.addingTimeInterval(Double(device.zone.secondsFromGMT(for: date))))
    return String(local.prefix(16)).replacing("T", with: " ")
  }

  static func text(_ date: Date) -> String {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down))
    let day = Day(number: Int((Double(seconds) / 86_400).rounded(.down)))
    let time = seconds - day.number * 86_400
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(day)T\(padded(time / 3600)):\(padded(time / 60 % 60)):\(padded(time % 60))Z"
  }
}
