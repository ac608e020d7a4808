import Money
import ArgumentParser
import Foundation
import Model

/// As of which day a command about rates speaks.
struct RatesDay: ParsableArguments {
  @Option(help: ArgumentHelp("As of a day: 2026-04-02. Default: now.", valueName: "date"))
  var at: String?

  func validate() throws {
    guard let at else { return }
    guard let day = Day(typed: at) else { throw ValidationError("--at is a day: 2026-04-02, not “\(at)”.") }
    guard day.number <= Day(Date()).number + RatesDay.ahead else {
      throw ValidationError("Nobody knows the rates of a day that has not come (--at \(day)).")
    }
  }

  /// Today in UTC when no day was asked for.
  var day: Day { at.flatMap { Day(typed: $0) } ?? Day(Date()) }

  /// How many days before it holds a figure may be shown: of a day in the past only what held on it counts.
  var ahead: Int { at == nil ? RatesDay.ahead : 0 }

  /// Banks publish for tomorrow, and on Fridays for Monday or the day after a holiday.
  static let ahead = 4
}
