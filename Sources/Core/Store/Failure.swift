import Foundation
import GRDB
import Model
import Query

extension Problem {
  /// What SQLite or the file system said, as a sentence about the store.
  ///
  /// `store` is the store's name in messages: "the store /home/me/…". A problem that was thrown inside passes as it is.
  init(_ doing: String, _ store: String, _ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as DatabaseError: self.init(doing: doing, to: store, why: Problem.reason(error))
    default: self.init(doing: doing, toFile: store, error)
    }
  }

  /// The end of a sentence. By SQLite's primary result codes (https://www.sqlite.org/rescode.html): the extended ones,
  /// such as SQLITE_BUSY_SNAPSHOT, tell a person nothing more.
  private static func reason(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "it is no store of newsband; it was left as it is"
    case .SQLITE_CORRUPT: "it is damaged (\(error.message ?? "unreadable")); it was left as it is"
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_READONLY: "it may not be written"
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: "the file may not be opened"
    case .SQLITE_IOERR: "the disk is full or failing (\(error.message ?? "input or output error"))"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program keeps it busy; try again"
    case .SQLITE_INTERRUPT: "it was interrupted"
    default: error.message ?? error.description
    }
  }
}
