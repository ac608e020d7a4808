import CZstd
import Foundation
import GRDB
import Model

/// The text of an article in every form that its source gave, as columns of `body` and `page`.
///
/// A row holds it in one of two forms: in the columns `text`, `html` and `blocks`, or with all three of them in one frame of
/// Zstandard in the column `compressed`, and then `text` is empty. Text and HTML of an article are nearly the same bytes:
/// in one frame the second costs next to nothing, and both come back exactly as they were
/// (docs/decisions/compression.md).
struct TextColumns: Equatable {
  var text: String
  var html: String?
  /// The blocks as JSON; nil where there are none.
  var blocks: String?

  init(text: String, html: String? = nil, blocks: String? = nil) {
    self.text = text
    self.html = html
    self.blocks = blocks
  }

  init(_ text: ArticleText) throws {
    self.init(text: text.text, html: text.html, blocks: text.blocks.isEmpty ? nil : try JSON.list(of: text.blocks))
  }

  /// The columns of a row; `prefix` stands before their names. Throws `WrongValue` for what nothing here wrote.
  init(_ row: Row, prefix: String = "") throws {
    guard let bytes: Data = try row.value("\(prefix)compressed") else {
      try self.init(
        text: row.value("\(prefix)text"), html: row.value("\(prefix)html"), blocks: row.value("\(prefix)blocks"))
      return
    }
    guard let columns = bytes.withUnsafeBytes(TextColumns.init(compressed:)) else {
      throw WrongValue(column: "\(prefix)compressed")
    }
    self = columns
  }

  /// The text with its blocks. Throws `WrongValue` for blocks that nothing here wrote.
  func articleText() throws -> ArticleText {
    guard let blocks else { return ArticleText(text: text, html: html) }
    do {
      return try ArticleText(text: text, blocks: JSON.value([Block].self, blocks), html: html)
    } catch { throw WrongValue(column: "blocks") }
  }

  /// The arguments ?1 to ?4 of a statement that writes a row: text, HTML, blocks and frame.
  var arguments: StatementArguments {
    guard let compressed else { return [text, html, blocks, nil] }
    return ["", nil, nil, compressed]
  }
}

extension TextColumns {
  /// Bytes of a text that is worth compressing, and of one that is still compressed.
  static let sizes = 256...(64 << 20)

  /// Two numbers of four bytes, least significant byte first: the bytes of the text, and those of the HTML, or `none`
  /// where there is none. Behind them the text, the HTML, and the blocks up to the end.
  private static let head = 8
  private static let none = UInt32.max

  /// All three in one frame; nil where they are too small or too large for it, or take no less room in it.
  var compressed: Data? {
    let parts = [text.utf8.count, html?.utf8.count ?? 0, blocks?.utf8.count ?? 0]
    let size = parts.reduce(TextColumns.head, +)
    guard TextColumns.sizes.contains(size) else { return nil }
    let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      bytes.storeBytes(of: UInt32(parts[0]).littleEndian, as: UInt32.self)
      bytes.storeBytes(
        of: (html == nil ? TextColumns.none : UInt32(parts[1])).littleEndian, toByteOffset: 4, as: UInt32.self)
      var place = TextColumns.head
      for var part in [text, html ?? "", blocks ?? ""] {
        part.withUTF8 { bytes[place...].copyBytes(from: $0) }
        place += part.utf8.count
      }
      count = size
    }
    let frame = [UInt8](unsafeUninitializedCapacity: czstd_bound(size)) { buffer, count in
      count = czstd_compress(content, size, buffer.baseAddress, buffer.count)
    }
    return frame.isEmpty || frame.count >= size ? nil : Data(frame)
  }

  /// Nil for bytes that are damaged, or that nothing here wrote.
  init?(compressed: UnsafeRawBufferPointer) {
    guard let content = TextColumns.content(of: compressed) else { return nil }
    self = content.withUnsafeBytes { bytes in
      let (text, html) = TextColumns.lengths(in: bytes)
      let parts = (bytes.dropFirst(TextColumns.head).prefix(text), bytes.dropFirst(TextColumns.head + text))
      let blocks = parts.1.dropFirst(html ?? 0)
      return TextColumns(
        text: String(decoding: parts.0, as: UTF8.self),
        html: html.map { String(decoding: parts.1.prefix($0), as: UTF8.self) },
        blocks: blocks.isEmpty ? nil : String(decoding: blocks, as: UTF8.self))
    }
  }

  /// Calls `body` with the plain text alone, in UTF-8; false for bytes that are damaged, or that nothing here wrote.
  static func withText(of compressed: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    guard let content = content(of: compressed) else { return false }
    content.withUnsafeBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(head).prefix(lengths(in: bytes).text)))
    }
    return true
  }

  /// The bytes in a frame, whose lengths fit.
  private static func content(of compressed: UnsafeRawBufferPointer) -> [UInt8]? {
    let frame = compressed.bindMemory(to: UInt8.self)
    let size = czstd_size(frame.baseAddress, frame.count)
    guard sizes.contains(size) else { return nil }
    let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = czstd_decompress(frame.baseAddress, frame.count, buffer.baseAddress, size)
    }
    guard content.count == size else { return nil }
    let (text, html) = content.withUnsafeBytes(lengths)
    return head + text + (html ?? 0) <= size ? content : nil
  }

  /// The bytes of the text and of the HTML, as the head of a frame's content says.
  private static func lengths(in bytes: UnsafeRawBufferPointer) -> (text: Int, html: Int?) {
    let (text, html) = (bytes.loadUnaligned(as: UInt32.self), bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    return (Int(UInt32(littleEndian: text)), UInt32(littleEndian: html) == none ? nil : Int(UInt32(littleEndian: html)))
  }
}
