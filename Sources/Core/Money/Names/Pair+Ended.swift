import Model

extension Pair {
  /// The currency of the pair that had ended before a day; nil when both were money on it.
  package func ended(on day: Day) -> Currency? {
    [base, quote].lazy.compactMap { Currency.ended[$0] }.first { !$0.isInUse(on: day) }
  }
}

extension Currency {
  /// Why there is no rate of an ended currency, as the end of a sentence.
  package var ending: String {
    guard let lastDay else { return "\(code) is in use" }
    let successor = successor.map { " and was replaced by \($0)" } ?? ""
    return "\(code), the \(name), ended on \(lastDay)\(successor): name a day when it was money"
  }
}
