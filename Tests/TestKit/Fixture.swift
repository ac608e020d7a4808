import Foundation

/// Where the tests live, from the source tree.
package let testsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

/// Material that is shared beside the project; nil where it is absent, and tests that need it skip.
package let sharedFolder: URL? = {
  let folder = testsFolder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

/// The bytes of a fixture: `Tests/<module>/Fixtures/<name>`.
package func fixture(_ module: String, _ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: testsFolder.appending(path: "\(module)/Fixtures/\(name)")))
}
