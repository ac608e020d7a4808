import Foundation
import TestKit
import Testing

@testable import Parse

@Suite struct HTMLTreeTests {
  /// The suite prints each tree; documents with scripts and fragments are not ours to parse. What gumbo of 2015 does
  /// otherwise than the standard of today is not held against it.
  @Test(.enabled(if: sharedFolder != nil))
  func treesAreThoseOfTheHTML5Suite() throws {
    var (good, all) = (0, 0)
    for testCase in try treeCases() {
      all += 1
      if dump(HTMLTree(parsing: testCase.data, isStrict: true)) == testCase.tree { good += 1 }
    }
    #expect(all > 1000)
    #expect(Double(good) / Double(all) > 0.93, "\(good) of \(all)")
  }

  @Test(.enabled(if: sharedFolder != nil))
  func whatIsKeptFromGumboMakesNoDifference() throws {
    for testCase in try treeCases() {
      let whole = dump(HTMLTree(parsing: testCase.data, shortest: .max, isStrict: true))
      #expect(dump(HTMLTree(parsing: testCase.data, shortest: 1, isStrict: true)) == whole, "\(testCase.data)")
    }
  }

  @Test func longTextsComeBackAsTheyStood() {
    let text = "A sentence of some length, with an &eacute;, and one & more < than that."
    let tree = HTMLTree(parsing: "<title>\(text)</title><p>\(text)<p title=\"\(text)\">x</p><script>\(text)</script>")
    let expected = "A sentence of some length, with an é, and one & more < than that."
    #expect(tree.first(.title).map { tree.text($0) } == expected)
    #expect(tree.first(.p).map { tree.text($0) } == expected)
    #expect(tree.first(.p).flatMap(tree.next).flatMap { tree.attribute("title", of: $0) } == expected)
    #expect(tree.first(.script).map { tree.text($0) } == text)
  }

  @Test func aDocumentMayHoldTheMarkerItself() {
    let tree = HTMLTree(parsing: "<p>\u{10FFFD}0\u{10FFFD} and text enough for a token</p>")
    #expect(tree.first(.p).map { tree.text($0) } == "\u{10FFFD}0\u{10FFFD} and text enough for a token")
  }

  @Test func lineEndsAreOfOneKind() {
    let tree = HTMLTree(parsing: "<pre>one line of some length\r\nand another of its kind\rthird</pre>")
    #expect(tree.first(.pre).map { tree.text($0) } == "one line of some length\nand another of its kind\nthird")
  }

  @Test(arguments: [
    "<div>", "<b>", "<font size=1>x<p>", "<table><tr><td>", "<ul><li>", "<svg>", "<blockquote>", "<a href=x><div>",
  ])
  func thousandsOfNestedTagsAreNoTrouble(_ tag: String) {
    let tree = HTMLTree(parsing: String(repeating: tag, count: 2_000) + "the text of the document")
    #expect(tree.text(HTMLTree.root).contains("the text of the document"))
    let deepest = tree.nodes.indices.last.map { tree.ancestors(HTMLTree.Place($0)).reduce(0) { count, _ in count + 1 } }
    #expect(deepest.map { $0 < 2000 } == true)
  }

  @Test(arguments: [
    "<title>", "<!--", "<script>", "<![CDATA[", "<p title='", "&", "<", "</", "<svg><![CDATA[", "<!--x--!>", "--!",
  ])
  func whatNeverEndsIsReadOnce(_ opening: String) {
    let tree = HTMLTree(parsing: String(repeating: opening, count: 10_000))
    #expect(tree.first(.html) != nil)
  }

  @Test func onATagWithThousandsOfAttributesTheFirstHundredStay() throws {
    let attributes = (0..<20_000).map { "a\($0)='value of some length'" }.joined(separator: " ")
    let tree = HTMLTree(parsing: "<p \(attributes)>text</p>")
    let paragraph = try #require(tree.first(.p))
    #expect(tree[paragraph].attributes.count == 100)
    #expect(tree.text(paragraph) == "text")
  }

  @Test func nodesAreMovedWithAllBelowThem() throws {
    var tree = HTMLTree(parsing: "<div><p>one</p><p>two</p></div><section></section>")
    let (first, section) = (try #require(tree.first(.p)), try #require(tree.first(.section)))
    tree.append(first, to: section)
    #expect(
      dump(tree).hasSuffix(
        """
        |     <div>
        |       <p>
        |         "two"
        |     <section>
        |       <p>
        |         "one"
        """))
    tree.insert(first, before: section)
    tree.remove(section)
    #expect(dump(tree).hasSuffix("|     <p>\n|       \"one\""))
  }

  private struct TreeCase: Decodable {
    let data: String
    let fragment: String?
    let script: String?
    let tree: String
  }

  private func treeCases() throws -> [TreeCase] {
    let file = try #require(sharedFolder).appending(path: "corpora/expect/dev/html5lib-tree.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let found = try JSONDecoder().decode(TreeCase.self, from: Data(line.utf8))
      guard found.fragment == nil else { return nil }
      let lines = found.tree.split(separator: "\n", omittingEmptySubsequences: false)
      let tree = lines.filter { !$0.hasPrefix("| <!DOCTYPE") }.joined(separator: "\n")
      return TreeCase(data: found.data, fragment: nil, script: found.script, tree: tree)
    }
  }

  /// The notation of html5lib, without the document type.
  private func dump(_ tree: HTMLTree) -> String {
    var lines: [String] = []
    var depths: [HTMLTree.Place: Int] = [HTMLTree.root: -1]
    for place in tree.descendants(HTMLTree.root).dropFirst() {
      let depth = tree.parent(place).flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[place] = depth
      let indent = "| " + String(repeating: "  ", count: depth)
      let node = tree[place]
      switch node.kind {
      case .text: lines.append("\(indent)\"\(node.text)\"")
      case .comment: lines.append("\(indent)<!-- \(node.text) -->")
      case .document: break
      case .element:
        let space = node.isForeign ? (isMath(place, tree) ? "math " : "svg ") : ""
        lines.append("\(indent)<\(space)\(tree.name(place))>")
        for attribute in node.attributes.sorted(by: { $0.name < $1.name }) {
          lines.append("\(indent)  \(attribute.name)=\"\(attribute.value)\"")
        }
        if node.tag == .template {
          lines.append("\(indent)  content")
          depths[place] = depth + 1
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func isMath(_ place: HTMLTree.Place, _ tree: HTMLTree) -> Bool {
    tree[place].tag == .math
      || tree.ancestors(place).first { [.math, .svg].contains(tree[$0].tag) }.map { tree[$0].tag } == .math
  }
}
