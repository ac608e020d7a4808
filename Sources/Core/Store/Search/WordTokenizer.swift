import GRDB
import GRDBSQLite
import Model
import Money
import Query
import Text

/// Gives FTS5 the words of a text as the rest of newsband sees them: a coat for `WordScanner`. An article that comes in has
/// been scanned before, and its words are just handed over (`IndexingCache`).
///
/// https://www.sqlite.org/fts5.html#custom_tokenizers
enum WordTokenizer {
  /// As the schema of a store has it: it stays for ever.
  static let name = "words"

  /// The connection's gleanings live as long as its tokenizer: FTS5 releases them when the connection closes.
  static func install(_ db: Database, _ gleanings: IndexingCache) throws {
    let api = try FTS5Interface.of(db)
    var tokenizer = fts5_tokenizer(xCreate: create, xDelete: { _ in }, xTokenize: tokenize)
    let context = Unmanaged.passRetained(gleanings).toOpaque()
    let code = api.pointee.xCreateTokenizer(api, name, context, &tokenizer) { context in
      if let context { Unmanaged<IndexingCache>.fromOpaque(context).release() }
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// The words that the connection's tokenizer has seen.
  static func gleanings(of db: Database) throws -> IndexingCache {
    let api = try FTS5Interface.of(db)
    var tokenizer = fts5_tokenizer()
    var context: UnsafeMutableRawPointer?
    let code = api.pointee.xFindTokenizer(api, name, &context, &tokenizer)
    guard code == SQLITE_OK, let context else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return Unmanaged<IndexingCache>.fromOpaque(context).takeUnretainedValue()
  }
}

/// Every tokenizer of a connection is the connection's gleanings.
private func create(
  context: UnsafeMutableRawPointer?, _: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _: CInt,
  tokenizer: UnsafeMutablePointer<OpaquePointer?>?
) -> CInt {
  tokenizer?.pointee = context.map { OpaquePointer($0) }
  return SQLITE_OK
}

/// FTS5's xTokenize: each word with where it stands, in bytes; ends with the first result of `take` that is not
/// SQLITE_OK.
private func tokenize(
  tokenizer: OpaquePointer?, context: UnsafeMutableRawPointer?, flags: CInt, text: UnsafePointer<CChar>?,
  count: CInt, take: Take?
) -> CInt {
  guard let tokenizer, let take else { return SQLITE_ERROR }
  let gleanings = Unmanaged<IndexingCache>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
  // The index of an article does not need the place of a word in its text.
  let handedOver = gleanings.forEachTerm { term, length in
    term?.withMemoryRebound(to: CChar.self, capacity: length) { take(context, 0, $0, CInt(length), 0, 0) }
      ?? SQLITE_ERROR
  }
  if let handedOver { return handedOver }
  let bytes = UnsafeRawBufferPointer(start: text, count: Int(count)).bindMemory(to: UInt8.self).span
  var scanner = WordScanner()
  while scanner.next(in: bytes) {
    let (length, range) = (CInt(scanner.length), scanner.range)
    let code = scanner.buffer.span.withUnsafeBytes { term in
      take(
        context, 0, term.baseAddress?.assumingMemoryBound(to: CChar.self), length, CInt(range.lowerBound),
        CInt(range.upperBound))
    }
    if code != SQLITE_OK { return code }
  }
  return SQLITE_OK
}

/// The function of FTS5 that is called for each word.
private typealias Take =
  @convention(c) (UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt) -> CInt
