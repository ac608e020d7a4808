import Model
import Money
import Screen

package enum AlertsCommand: String, CommandName {
  case alerts = "showAlerts", newAlert, giveUpAlert = "removeAlert"

  package var command: Command {
    switch self {
    case .alerts: Command(self, .band, ["!"], "the list of alerts")
    case .newAlert: Command(self, AlertsPage.group, ["a"], hint: "new", "set an alert")
    case .giveUpAlert: Command(self, AlertsPage.group, ["D", .delete], hint: "remove", "remove the alert; press twice")
    }
  }
}

/// The alerts: each with its rule, its state and its last message.
package struct AlertsPage: Page {
  private(set) var alerts: [AlertStatus] = []
  package var cursor: ListCursor? = ListCursor()
  /// A rule that is being typed; nil when none is.
  package var line: TextField?

  package static let title = AlertsTexts.title
  package static let opener: AlertsCommand? = .alerts
  package static let opensOverPages = true

  package static func open(in state: inout State) -> [Effect] { state.open(AlertsPage()) }

  package func opening(in state: State) -> [Effect] { [.read(.page(.alerts))] }

  package var hidesBand: Bool { false }

  package func listArea(in size: Size) -> Rect? {
    let body = Sheet(in: size).body
    return Rect(x: 0, y: body.y + 2, width: size.width, height: max(1, body.height - 2))
  }

  package mutating func perform(_ command: AlertsCommand, in state: inout State) -> Outcome {
    switch command {
    case .alerts: return .close
    case .newAlert:
      line = TextField()
      return .stay
    case .giveUpAlert:
      guard let alert = cursor?.selected.map({ alerts[$0] }) else { return .stay }
      // An undo could not help here: the next start would bring the alert back.
      if alert.isFromSettings { return .stay(state.say(AlertsTexts.isFromSettings)) }
      let key = state.keymap.firstLabel(of: AlertsCommand.giveUpAlert)
      guard state.isConfirmed(.remove, AlertsTexts.remove(key, alert.alert.rule)) else { return .stay }
      return .stay(
        state.say(AlertsTexts.removed + state.keymap.undoing)
          + [.write(.removeAlert(alert.alert))])
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    command == .undo ? .stay(state.takeBack()) : command == .redo ? .stay(state.doAgain()) : nil
  }

  package mutating func takeLine(in state: inout State) -> Outcome {
    guard let text = line?.text, !text.allSatisfy(\.isWhitespace) else { return leaveLine(in: &state) }
    // As on a Latin keyboard too: the Kazakh layout has letters on the digits.
    let meant = state.keyboard.reading(of: text) { Alert(typed: $0) != nil }
    guard let alert = Alert(typed: meant) else { return .stay(state.say(AlertsTexts.ruleForms, isError: true)) }
    let prices = AlertPrices(state.band.ticks)
    if let refusal = prices.refusal(of: alert, typed: meant) { return .stay(state.say(refusal, isError: true)) }
    line = nil
    return .stay([.write(.addAlert(alert))])
  }

  package mutating func leaveLine(in state: inout State) -> Outcome {
    line = nil
    return .stay
  }

  /// The open list resets the count in the status row.
  package mutating func receive(_ answer: AlertsAnswer, in state: inout State) -> Outcome {
    alerts = answer.alerts
    cursor?.count = alerts.count
    state.unseenAlerts = 0
    return .stay(AlertsPage.announce(answer, in: &state))
  }

  package static func receiveClosed(_ answer: AlertsAnswer, in state: inout State) -> [Effect] {
    state.unseenAlerts += answer.rang.count
    return announce(answer, in: &state)
  }

  /// Shows the first message in the status row, which has room for one, and sends all of them to the terminal where the
  /// settings want that.
  private static func announce(_ answer: AlertsAnswer, in state: inout State) -> [Effect] {
    guard let first = answer.rang.first else { return [] }
    let effects = state.say(AlertsTexts.rang(first, more: answer.rang.count - 1, problem: answer.problem?.description))
    return effects + (state.settings.rates.alertTerminal ? answer.rang.map { .terminal(.notify($0)) } : [])
  }
}

/// All alerts, and the messages of those that rang just now.
package struct AlertsAnswer: PageAnswer {
  package typealias Receiver = AlertsPage

  package let alerts: [AlertStatus]
  package let rang: [String]
  /// The reason why the program of the settings could not be told; nil when it could, or when there is none.
  package let problem: Problem?

  package init(_ alerts: [AlertStatus], rang: [String] = [], problem: Problem? = nil) {
    self.alerts = alerts
    self.rang = rang
    self.problem = problem
  }
}
