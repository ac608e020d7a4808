import Testing

@testable import Parse

/// Pages that are made to take more memory than they have bytes. A page of 5 MB is read in less than 200 MB
/// (docs/RELIABILITY.md): a node takes 48 bytes and an attribute 32, so these are counted.
@Suite struct HTMLBoundsTests {
  /// A piece that is repeated, and the most nodes that one of it makes.
  struct Kind: CustomTestStringConvertible {
    let piece: String
    let nodes: Int
    var testDescription: String { piece }

    init(_ piece: String, _ nodes: Int) { (self.piece, self.nodes) = (piece, nodes) }
  }

  static let kinds = [
    Kind("<div>", 1), Kind("<div>words", 2), Kind("<b>", 1), Kind("<p>words", 2), Kind("<a href=/x>words", 2),
    Kind("<td>words", 2), Kind("<table><tr><td>x", 5), Kind("<table><tr><td>x<table>", 6), Kind("<ul><li>x", 3),
    Kind("<select><option>x", 3), Kind("<svg><g>", 2), Kind("<math><mi>x", 3), Kind("<x-y>z", 2), Kind("<!---->", 1),
    Kind("a<i>b</i>", 3), Kind("a<br>", 2), Kind("<p> </p>", 2), Kind("<button>x", 2), Kind("<h1>x<p>y", 4),
    Kind("&amp;&nbsp;&eacute;", 1), Kind("<p a b c d e f>", 1), Kind("<dt>a<dd>b", 4), Kind("<template>x", 2),
    // The agency that adopts wrongly nested elements opens them again in each paragraph: 32 at the most.
    Kind("<b><p>words", 34), Kind("<b><i><u><s><em><strong><small><tt>x<p>", 42), Kind("<font size=1>x<p>", 36),
    Kind("<b><i><u><s><em><strong><div>x</b></i>", 42), Kind("<a href=/x>w<p>x", 6), Kind("<nobr>x", 3),
  ]

  @Test(arguments: kinds)
  func noPieceMakesMoreNodesTheMoreThereAre(_ kind: Kind) {
    let counts = [250, 500].map { count in
      HTMLTree(parsing: "<body>" + String(repeating: kind.piece, count: count)).nodes.count
    }
    #expect(counts[1] <= 500 * kind.nodes + 8)
    #expect(counts[1] <= 2 * counts[0] + 64, "\(counts)")
  }

  /// 400 containers lie in each other at most. Those that HTML opens or closes by itself are not counted: a table with its
  /// body, row and cell are four.
  @Test(arguments: kinds)
  func elementsLieOnlySoDeep(_ kind: Kind) {
    let tree = HTMLTree(parsing: "<body>" + String(repeating: kind.piece, count: 500))
    var depths = [Int](repeating: 0, count: tree.nodes.count)
    for place in tree.descendants(HTMLTree.root).dropFirst() {
      depths[Int(place)] = (tree.parent(place).map { depths[Int($0)] } ?? 0) + 1
    }
    #expect(depths.max() ?? 0 <= 4 * 400 + 40)
  }

  @Test func aTreeTakesNoMoreRoomThanItsNodesNeed() {
    var tree = HTMLTree(parsing: String(repeating: "<p>words of a page", count: 5000))
    let count = tree.nodes.count
    #expect(tree.nodes.capacity <= count + count / 16 + 64)
    // Neither does a copy of it that grows.
    let copy = tree
    for _ in 0..<100 { _ = tree.add(HTMLTree.Node(kind: .element, tag: .p)) }
    #expect(tree.nodes.capacity <= count + count / 3 + 64 && copy.nodes.count == count)
  }

  @Test func aNodeTakes48BytesAndAnAttribute32() {
    #expect(MemoryLayout<HTMLTree.Node>.stride == 48)
    #expect(MemoryLayout<HTMLTree.Attribute>.stride == 32)
    #expect(MemoryLayout<PartMeasure>.stride <= 56 && MemoryLayout<TextMeasure>.stride <= 12)
  }

  @Test func attributesAreKeptUpToALimit() {
    let piece = "<p a b c d e f g h i j k l m n o p q r s t>"
    let tree = HTMLTree(parsing: String(repeating: piece, count: HTMLTree.maxAttributes / 20 + 500))
    let kept = tree.nodes.reduce(0) { $0 + $1.attributes.count }
    #expect(kept == HTMLTree.maxAttributes)
    #expect(tree.nodes.count > HTMLTree.maxAttributes / 20 + 500)
    #expect(tree.nodes.last?.attributes.isEmpty == true)
  }

  @Test func aPageWhoseTreeWouldBeTooLargeIsReadAsText() {
    // Each element takes more than a hundred bytes in the parser, which has 64 MB.
    let tree = HTMLTree(parsing: String(repeating: "<p>a", count: 250_000))
    #expect(tree.nodes.count <= 2 * 50_001 + 1)
    #expect(tree.text(HTMLTree.root).hasPrefix("aaaa") || tree.text(HTMLTree.root).hasPrefix("a\na"))
  }
}
