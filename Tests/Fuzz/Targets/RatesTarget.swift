import Foundation
import Model
import Money
import Parse

extension FuzzTarget {
  /// What publishers of rates send, in every format.
  static let rates = FuzzTarget("rates") { bytes in
    let source = Source(bytes: bytes, name: "rates", now: Date(timeIntervalSince1970: 1_765_454_400))
    _ = ifAccepted { () throws(Problem) in try parseRates(source) }
  }
}
