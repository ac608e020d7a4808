import CGumbo

/// Puts back what the tokens of a skeleton stand for.
struct Expander {
  let skeleton: TokenizedMarkup

  /// A text or comment of gumbo's.
  func expand(_ text: CGumboText) -> String {
    let bytes = Bytes(text)
    guard let token = TokenizedMarkup.Token.find(in: bytes) else { return String(text) }
    var output: [UInt8] = []
    var at = token
    output.append(contentsOf: bytes[..<token])
    while at < bytes.count {
      if let run = run(bytes, at: at) {
        append(run, to: &output)
        at += TokenizedMarkup.Token.length
      } else {
        output.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Adds an attribute of gumbo's, or all those that its name stands for; the first of a name counts.
  func add(_ name: CGumboText, _ value: CGumboText, to attributes: inout [HTMLTree.Attribute]) {
    guard case .attributes(let range)? = run(Bytes(name), at: 0) else {
      attributes.append(HTMLTree.Attribute(name: String(name), value: expand(value)))
      return
    }
    // gumbo saw one attribute, of the token's name; here are those that it stands for.
    let bytes = Bytes(rebasing: skeleton.bytes[range])
    var at = 0
    while let extent = AttributeExtent(bytes, from: &at) {
      at = extent.end
      let name = String(decoding: bytes[extent.name], as: UTF8.self).asciiLowercased
      guard !attributes.contains(where: { $0.name == name }) else { continue }
      let value = extent.value.map { decoded(Bytes(rebasing: bytes[$0]), isAttribute: true) } ?? ""
      attributes.append(HTMLTree.Attribute(name: name, value: value))
    }
  }

  /// The piece that the token at an offset stands for; nil when the characters there are the document's own.
  private func run(_ bytes: Bytes, at start: Int) -> TokenizedMarkup.Run? {
    guard let number = TokenizedMarkup.Token.number(in: bytes, at: start), number < skeleton.runs.count else {
      return nil
    }
    return skeleton.runs[number]
  }

  private func append(_ run: TokenizedMarkup.Run, to output: inout [UInt8]) {
    switch run {
    case .raw(let range), .attributes(let range): appendLines(Bytes(rebasing: skeleton.bytes[range]), to: &output)
    case .text(let range):
      let bytes = Bytes(rebasing: skeleton.bytes[range])
      if bytes.contains(UInt8(ascii: "&")) {
        output.append(contentsOf: decoded(bytes, isAttribute: false).utf8)
      } else {
        appendLines(bytes, to: &output)
      }
    }
  }

  /// In a value "&copy=1" is part of an address: references are stricter there.
  private func decoded(_ bytes: Bytes, isAttribute: Bool) -> String {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0x0D || $0 == 0 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var lines: [UInt8] = []
    appendLines(bytes, to: &lines)
    var output: [UInt8] = []
    lines.withUnsafeBufferPointer { Entities.decode($0, isAttribute: isAttribute, into: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Line ends are "\n" in a tree, whatever they were in the source; a NUL of an attribute is U+FFFD.
  private func appendLines(_ bytes: Bytes, to output: inout [UInt8]) {
    guard bytes.contains(where: { $0 == 0x0D || $0 == 0 }) else {
      output.append(contentsOf: bytes)
      return
    }
    for at in bytes.indices {
      switch bytes[at] {
      case 0x0D: if at + 1 == bytes.count || bytes[at + 1] != 0x0A { output.append(0x0A) }
      case 0: output.append(contentsOf: "\u{FFFD}".utf8)
      default: output.append(bytes[at])
      }
    }
  }
}

extension Bytes {
  init(_ text: CGumboText) { self.init(start: text.bytes, count: text.count) }
}

extension String {
  init(_ text: CGumboText) { self.init(decoding: Bytes(text), as: UTF8.self) }

  /// With the letters of ASCII in lower case, as names of HTML are compared.
  var asciiLowercased: String {
    guard utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return self }
    return String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
