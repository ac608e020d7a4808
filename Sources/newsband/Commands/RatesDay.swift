import Money
import ArgumentParser
import Desk
import Foundation
import Model

/// The day of a command about rates.
struct RatesDay: ParsableArguments {
  @Option(help: ArgumentHelp("As of a day: 2026-04-02. Default: now.", valueName: "date"))
  var at: String?

  func validate() throws {
    guard let at else { return }
    guard let day = Day(typed: at) else { throw ValidationError("--at is a day such as 2026-04-02, not “\(at)”.") }
    guard day.number <= Day(Date()).number + RateDesk.ahead else {
      throw ValidationError("There are no rates of a day in the future (--at \(day)).")
    }
  }

  /// The day that was given; nil for now.
  var given: Day? { at.flatMap { Day(typed: $0) } }

  /// The day that was given, else today in UTC.
  var day: Day { given ?? Day(Date()) }

  /// Days in advance for which a figure may be shown; 0 for a day in the past, on which only its own figures held.
  var ahead: Int { at == nil ? RateDesk.ahead : 0 }
}
