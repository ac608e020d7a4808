import Model

/// What this program makes of HTML. Everything here is total: any text gives a result, and nothing is fetched.
package enum HTML {
  /// An article's body as blocks, in the order of reading.
  ///
  /// Scripts, forms, trackers and what is hidden vanish. Addresses are absolute where a base is known, and printable;
  /// texts are display-safe.
  package static func blocks(of html: String, base: String? = nil) -> [Block] {
    let tree = HTMLTree(parsing: html)
    return blocks(in: tree, below: tree.first(.body) ?? HTMLTree.root, base: base)
  }

  static func blocks(in tree: HTMLTree, below place: HTMLTree.Place, base: String?) -> [Block] {
    let declared = tree.first(.base).flatMap { tree.attribute("href", of: $0) }
    let base = declared.map { Address.resolve($0, against: base) } ?? base
    var builder = BlockBuilder(tree: tree, base: base)
    builder.build(below: place)
    return builder.blocks
  }
}
