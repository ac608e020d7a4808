import Model
import Money

/// Work about money that the program asks for. `asOf` is the day whose figures are shown; nil is now.
package enum MoneyAsk: Equatable, Sendable {
  case pair(Pair, asOf: Day?)
  case convert(String, asOf: Day?)
  case matrix(asOf: Day?)
  case sums(ArticleID)
  case alerts
  case addAlert(Alert)
  case removeAlert(Alert)
  /// Looks whether one rings.
  case checkAlerts
}

/// What comes of it.
package enum MoneyAnswer: Equatable, Sendable {
  case pair(PairReport, [Mention])
  /// With the line that it belongs to.
  case converted(String, ConversionResult)
  case matrix(Matrix)
  case sums(ArticleID, [SumWorth])
  /// With what those said that rang just now.
  case alerts([AlertStatus], rang: [String])
}
