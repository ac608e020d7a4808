import Foundation

/// The name under which a sync holds an account: machine, process with the time of its start, and a name of its own, so that
/// two syncs of one program do not run at once either.
enum SyncHolder {
  static func new() -> String { "\(machine) \(process(getpid()) ?? "\(getpid())") \(UUID().uuidString)" }

  /// True if the program has ended: it was killed while it held the account. False for one of another machine.
  static func isDead(_ holder: String) -> Bool {
    let parts = holder.split(separator: " ")
    guard parts.count == 3, parts[0] == machine, let number = Int32(parts[1].prefix { $0 != "." }), number > 0 else {
      return false
    }
    if kill(number, 0) != 0, errno == ESRCH { return true }
    // Another program may have its number by now.
    guard parts[1].contains("."), let process = process(number) else { return false }
    return process != parts[1]
  }

  private static let machine = ProcessInfo.processInfo.hostName.replacing(" ", with: "-")

  /// The number of a process and the time of its start, in ticks since the start of the system: "1234.5678901" (proc(5)).
  /// Nil where the system does not say.
  static func process(_ number: Int32) -> String? {
    guard let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
      // The name of the program may have anything in it.
      let end = status.lastIndex(of: ")")
    else { return nil }
    let fields = status[status.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? "\(number).\(fields[19])" : nil
  }
}
