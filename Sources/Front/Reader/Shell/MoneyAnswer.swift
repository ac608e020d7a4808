import Model
import Money

/// The answer to a question about money.
package enum MoneyAnswer: Equatable, Sendable {
  case pair(PairReport, [Mention])
  /// The result of a line of the converter, with that line.
  case converted(String, ConversionResult)
  case matrix(Matrix)
  case sums(ArticleID, [SumWorth])
  /// All alerts, and the texts of those that rang just now.
  case alerts([AlertStatus], rang: [String])
}
