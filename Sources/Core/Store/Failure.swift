import Foundation
import GRDB
import Model

extension Problem {
  /// The answer of SQLite or of the file system as a sentence about the store.
  ///
  /// `store` is the store's name in messages: "the store /home/me/…". A problem that was thrown inside passes as it is.
  init(_ doing: String, _ store: String, _ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as DatabaseError: self.init(doing: doing, to: store, why: Problem.reason(error))
    case is WrongValue, is RowDecodingError: self.init(doing: doing, to: store, why: Problem.wrongValue(in: nil))
    default: self.init(doing: doing, toFile: store, error)
    }
  }

  /// The end of a sentence about a value that is not what its column holds. `tables` are named where they are known.
  static func wrongValue(in tables: String?) -> String {
    "it is damaged (a value in \(tables.map { "the table \($0)" } ?? "one of its tables") is not what it should be); "
      + "newsband check says more"
  }

  /// The end of a sentence. By SQLite's primary result codes (https://www.sqlite.org/rescode.html): the extended ones,
  /// such as SQLITE_BUSY_SNAPSHOT, tell a person nothing more.
  static func reason(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "it is no store of newsband"
    case .SQLITE_CORRUPT: "it is damaged (\(error.message ?? "unreadable"))"
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_READONLY: "it may not be written"
    case .SQLITE_CANTOPEN where Problem.lacksHandles: Problem.noHandles
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: "the file may not be opened"
    case .SQLITE_IOERR: "the disk is full or failing (\(error.message ?? "input or output error"))"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program keeps it busy; try again"
    case .SQLITE_INTERRUPT: "it was interrupted"
    case .SQLITE_NOMEM: "there is not enough memory"
    case .SQLITE_ERROR where error.message == "integer overflow": wrongValue(in: nil)
    // A trigger that counts on from the largest number there is.
    case .SQLITE_CONSTRAINT where error.message?.hasPrefix("cannot store REAL value in INTEGER column ") == true:
      wrongValue(in: error.message?.split(separator: " ").last?.split(separator: ".").first.map(String.init))
    // Never the whole error: it has the statement in it.
    default: error.message ?? "SQLite says \(error.resultCode)"
    }
  }
}
