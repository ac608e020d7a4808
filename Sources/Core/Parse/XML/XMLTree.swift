import CXML
import Foundation
import Model

/// A small XML document read whole: a subscription list, a bank's rates. Feeds are read as a stream instead.
struct XMLTree: Sendable {
  /// Nil when there is no element at all.
  private(set) var root: XMLElement?
  /// The first line that had to be recovered, from 1, and what was wrong there; nil for a well-formed document.
  private(set) var recovered: (line: Int, why: String)?

  /// Elements deeper than this are left out.
  static let maxDepth = 256

  /// Reads any bytes; what is not well-formed is recovered.
  init(_ source: Source) {
    let builder = Builder()
    let bytes = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? source.bytes.dropFirst(3) : source.bytes[...]
    let result = bytes.withUnsafeBufferPointer { buffer in
      cxml_parse(
        buffer.baseAddress, buffer.count,
        CXMLHandler(
          context: Unmanaged.passUnretained(builder).toOpaque(),
          start: { Builder.from($0)?.start($1, $2, UnsafeBufferPointer(start: $3, count: $4)) },
          end: { context, before, _ in Builder.from(context)?.end(before) },
          entity: { _, _ in CXMLText(bytes: nil, count: 0) }),
        Int32(XMLTree.maxDepth))
    }
    root = builder.finish()
    if result.recovered_line > 0 {
      let why = withUnsafeBytes(of: result.why) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      recovered = (Int(result.recovered_line), why)
    }
  }
}

/// Puts elements together as their tags go by.
private final class Builder {
  /// The elements that are open, the root first.
  private var open: [XMLElement] = []
  private var root: XMLElement?

  static func from(_ context: UnsafeMutableRawPointer?) -> Builder? {
    context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ before: CXMLText, _ name: CXMLName, _ attributes: UnsafeBufferPointer<CXMLAttribute>) {
    add(before)
    var element = XMLElement(name: String(name.local), namespace: String(name.uri))
    element.attributes = attributes.map {
      XMLElement.Attribute(name: String($0.name.local), namespace: String($0.name.uri), value: String($0.value))
    }
    open.append(element)
  }

  func end(_ before: CXMLText) {
    add(before)
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = root ?? element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  /// The root; elements that were never closed are closed here.
  func finish() -> XMLElement? {
    while !open.isEmpty { end(CXMLText(bytes: nil, count: 0)) }
    return root
  }

  private func add(_ text: CXMLText) {
    guard text.count > 0, !open.isEmpty else { return }
    open[open.count - 1].text += String(text)
  }
}

extension String {
  fileprivate init(_ text: CXMLText) {
    self.init(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
  }
}
