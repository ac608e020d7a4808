import GRDB
import GRDBSQLite
import Model

/// Gives FTS5 the words of a text as the rest of newsband sees them: a coat for `WordScanner`.
///
/// https://www.sqlite.org/fts5.html#custom_tokenizers
final class WordTokenizer: FTS5CustomTokenizer {
  static let name = "words"

  init(db: Database, arguments: [String]) {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: pText, count: Int(nText)).bindMemory(to: UInt8.self)
    let text = bytes.span
    var scanner = WordScanner()
    while scanner.next(in: text) {
      let (length, range) = (CInt(scanner.length), scanner.range)
      let code = scanner.buffer.span.withUnsafeBytes { term in
        tokenCallback(
          context, 0, term.baseAddress?.assumingMemoryBound(to: CChar.self), length, CInt(range.lowerBound),
          CInt(range.upperBound))
      }
      if code != SQLITE_OK { return code }
    }
    return SQLITE_OK
  }
}
