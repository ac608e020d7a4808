/// Sums that are the two ends of one range: "$5–$6 million", "from $5 to $6 million".
extension SumJudge {
  func joined(_ found: [Found]) -> [(sum: Sum, phrase: Int)] {
    var sums: [(sum: Sum, phrase: Int)] = []
    var index = 0
    while index < found.count {
      let one = found[index]
      if index + 1 < found.count, let link = link(one, found[index + 1]) {
        switch link {
        case .range(let low):
          let other = found[index + 1]
          let range = text.range(one.first, other.last)
          sums.append((Sum(code: one.code, figure: low, upper: other.low, range: range), one.phrase))
          index += 2
          continue
        case .doubtful:
          index += 1
          continue
        }
      }
      sums.append(
        (Sum(code: one.code, figure: one.low, upper: one.high, range: text.range(one.first, one.last)), one.phrase))
      index += 1
    }
    return sums
  }

  private enum Link {
    /// A range with this lower end.
    case range(Figure)
    /// The first number may lack the magnitude of the second.
    case doubtful
  }

  private func link(_ one: Found, _ other: Found) -> Link? {
    guard one.code == other.code, one.high == nil, other.high == nil,
      let link = text.link(at: one.last + 1, isOpened: text.opensRange(before: one.first)), other.first == link.last + 1
    else { return nil }
    if one.amount.hasMagnitude || !other.amount.hasMagnitude {
      return one.low.ratio < other.low.ratio ? .range(one.low) : nil
    }
    guard let first = one.amount.low.number.estimate?.ratio, let second = other.amount.low.number.estimate?.ratio else {
      return nil
    }
    if link.isLoose { return nil }
    if first < second, let low = one.amount.low.figure(.english, power: other.amount.low.powerOfTen) {
      return .range(low)
    }
    return one.low.ratio >= Ratio(1000, 1) && one.low.ratio < other.low.ratio ? .range(one.low) : .doubtful
  }
}
