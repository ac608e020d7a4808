import Foundation

/// What is wrong with a text against the one that was recorded: nil when they are the same.
///
/// `RECORD=1` in the environment writes the text instead; a person then reads the difference in the commit.
package func difference(_ text: String, fromGolden name: String, in module: String) throws -> String? {
  let file = testsFolder.appending(path: "\(module)/Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return nil
  }
  guard FileManager.default.fileExists(atPath: file.path) else { return "\(name).txt was never recorded" }
  let golden = try String(contentsOf: file, encoding: .utf8)
  guard golden != text else { return nil }
  return "\(name) changed. Recorded:\n\(golden)\nNow:\n\(text)"
}
