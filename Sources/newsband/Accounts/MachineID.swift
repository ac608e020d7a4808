import Foundation

/// A text that is this machine's alone and stays the same, so that a store that is copied to another machine does not write
/// into the same files of a folder.
struct MachineID: Sendable {
  private let systemFile: String
  private let ownFile: String

  /// - Parameter systemFile: the file with the id that systemd makes (machine-id(5)).
  init(
    environment: [String: String] = ProcessInfo.processInfo.environment, systemFile: String = "/etc/machine-id"
  ) {
    self.systemFile = systemFile
    ownFile = Places(environment).machine
  }

  /// The id of the system. Where it has none, as in containers, an id in the state folder, which is made once: the name of the
  /// host changes with each start there. The name of the host where that folder cannot be written.
  var text: String {
    let system = MachineID.line(systemFile)
    // "uninitialized" stands in images of systems that were never started.
    if let system, system != "uninitialized" { return system }
    return MachineID.line(ownFile) ?? made() ?? ProcessInfo.processInfo.hostName
  }

  /// Makes the file. Returns what is in it: of two programs that make it at once, both get the same.
  private func made() -> String? {
    let folder = String(ownFile[..<(ownFile.lastIndex(of: "/") ?? ownFile.startIndex)])
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let part = "\(ownFile).\(getpid()).part"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    let bytes = Array((UUID().uuidString.lowercased() + "\n").utf8)
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    close(file)
    // Unlike a rename, a link does not replace a file that another program made meanwhile.
    if isWritten { link(part, ownFile) }
    unlink(part)
    return MachineID.line(ownFile)
  }

  /// The first line of a small file; nil for none.
  private static func line(_ path: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = text.prefix(200).prefix { !$0.isNewline }
    return line.isEmpty ? nil : String(line)
  }
}
