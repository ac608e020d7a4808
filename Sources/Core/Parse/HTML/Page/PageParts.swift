/// Marks of the parts of a page that are known before its article is looked for, by place.
struct PageParts {
  /// True if a part holds the heading of the page, its main element, or a body that is marked as the article's.
  private var main: [Bool]

  init(_ tree: HTMLTree) {
    main = [Bool](repeating: false, count: tree.nodes.count)
    // Children stand behind their parents in the array, so that one pass from its end reaches all that is around them.
    var marked: [HTMLTree.Place] = []
    for place in tree.descendants(HTMLTree.root) where PageParts.isMain(tree[place]) { marked.append(place) }
    for place in marked {
      var around: HTMLTree.Place? = place
      // What is around a marked part is marked up to the top: each node is reached once.
      while let part = around, !main[Int(part)] {
        main[Int(part)] = true
        around = tree.parent(part)
      }
    }
  }

  func holdsMain(_ place: HTMLTree.Place) -> Bool { main.indices.contains(Int(place)) && main[Int(place)] }

  /// https://schema.org/articleBody; a page has one main element and one heading of the first level.
  static func isMain(_ node: HTMLTree.Node) -> Bool {
    guard node.kind == .element else { return false }
    if node.tag == .h1 || node.tag == .main { return true }
    return node.attributes.contains { attribute in
      attribute.name == "itemprop" && attribute.value.asciiLowercased.contains("articlebody")
        || attribute.name == "role" && attribute.value == "main"
    }
  }
}
