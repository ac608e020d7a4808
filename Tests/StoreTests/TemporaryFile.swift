import Foundation
import GRDB
import Model
import Query
@testable import Store

/// Runs a test with the path of a store that is not there yet, in a folder of its own that is removed afterwards, whatever
/// comes of the test.
func withStorePath<T>(_ body: (String) throws -> T) throws -> T {
  let folder = try newFolder()
  defer { remove(folder) }
  return try body(folder.appending(path: "newsband.sqlite").path)
}

func withStorePath<T>(_ body: (String) async throws -> T) async throws -> T {
  let folder = try newFolder()
  defer { remove(folder) }
  return try await body(folder.appending(path: "newsband.sqlite").path)
}

private func newFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appending(path: "newsband-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

private func remove(_ folder: URL) {
  do { try FileManager.default.removeItem(at: folder) } catch { print("Left behind: \(folder.path), \(error)") }
}

/// The sentence of the problem that a piece of work ends with; nil when it ends well.
func sentence(_ work: () throws -> Void) throws -> String? {
  do { try work() } catch let problem as Problem { return problem.description }
  return nil
}

/// Writes to a store behind the program's back.
func tamper(_ path: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
  try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA foreign_keys = OFF; " + sql) }
  try queue.close()
}

/// A connection as another program may have it: it can leave a transaction open for a while.
func otherProgram(_ path: String) throws -> DatabaseQueue {
  var configuration = Connection.configuration
  configuration.allowsUnsafeTransactions = true
  return try DatabaseQueue(path: path, configuration: configuration)
}
