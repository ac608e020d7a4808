import Screen

package enum PairCommand: String, CommandName {
  case previousDay, nextDay, narrowerSpan, widerSpan, previousPair, nextPair, alertForPair, convertPair

  package var command: Command {
    switch self {
    // Left and right are days here, and lead to no panes.
    case .previousDay:
      Command(self, PairPage.group, [.left, "h"], hint: "day", "the day before on the chart, with its articles")
    case .nextDay: Command(self, PairPage.group, [.right, "l"], "the next day on the chart")
    case .narrowerSpan: Command(self, PairPage.group, ["-"], hint: "span", "fewer days of history")
    case .widerSpan: Command(self, PairPage.group, ["+", "="], "more days of history")
    case .previousPair:
      Command(self, PairPage.group, ["[", .function(7)], hint: "pair", "the previous pair of the band")
    case .nextPair: Command(self, PairPage.group, ["]", .function(8)], "the next pair of the band")
    case .alertForPair: Command(self, PairPage.group, ["a"], hint: "alert", "set an alert for this pair")
    case .convertPair: Command(self, PairPage.group, ["c"], hint: "convert", "convert an amount of this pair")
    }
  }
}
