import Foundation
import GRDB
@testable import Store

/// A store of an earlier version with a few articles that were read, starred and left half read.
///
/// `Fixtures/version-1.sql` is a store of version 1, and each further file is the step to the next version as the program
/// of that version took it. They are copies: a change of the program does not change them.
enum FixtureStore {
  /// Runs a test with the path of such a store.
  static func with<T>(version: Int, _ body: (String) throws -> T) throws -> T {
    try withStorePath { path in
      let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        for number in 1...version {
          let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/version-\(number).sql")
          try db.execute(sql: String(contentsOf: file, encoding: .utf8))
        }
        try db.execute(
          sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(version)")
      }
      try queue.close()
      return try body(path)
    }
  }
}
