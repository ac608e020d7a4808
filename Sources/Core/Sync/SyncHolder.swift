import Foundation

/// The name under which a program holds an account while it syncs: machine and process.
enum SyncHolder {
  static let own = "\(machine) \(getpid())"

  /// True if the program has ended: it was killed while it held the account. False for one of another machine.
  static func isDead(_ holder: String) -> Bool {
    let parts = holder.split(separator: " ")
    guard parts.count == 2, parts[0] == machine, let process = Int32(parts[1]), process > 0 else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  private static let machine = ProcessInfo.processInfo.hostName.replacing(" ", with: "-")
}
