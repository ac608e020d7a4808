/// An element of a small document, with all that is in it.
struct XMLElement: Hashable, Sendable {
  struct Attribute: Hashable, Sendable {
    /// Without its prefix.
    let name: String
    /// "" without a prefix.
    let namespace: String
    let value: String
  }

  /// Without its prefix.
  let name: String
  /// "" where none is declared.
  let namespace: String
  var attributes: [Attribute] = []
  var children: [XMLElement] = []
  /// The element's own text, that of its children left out.
  var text = ""

  init(name: String, namespace: String = "") {
    self.name = name
    self.namespace = namespace
  }

  /// The value of the first attribute of that name, in any namespace; letter case counts.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The first child of that name, in any namespace; letter case counts.
  func child(_ name: String) -> XMLElement? {
    children.first { $0.name == name }
  }

  /// All children of that name, in any namespace; letter case counts.
  func children(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name }
  }

  /// The first element of that name in the tree, this one included, in the order of the document.
  func first(_ name: String) -> XMLElement? {
    if self.name == name { return self }
    for child in children {
      if let found = child.first(name) { return found }
    }
    return nil
  }
}
