import Foundation
import Model
import Store

/// Runs a test with the path of a store that is not there yet, in a folder of its own that is removed afterwards.
func withStorePath<T>(_ body: (String) throws -> T) throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "newsband-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { do { try FileManager.default.removeItem(at: folder) } catch { print(error) } }
  return try body(folder.appending(path: "newsband.sqlite").path)
}

/// The sentence of the problem that a piece of work ends with; nil when it ends well.
func sentence(_ work: () throws -> Void) throws -> String? {
  do { try work() } catch let problem as Problem { return problem.description }
  return nil
}
