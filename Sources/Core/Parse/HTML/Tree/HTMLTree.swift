/// A document as the HTML5 algorithm understands it: nodes in one array, linked by their places in it.
///
/// Nodes are never taken out of the array, only out of the tree, so a place stays good while the tree is worked on.
/// A value of arrays has no deep release: a document of 100,000 nested tags is freed like any other.
struct HTMLTree: Sendable {
  /// The place of a node.
  typealias Place = Int32

  enum Kind: UInt8, Sendable {
    case document, element, text, comment
  }

  /// The name is in small letters, the value without references; "" for an attribute without one.
  struct Attribute: Sendable {
    var name: String
    var value: String
  }

  struct Node: Sendable {
    var kind: Kind
    var tag = Tag.other
    /// In the namespace of SVG or MathML.
    var isForeign = false
    fileprivate(set) var parent: Place = -1
    fileprivate(set) var first: Place = -1
    fileprivate(set) var last: Place = -1
    fileprivate(set) var previous: Place = -1
    fileprivate(set) var next: Place = -1
    /// Of a text or a comment what it says, of an element of an unknown tag its name.
    var text = ""
    var attributes: [Attribute] = []
  }

  private(set) var nodes: [Node] = [Node(kind: .document)]

  /// The document itself, which is no element.
  static let root: Place = 0

  subscript(place: Place) -> Node {
    get { nodes[Int(place)] }
    _modify { yield &nodes[Int(place)] }
  }

  /// Makes room for so many more nodes and no others: an array that grows by itself may take twice what it holds.
  mutating func reserve(_ count: Int) { nodes.reserveCapacity(nodes.count + count) }

  /// Adds a node that is in no tree yet.
  mutating func add(_ node: Node) -> Place {
    if nodes.count == nodes.capacity { reserve(nodes.count / 4 + 16) }
    nodes.append(node)
    return Place(nodes.count - 1)
  }
}

// MARK: - Shape
extension HTMLTree {
  func parent(_ place: Place) -> Place? { link(self[place].parent) }
  func first(_ place: Place) -> Place? { link(self[place].first) }
  func last(_ place: Place) -> Place? { link(self[place].last) }
  func next(_ place: Place) -> Place? { link(self[place].next) }
  func previous(_ place: Place) -> Place? { link(self[place].previous) }

  private func link(_ place: Place) -> Place? { place < 0 ? nil : place }

  /// In the order of the document. The tree is the one that it was when this was asked for: it may be changed on the
  /// way.
  func children(_ place: Place) -> some Sequence<Place> {
    sequence(state: first(place)) { [self] state in
      defer { state = state.flatMap(next) }
      return state
    }
  }

  /// The nodes around a node, the innermost first, the document last.
  func ancestors(_ place: Place) -> some Sequence<Place> {
    sequence(state: parent(place)) { [self] state in
      defer { state = state.flatMap(parent) }
      return state
    }
  }

  /// The node and all below it, in the order of the document.
  func descendants(_ top: Place) -> some Sequence<Place> {
    sequence(state: Optional(top)) { [self] state in
      defer { state = state.flatMap { first($0) ?? after($0, within: top) } }
      return state
    }
  }

  /// The next node in the order of the document that is not below this one; nil at the end of `top`.
  func after(_ place: Place, within top: Place) -> Place? {
    var place = place
    while place != top {
      if let next = next(place) { return next }
      guard let parent = parent(place) else { return nil }
      place = parent
    }
    return nil
  }

  /// Puts a node behind the last child of another, wherever it stood before.
  mutating func append(_ child: Place, to parent: Place) {
    remove(child)
    let last = self[parent].last
    self[child].parent = parent
    self[child].previous = last
    if last < 0 { self[parent].first = child } else { self[last].next = child }
    self[parent].last = child
  }

  /// Puts a node in front of another, wherever it stood before.
  mutating func insert(_ child: Place, before sibling: Place) {
    remove(child)
    let (parent, previous) = (self[sibling].parent, self[sibling].previous)
    self[child].parent = parent
    self[child].previous = previous
    self[child].next = sibling
    self[sibling].previous = child
    if previous >= 0 { self[previous].next = child } else if parent >= 0 { self[parent].first = child }
  }

  /// Takes a node with all below it out of the tree.
  mutating func remove(_ place: Place) {
    let node = self[place]
    if node.previous >= 0 { self[node.previous].next = node.next }
    if node.next >= 0 { self[node.next].previous = node.previous }
    if node.parent >= 0 {
      if node.previous < 0 { self[node.parent].first = node.next }
      if node.next < 0 { self[node.parent].last = node.previous }
    }
    self[place].parent = -1
    self[place].previous = -1
    self[place].next = -1
  }
}

// MARK: - Content
extension HTMLTree {
  /// The name of an element.
  func name(_ place: Place) -> String {
    self[place].tag == .other ? self[place].text : self[place].tag.name
  }

  /// The value of an attribute, "" when it has none; nil without the attribute.
  func attribute(_ name: String, of place: Place) -> String? {
    self[place].attributes.first { $0.name == name }?.value
  }

  /// The first element of a tag at or below a node, in the order of the document.
  func first(_ tag: Tag, below top: Place = root) -> Place? {
    descendants(top).first { self[$0].tag == tag && self[$0].kind == .element }
  }

  /// All text at and below a node, as it stands.
  func text(_ top: Place) -> String {
    var text = ""
    for place in descendants(top) where self[place].kind == .text { text += self[place].text }
    return text
  }
}
