import Model

/// Turns HTML into blocks and text. Everything here is total: any text gives a result, and nothing is fetched.
package enum HTML {
  /// An article's body as blocks, in the order of reading.
  ///
  /// Scripts, forms, trackers and what is hidden vanish. Addresses are absolute where a base is known, and printable;
  /// texts are display-safe.
  package static func blocks(of html: String, base: String? = nil) -> [Block] {
    let tree = HTMLTree(parsing: html)
    return blocks(in: tree, below: tree.first(.body) ?? HTMLTree.root, base: tree.declaredBase(against: base))
  }

  /// The text of an article's body, for search and for `content_text`: blocks are separated by an empty line.
  package static func text(of html: String) -> String { TextStripper.text(of: html) }

  static func blocks(in tree: HTMLTree, below place: HTMLTree.Place, base: String?) -> [Block] {
    var builder = BlockBuilder(tree: tree, base: base)
    builder.build(below: place)
    return builder.blocks
  }
}

extension Feed {
  /// With the text of every article that has HTML only.
  package var withTexts: Feed {
    var feed = self
    for index in feed.articles.indices where feed.articles[index].text.isEmpty {
      if let html = feed.articles[index].html { feed.articles[index].text = HTML.text(of: html) }
    }
    return feed
  }
}
