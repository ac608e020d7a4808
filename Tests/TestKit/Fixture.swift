import Foundation

/// The folder Tests of the source tree.
package let testsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

/// The folder `shared` beside the repository, with data of third parties. Nil when there is none, or when the variable
/// NEWSBAND_SHARED is "none". Tests that need it are extras: they are skipped without it, and .ci/skips names them.
package let sharedFolder: URL? = {
  guard ProcessInfo.processInfo.environment["NEWSBAND_SHARED"] != "none" else { return nil }
  let folder = testsFolder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

/// The bytes of a fixture: `Tests/<module>/Fixtures/<name>`.
package func fixture(_ module: String, _ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: testsFolder.appending(path: "\(module)/Fixtures/\(name)")))
}
