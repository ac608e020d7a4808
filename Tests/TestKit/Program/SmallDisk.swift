import Foundation

/// A disk of 2 MiB over a folder, kept in memory, to see what happens when it is full or may not be written.
package struct SmallDisk: Sendable {
  private let folder: String

  /// True if this process may mount one: root may, where nothing forbids it.
  package static let isPossible: Bool = {
    do {
      let folder = try Folder()
      defer { folder.remove() }
      try SmallDisk(at: folder.url.path).remove()
      return true
    } catch {
      return false
    }
  }()

  package init(at folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard mount("tmpfs", folder, "tmpfs", 0, "size=2m") == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EPERM) }
  }

  /// Leaves not a byte.
  package func fill() {
    let file = open(filling, O_CREAT | O_WRONLY, 0o600)
    let block = [UInt8](repeating: 0, count: 4096)
    while write(file, block, block.count) > 0 {}
    close(file)
  }

  package func makeRoom() {
    if unlink(filling) != 0 { print("Left behind: \(filling)") }
  }

  /// Lets nothing be written from now on. False while a file is open for writing.
  package func protect() -> Bool {
    mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=2m") == 0
  }

  private var filling: String { folder + "/filling" }

  /// At once, even while a program has a file open on it.
  package func remove() {
    if umount2(folder, Int32(MNT_DETACH)) != 0 { print("Left behind: the disk over \(folder)") }
  }
}
