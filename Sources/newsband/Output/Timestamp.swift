import Foundation
import Model
import Money

/// Dates in the notation of RFC 3339, in UTC and whole seconds: "2025-12-11T08:30:00Z".
enum Timestamp {
  static func text(_ date: Date) -> String {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down))
    let day = Day(number: Int((Double(seconds) / 86_400).rounded(.down)))
    let time = seconds - day.number * 86_400
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(day)T\(padded(time / 3600)):\(padded(time / 60 % 60)):\(padded(time % 60))Z"
  }
}
