import Foundation

/// The name under which a sync holds an account: machine, process, and a name of its own, so that two syncs of one program
/// do not run at once either.
enum SyncHolder {
  static func new() -> String { "\(machine) \(getpid()) \(UUID().uuidString)" }

  /// True if the program has ended: it was killed while it held the account. False for one of another machine.
  static func isDead(_ holder: String) -> Bool {
    let parts = holder.split(separator: " ")
    guard parts.count == 3, parts[0] == machine, let process = Int32(parts[1]), process > 0 else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  private static let machine = ProcessInfo.processInfo.hostName.replacing(" ", with: "-")
}
