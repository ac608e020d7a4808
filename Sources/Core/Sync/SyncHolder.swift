import Foundation

/// The name under which a sync holds an account: machine, process with the time of its start, and a name of its own, so that
/// two syncs of one program do not run at once either.
enum SyncHolder {
  static func new() -> String { "\(machine) \(process(getpid()) ?? "\(getpid())") \(UUID().uuidString)" }

  /// True if the program has ended: it was killed while it held the account. False for one of another machine. A zombie has
  /// ended: its parent did not collect its end, as the first process of many containers does not.
  static func isDead(_ holder: String) -> Bool {
    let parts = holder.split(separator: " ")
    guard parts.count == 3, parts[0] == machine, let number = Int32(parts[1].prefix { $0 != "." }), number > 0 else {
      return false
    }
    if kill(number, 0) != 0, errno == ESRCH { return true }
    guard let fields = fields(number) else { return false }
    if let state = fields.first, ended.contains(state) { return true }
    // Another program may have its number by now.
    guard parts[1].contains("."), let process = process(number) else { return false }
    return process != parts[1]
  }

  /// The states of a process that has ended (proc(5)): a zombie, and one that is being removed.
  private static let ended: Set<Substring> = ["Z", "X", "x"]
  private static let machine = ProcessInfo.processInfo.hostName.replacing(" ", with: "-")

  /// The number of a process and the time of its start, in ticks since the start of the system: "1234.5678901" (proc(5)).
  /// Nil where the system does not say.
  static func process(_ number: Int32) -> String? {
    guard let fields = fields(number), fields.count > 19 else { return nil }
    return "\(number).\(fields[19])"
  }

  /// The fields of a process from its state on, the third of proc(5). Nil where the system does not say.
  private static func fields(_ number: Int32) -> [Substring]? {
    guard let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
      // The name of the program may have anything in it.
      let end = status.lastIndex(of: ")")
    else { return nil }
    return status[status.index(after: end)...].split(whereSeparator: \.isWhitespace)
  }
}
