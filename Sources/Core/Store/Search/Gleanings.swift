import GRDB
import GRDBSQLite
import Model
import Synchronization

/// What a connection learns of articles while FTS5 cuts them into words, so that nothing has to be read again for it: the
/// words that it has not seen before, and whether money may be named. The triggers that index an article take it.
///
/// What was gleaned in a transaction that is taken back goes with it: then all is forgotten.
final class Gleanings: TransactionObserver, Sendable {
  private let learnt = Mutex(Learnt())

  /// Goes through the words of a text; ends with the first result that is not SQLITE_OK.
  func look(at text: WordScanner.Bytes, isArticle: Bool, _ take: (borrowing WordScanner) -> CInt) -> CInt {
    learnt.withLock { learnt in
      var scanner = WordScanner()
      while scanner.next(in: text) {
        if isArticle { learnt.take(scanner, of: text) }
        let code = take(scanner)
        if code != SQLITE_OK { return code }
      }
      return SQLITE_OK
    }
  }

  func install(_ db: Database) {
    db.add(transactionObserver: self, extent: .databaseLifetime)
    db.add(
      function: DatabaseFunction("newWords", argumentCount: 0, pure: false) { _ in
        self.learnt.withLock { learnt in
          defer { learnt.words = [] }
          return learnt.words.isEmpty ? nil : JSON.list(learnt.words)
        }
      })
    db.add(
      function: DatabaseFunction("mayNameMoney", argumentCount: 0, pure: false) { _ in
        self.learnt.withLock { learnt in
          defer { learnt.mayNameMoney = false }
          return learnt.mayNameMoney
        }
      })
    db.add(
      function: DatabaseFunction("forgetWords", argumentCount: 0, pure: false) { _ in
        self.forget()
        return nil
      })
  }

  private func forget() { learnt.withLock { $0 = Learnt() } }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) { forget() }
}

private struct Learnt {
  var seen = SeenWords()
  var words: [String] = []
  var mayNameMoney = false

  /// Bytes of the words that the vocabulary takes: no single letters, and nothing that nobody would type.
  private static let lengths = 2...40

  mutating func take(_ scanner: borrowing WordScanner, of text: WordScanner.Bytes) {
    let hash = scanner.hash
    if !mayNameMoney { mayNameMoney = MoneyGlance.sees(scanner, hash: hash, in: text) }
    guard scanner.isSpelt, Learnt.lengths.contains(scanner.length) else { return }
    let isAccented = scanner.traits.contains(.accented)
    guard seen.insert(isAccented ? scanner.spellingHash(in: text) : hash) else { return }
    words.append(isAccented ? scanner.spelling(in: text) : scanner.term)
  }
}

/// The words that were seen lately, by their hashes. A word is forgotten when another one comes into its place; it is then
/// offered again, and the table of words refuses it.
private struct SeenWords {
  private var marks: [UInt64] = []
  private static let places = 1 << 18

  /// True when the word was not seen before.
  mutating func insert(_ hash: UInt64) -> Bool {
    if marks.isEmpty { marks = Array(repeating: 0, count: SeenWords.places) }
    let place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (SeenWords.places - 1)
    guard marks[place] != hash else { return false }
    marks[place] = hash
    return true
  }
}
