import Model
import Store
import Text

extension Store {
  /// Says on standard error which changes of feeds wait for the next sync.
  func sayWhatWaits() throws(Problem) {
    for summary in try accounts() where summary.edits > 0 {
      let name = summary.account.name.displaySafe
      let verb = summary.edits == 1 ? "waits" : "wait"
      StandardError.line("\(name): \(counted(summary.edits, "change")) of feeds \(verb) for the next newsband sync.")
    }
  }
}
