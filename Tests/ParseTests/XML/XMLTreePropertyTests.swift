import Foundation
import TestKit
import Testing

@testable import Parse

/// A document that was written is read back, however its texts are escaped and in which encoding it comes.
@Suite struct XMLTreePropertyTests {
  private static let words = [
    "a", "Алма", "ғ", "&", "<", ">", "\"", "'", "]]", " ", "\n", "作者", "😀", "&amp;", "#", "x=1", "--", "й", "1 < 2 & 3",
  ]

  private func text(_ dice: inout Dice, _ words: [String] = XMLTreePropertyTests.words) -> String {
    (0..<Int.random(in: 0...5, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }.joined()
  }

  private func element(_ dice: inout Dice, _ words: [String] = XMLTreePropertyTests.words, depth: Int = 0) -> XMLElement
  {
    var element = XMLElement(name: ["a", "b", "c.d", "Ее", "_x-1"].randomElement(using: &dice) ?? "a")
    for name in ["k", "l", "м"] where Bool.random(using: &dice) {
      // White space at the ends of a value is no part of it.
      let value = text(&dice, words).replacing("\n", with: " ").trimmingCharacters(in: .whitespaces)
      element.attributes.append(XMLElement.Attribute(name: name, namespace: "", value: value))
    }
    if depth < 4 {
      element.children = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
        self.element(&dice, words, depth: depth + 1)
      }
    }
    element.text = text(&dice, words)
    return element
  }

  /// The text as XML: each special character is a reference by name, by number, or inside of CDATA.
  private func written(_ text: String, isAttribute: Bool, _ dice: inout Dice) -> String {
    let mayBeVerbatim = !isAttribute && !text.isEmpty && !text.contains("]]>")
    if mayBeVerbatim, Int.random(in: 0..<4, using: &dice) == 0 { return "<![CDATA[\(text)]]>" }
    return text.unicodeScalars.map { scalar in
      let names = ["&": "amp", "<": "lt", ">": "gt", "\"": "quot", "'": "apos"]
      let numbers = ["&#\(scalar.value);", "&#x\(String(scalar.value, radix: 16));"]
      guard let name = names[String(scalar)] else {
        return Int.random(in: 0..<12, using: &dice) == 0 ? numbers[0] : String(scalar)
      }
      return ["&\(name);", numbers[0], numbers[1]].randomElement(using: &dice) ?? ""
    }.joined()
  }

  private func written(_ element: XMLElement, _ dice: inout Dice) -> String {
    var tag = "<\(element.name)"
    for attribute in element.attributes {
      let quote = Bool.random(using: &dice) ? "\"" : "'"
      tag += " \(attribute.name) = \(quote)\(written(attribute.value, isAttribute: true, &dice))\(quote)"
    }
    if element.children.isEmpty, element.text.isEmpty, Bool.random(using: &dice) { return tag + "/>" }
    // The text stands before, between or after the children; it is read as one.
    let place = Int.random(in: 0...element.children.count, using: &dice)
    var inside = ""
    for (index, child) in element.children.enumerated() {
      if index == place { inside += written(element.text, isAttribute: false, &dice) }
      inside += (Bool.random(using: &dice) ? "<!-- <x> & -->" : "") + written(child, &dice)
    }
    if place == element.children.count { inside += written(element.text, isAttribute: false, &dice) }
    return tag + ">" + inside + "</\(element.name) >"
  }

  @Test func aDocumentThatWasWrittenIsReadBack() {
    var dice = Dice(seed: 114)
    for _ in 0..<400 {
      let element = element(&dice)
      let document = written(element, &dice)
      let tree = XMLTree(Source(bytes: Array(document.utf8), name: "test"))
      #expect(tree.root == element, "\(document)")
      #expect(tree.recovered == nil, "\(document)")
    }
  }

  @Test(arguments: [
    ("UTF-8", String.Encoding.utf8, [UInt8]()), ("UTF-8", .utf8, [0xEF, 0xBB, 0xBF]),
    ("UTF-16", .utf16LittleEndian, [0xFF, 0xFE]),
    ("UTF-16", .utf16BigEndian, [0xFE, 0xFF]), ("windows-1251", .windowsCP1251, []),
  ])
  func theEncodingMakesNoDifference(_ name: String, _ encoding: String.Encoding, _ mark: [UInt8]) throws {
    var dice = Dice(seed: 115)
    for _ in 0..<60 {
      let words = ["алма", "Ё", "№", "&", "<", "x", " ", "«»", "—"]
      let element = element(&dice, words)
      let document = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n" + written(element, &dice)
      let bytes = try mark + #require(document.data(using: encoding))
      #expect(XMLTree(Source(bytes: bytes, name: "test")).root == element, "\(document)")
    }
  }

  @Test func aDocumentThatIsCutKeepsWhatStoodBefore() {
    var dice = Dice(seed: 116)
    for _ in 0..<100 {
      let element = element(&dice)
      let document = Array(written(element, &dice).utf8)
      let cut = Int.random(in: 0...document.count, using: &dice)
      let tree = XMLTree(Source(bytes: Array(document[..<cut]), name: "test"))
      guard let root = tree.root else { continue }
      // Names and number of children are those of the beginning of the whole.
      #expect(element.name.hasPrefix(root.name) && root.children.count <= element.children.count)
      for (found, child) in zip(root.children.dropLast(), element.children) { #expect(found == child) }
    }
  }
}
