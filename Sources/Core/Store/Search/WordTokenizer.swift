import GRDB
import GRDBSQLite
import Model

/// Gives FTS5 the words of a text as the rest of newsband sees them: a coat for `WordScanner`. `Gleanings` looks on, so
/// that an article that comes in is read once.
///
/// https://www.sqlite.org/fts5.html#custom_tokenizers
enum WordTokenizer {
  static let name = "words"

  static func install(_ db: Database, _ gleanings: Gleanings) throws {
    let api = try FTS5Interface.of(db)
    var tokenizer = fts5_tokenizer(xCreate: create, xDelete: { _ in }, xTokenize: tokenize)
    let context = Unmanaged.passRetained(gleanings).toOpaque()
    let code = api.pointee.xCreateTokenizer(api, name, context, &tokenizer) { context in
      if let context { Unmanaged<Gleanings>.fromOpaque(context).release() }
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
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

private func tokenize(
  tokenizer: OpaquePointer?, context: UnsafeMutableRawPointer?, flags: CInt, text: UnsafePointer<CChar>?,
  count: CInt, take: Take?
) -> CInt {
  guard let tokenizer, let take else { return SQLITE_ERROR }
  let gleanings = Unmanaged<Gleanings>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
  let bytes = UnsafeRawBufferPointer(start: text, count: Int(count)).bindMemory(to: UInt8.self).span
  return gleanings.look(at: bytes, isArticle: flags & FTS5_TOKENIZE_DOCUMENT != 0) { scanner in
    let (length, range) = (CInt(scanner.length), scanner.range)
    return scanner.buffer.span.withUnsafeBytes { term in
      take(
        context, 0, term.baseAddress?.assumingMemoryBound(to: CChar.self), length, CInt(range.lowerBound),
        CInt(range.upperBound))
    }
  }
}

/// What FTS5 hands over to be called for each word.
private typealias Take =
  @convention(c) (UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt) -> CInt
