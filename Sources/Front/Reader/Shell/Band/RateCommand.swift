import Screen

/// The commands while a pair of the band is chosen. Every other key leaves the band and does what it always does.
package enum RateCommand: String, CommandName {
  case previousRate, nextRate, firstRate, lastRate, openRate, convertRate

  package var command: Command {
    switch self {
    case .previousRate: Command(self, .rate, [.left, "h"], "previous pair")
    case .nextRate: Command(self, .rate, [.right, "l", .tab], "next pair")
    case .firstRate: Command(self, .rate, [.home], "first pair")
    case .lastRate: Command(self, .rate, [.end], "last pair")
    case .openRate: Command(self, .rate, [.enter], hint: "page", "open the page of the pair")
    case .convertRate: Command(self, .rate, ["c"], "convert an amount of this pair")
    }
  }
}

extension Command.Group {
  static let rate = Self("A pair of the band", place: "band")
}
