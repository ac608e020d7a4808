extension XMLReader {
  /// What the texts of a document may still grow by through the entities that it declares, in bytes: a megabyte of short
  /// titles, each of them an entity of 64 KB, would be some gigabytes.
  ///
  /// A text is read out of a reader that stays as it is, so this is shared by all copies of one.
  final class Growth {
    fileprivate(set) var room = 16 << 20
  }

  /// No text grows by more than this.
  private static let maxExpansion = 65_536

  /// Reads over a document type, and keeps the texts that it declares; what lies outside of the document is not read.
  mutating func readDocumentType() {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        at += 1
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[at]
        at += 1
        guard let end = find(quote) else { continue }
        at = end
      case UInt8(ascii: "<") where bytes[at...].starts(with: "<!--".utf8):
        at = find("-->") ?? bytes.count
        continue
      case UInt8(ascii: "<") where bytes[at...].starts(with: "<!ENTITY".utf8):
        at += 8
        readEntity()
        continue
      default: break
      }
      at += 1
    }
  }

  /// `name "text"`; a parameter entity (`% name`) or one with an address (`name SYSTEM "…"`) is left where it is.
  private mutating func readEntity() {
    func isEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
    let head = bytes[at...].prefix { !isEnd($0) }
    at = head.endIndex
    let words = head.split(whereSeparator: \.isSpace)
    guard words.count == 1, let name = words.first, at < bytes.count, bytes[at] != UInt8(ascii: ">") else { return }
    let quote = bytes[at]
    at += 1
    guard let end = find(quote) else { return }
    let key = String(decoding: name, as: UTF8.self)
    if entities[key] == nil, entities.count < 256 { entities[key] = bytes[at..<end] }
    at = end + 1
  }

  /// The text of pieces in a document that declares entities; an entity inside an entity is replaced too, until the
  /// text has grown by 64 KB, or the document by 16 MB. After that an entity is nothing.
  func expanded(_ pieces: [Piece]) -> String {
    let most = min(XMLReader.maxExpansion, growth.room)
    var room = most
    defer { growth.room -= most - room }
    var output: [UInt8] = []
    for piece in pieces {
      if piece.isVerbatim {
        output += bytes[piece.range]
      } else {
        expand(bytes[piece.range], into: &output, room: &room, level: 0)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func expand(_ input: ArraySlice<UInt8>, into output: inout [UInt8], room: inout Int, level: Int) {
    var rest = input
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      output += rest[..<start]
      // As many bytes as the references have that stand for one character together.
      let reference = Array(rest[start...].prefix(64))
      if let (text, length) = reference.withUnsafeBufferPointer({ References.named($0) }) {
        output += text
        rest = rest[(start + length)...]
        continue
      }
      // In "AT&T &co;" the first & begins no name.
      let name = rest[(start + 1)...].prefix(64).prefix {
        $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&") && !$0.isSpace
      }
      let key = String(decoding: name, as: UTF8.self)
      guard name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";") else {
        output.append(UInt8(ascii: "&"))
        rest = rest[(start + 1)...]
        continue
      }
      if let text = entities[key], level < 8, room >= text.count {
        room -= text.count
        expand(text, into: &output, room: &room, level: level + 1)
        // What is declared but too large or too deep stands for nothing; what is not declared stays as it is written.
      } else if entities[key] == nil {
        output += rest[start...name.endIndex]
      }
      rest = rest[(name.endIndex + 1)...]
    }
    output += rest
  }
}
