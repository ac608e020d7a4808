import Money

/// A small XML document read whole: a subscription list, a bank's rates. Feeds are read as a stream instead.
struct XMLTree: Sendable {
  /// Nil when there is no element at all.
  var root: XMLElement? { roots.first }
  /// The roots that were read: more than one for a file that several documents were written into.
  private(set) var roots: [XMLElement] = []
  /// The first line that had to be recovered, from 1, and what was wrong there; nil for a well-formed document.
  private(set) var recovered: (line: Int, why: String)?

  /// Reads any bytes, in any encoding, and recovers what is not well-formed. Reading ends with the first document unless all of
  /// them are wanted.
  init(_ source: Source, readsAll: Bool = false) {
    var reader = XMLReader(source.decoded.bytes, base: source.base)
    // The elements that are open, the root first.
    var open: [XMLElement] = []
    reading: while true {
      switch reader.next() {
      case .start:
        add(reader.textBefore, to: &open)
        open.append(XMLElement(reader))
      case .end:
        add(reader.textBefore, to: &open)
        guard let element = open.popLast() else { continue }
        guard open.isEmpty else {
          open[open.count - 1].children.append(element)
          continue
        }
        roots.append(element)
        if !readsAll { break reading }
      case .finished: break reading
      }
    }
    recovered = reader.recovered.map { (reader.line(of: $0.offset), $0.why) }
  }

  /// Appends text to the element that is open innermost.
  private func add(_ text: String, to open: inout [XMLElement]) {
    if !text.isEmpty, !open.isEmpty { open[open.count - 1].text += text }
  }
}

extension XMLElement {
  fileprivate init(_ reader: XMLReader) {
    self.init(name: reader.name.local, namespace: reader.name.uri)
    attributes = reader.namedAttributes.map { Attribute(name: $0.name.local, namespace: $0.name.uri, value: $0.value) }
  }
}
