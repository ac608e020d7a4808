import GRDB
import Model
import Money

/// Changes of alerts.
struct AlertPatch {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Undoes an action, or does it again. False, and nothing is changed, where that is so already, and for an alert of the
  /// settings.
  func apply(_ action: AlertAction, isUndo: Bool) throws -> Bool {
    var alerts = try Alerts(db).fetch()
    // Earlier versions wrote some rules in other words.
    let rule = Alert(typed: action.rule)?.rule ?? action.rule
    let place = alerts.firstIndex { $0.alert.rule == rule }
    if action.isRemoval == isUndo {
      guard place == nil, let status = AlertStatus(action) else { return false }
      alerts.insert(status, at: max(0, min(action.place, alerts.count)))
    } else {
      guard let place, !alerts[place].isFromSettings else { return false }
      alerts.remove(at: place)
    }
    try Alerts(db).set(alerts)
    return true
  }
}

extension AlertStatus {
  /// Nil for a rule that this program does not know.
  fileprivate init?(_ action: AlertAction) {
    guard var alert = Alert(typed: action.rule) else { return nil }
    alert.isArmed = action.isArmed
    self.init(
      alert, said: action.said, day: action.day.flatMap { Day($0) }, seen: action.seen.flatMap { Day($0) })
  }
}

extension AlertAction {
  /// - Parameter place: from 0.
  package init(_ status: AlertStatus, isRemoval: Bool, place: Int) {
    self.init(
      status.alert.rule, isRemoval: isRemoval, place: place, isArmed: status.alert.isArmed, said: status.said,
      day: status.day?.description, seen: status.seen?.description)
  }
}
