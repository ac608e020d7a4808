import Screen

package enum PairCommand: String, CommandName {
  case narrowerSpan, widerSpan, alertForPair, convertPair

  package var command: Command {
    switch self {
    // Left and right are the span here, and lead to no panes.
    case .narrowerSpan: Command(self, PairPage.group, [.left, "h"], hint: "span", "fewer days of history")
    case .widerSpan: Command(self, PairPage.group, [.right, "l"], "more days of history")
    case .alertForPair: Command(self, PairPage.group, ["a"], hint: "alert", "set an alert for this pair")
    case .convertPair: Command(self, PairPage.group, ["c"], hint: "convert", "convert an amount of this pair")
    }
  }
}
