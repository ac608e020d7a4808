extension XMLReader {
  /// The name of an element or attribute, as the document's declarations read it.
  struct Name {
    var namespace = Namespace.none
    /// The address of the namespace as declared; "" without one.
    var uri = ""
    /// As written, without the prefix.
    var local = ""
    /// Without the prefix, in small letters: feeds write `<pubDate>`, `<PubDate>` and `<pubdate>`.
    var folded = ""
    var isPrefixed = false
  }

  struct Attribute {
    let name: Range<Int>
    /// References in it are still to be replaced.
    let value: Range<Int>
  }

  /// A declared prefix; empty for the default namespace.
  struct Scope {
    let prefix: Range<Int>
    let namespace: Namespace
    let uri: String
  }

  /// More declarations than this are not kept: a lookup goes through all of them.
  private static let maxScopes = 256

  /// Reads the tag that begins at `tag`; nil when the bytes end inside of it or it is too deep to be kept.
  mutating func readStart(_ tag: Int) -> Event? {
    let nameStart = at
    while at < bytes.count, !bytes[at].endsName { at += 1 }
    let raw = nameStart..<at
    if let event = closeBefore(raw, tag) { return event }
    guard let isEmpty = readAttributes(tag) else { return nil }
    guard depth < XMLReader.maxDepth else {
      recover("elements are nested more than \(XMLReader.maxDepth) deep", at: tag)
      return nil
    }
    tagStart = tag
    open.append(Open(name: raw, scopeCount: scopes.count, base: base, language: language))
    enterScope()
    name = resolve(raw)
    if isEmpty { due = 1 }
    return .start
  }

  /// The value of the first attribute of that local name, written in small letters, whatever its prefix.
  func attribute(_ name: StaticString) -> String? {
    attributes.first { isLocalPart(of: $0.name, name) }.map { attributeText($0.value) }
  }

  /// Name and value of each attribute, for trees.
  var namedAttributes: [(name: Name, value: String)] {
    attributes.map { (resolve($0.name, isAttribute: true), attributeText($0.value)) }
  }
}

extension XMLReader {
  /// Reads up to the end of the tag: whether it is an empty element's; nil when the bytes end first.
  private mutating func readAttributes(_ tag: Int) -> Bool? {
    attributes.removeAll(keepingCapacity: true)
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") {
        at += 1
        return bytes[at - 2] == UInt8(ascii: "/")
      }
      if byte == UInt8(ascii: "<") {
        recover("a tag is not closed", at: tag)
        return false
      }
      // White space and slashes between attributes, and quotation marks that belong to none.
      guard !byte.endsName else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, !bytes[at].endsName { at += 1 }
      let name = start..<at
      skipSpace()
      // A name without a value says nothing in XML.
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { continue }
      at += 1
      skipSpace()
      guard let value = readValue() else { return nil }
      attributes.append(Attribute(name: name, value: value))
    }
    at = bytes.count
    return nil
  }

  /// The value of an attribute, with quotes or without; nil when the bytes end inside of it.
  private mutating func readValue() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      at = start
      if let end = find(quote == UInt8(ascii: "'") ? "'" : "\"") {
        at = end
        return start..<end - 1
      }
      // The quote that should come was forgotten; the tag still ends.
      recover("an attribute is not closed", at: start)
      at = find(UInt8(ascii: ">")) ?? bytes.count
      return at < bytes.count ? start..<at : nil
    }
    recover("an attribute has no quotes", at: at)
    let start = at
    while at < bytes.count, !bytes[at].isSpace, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<") {
      at += 1
    }
    // `<link href=a/>`: the slash belongs to the tag.
    return
      start..<(at > start && at < bytes.count && bytes[at] == UInt8(ascii: ">") && bytes[at - 1] == UInt8(ascii: "/")
      ? at - 1 : at)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
  }

  /// Takes what `xmlns`, `xml:base` and `xml:lang` declare.
  private mutating func enterScope() {
    // A look at one letter: most attributes declare nothing.
    for attribute in attributes where bytes[attribute.name.lowerBound].lowercased == UInt8(ascii: "x") {
      let written = string(attribute.name)
      switch written {
      case "xml:base": base = Address.resolve(attributeText(attribute.value), against: base)
      case "xml:lang": language = attributeText(attribute.value)
      case _ where written.hasPrefix("xmlns"):
        guard scopes.count < XMLReader.maxScopes else { continue }
        let prefix = min(attribute.name.lowerBound + 6, attribute.name.upperBound)..<attribute.name.upperBound
        let uri = attributeText(attribute.value)
        scopes.append(Scope(prefix: prefix, namespace: Namespace(uri: uri), uri: uri))
      default: continue
      }
    }
  }

  /// An unprefixed attribute is in no namespace; a prefix that is not declared means what it usually means.
  private func resolve(_ raw: Range<Int>, isAttribute: Bool = false) -> Name {
    var name = Name()
    let colon = raw.firstIndex { bytes[$0] == UInt8(ascii: ":") }
    let prefix = raw.lowerBound..<(colon ?? raw.lowerBound)
    name.isPrefixed = colon != nil
    let local = (colon.map { $0 + 1 } ?? raw.lowerBound)..<raw.upperBound
    name.local = string(local)
    name.folded = folded(local)
    if isAttribute, colon == nil { return name }
    if let scope = scopes.last(where: { isSame($0.prefix, prefix) }) {
      name.namespace = scope.namespace
      name.uri = scope.uri
    } else if colon != nil {
      name.namespace = Namespace(usualPrefix: string(prefix).lowercased())
    }
    return name
  }

  /// True if a name is this one, whatever its prefix and letter case.
  private func isLocalPart(of range: Range<Int>, _ name: StaticString) -> Bool {
    let start = range.upperBound - name.utf8CodeUnitCount
    guard start >= range.lowerBound, start == range.lowerBound || bytes[start - 1] == UInt8(ascii: ":") else {
      return false
    }
    return name.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { bytes[start + $0].lowercased == wanted[$0] }
    }
  }
}

extension UInt8 {
  /// What a name cannot go on with: white space, "/", ">", "<", "=" or a quote.
  fileprivate var endsName: Bool {
    isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") || self == UInt8(ascii: "<")
      || self == UInt8(ascii: "=") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }
}
