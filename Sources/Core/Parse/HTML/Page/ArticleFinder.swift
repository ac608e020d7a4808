/// Finds the article in a web page: paragraphs score for the elements around them, the element that scores best is the
/// article, and what in it looks like no article is taken out.
///
/// The algorithm is Readability's, as the field knows it (https://github.com/mozilla/readability); what it decides is
/// measured against that project's pages. When too little is left, it tries again with less suspicion.
struct ArticleFinder {
  /// What may be held against a part of a page.
  struct Suspicions: OptionSet {
    let rawValue: Int
    /// Names and roles of parts that are seldom the article.
    static let parts = Suspicions(rawValue: 1)
    /// Names as weights of a score.
    static let names = Suspicions(rawValue: 2)
    /// Blocks of links, pictures and forms inside the article.
    static let blocks = Suspicions(rawValue: 4)
  }

  /// The article as a tree of its own, below `place`.
  struct Found {
    let tree: HTMLTree
    let place: HTMLTree.Place
    let byline: String?
  }

  /// Characters that an article has at least; with less, a bolder attempt is made.
  static let enough = 500

  var tree: HTMLTree
  let title: String
  let suspicions: Suspicions
  /// Of the elements around paragraphs; the higher, the more of an article is in them.
  var scores: [HTMLTree.Place: Double] = [:]
  /// Found in the page, when its head names no author.
  var byline: String?
  let seeksByline: Bool

  /// Nil when the page has no text at all.
  static func find(in page: HTMLTree, title: String, seeksByline: Bool) -> Found? {
    var prepared = page
    prepared.prepareForReading()
    var best: (found: Found, length: Int)?
    let attempts: [Suspicions] = [[.parts, .names, .blocks], [.names, .blocks], [.blocks], []]
    for suspicions in attempts {
      var finder = ArticleFinder(
        tree: prepared, title: title, suspicions: suspicions, seeksByline: seeksByline && best == nil)
      let place = finder.grab()
      let length = finder.tree.measure(place).length
      let byline = finder.byline ?? best?.found.byline
      if length >= enough { return Found(tree: finder.tree, place: place, byline: byline) }
      if length > best?.length ?? 0 {
        best = (Found(tree: finder.tree, place: place, byline: byline), length)
      }
    }
    return best?.found
  }

  private init(tree: HTMLTree, title: String, suspicions: Suspicions, seeksByline: Bool) {
    self.tree = tree
    self.title = title
    self.suspicions = suspicions
    self.seeksByline = seeksByline
  }

  /// One attempt: the place of the article in the tree, which may be empty.
  private mutating func grab() -> HTMLTree.Place {
    let paragraphs = strip()
    let candidates = score(paragraphs)
    let top = choose(from: candidates)
    let article = gather(around: top)
    clean(article)
    return article
  }

  /// What class and id say for or against an element: -50...50 in steps of 25; 0 once names are not held against
  /// anything.
  func weight(_ place: HTMLTree.Place) -> Int {
    guard suspicions.contains(.names) else { return 0 }
    let node = tree[place]
    return PageWords.weight(of: node.attributes["class"] ?? "") + PageWords.weight(of: node.attributes["id"] ?? "")
  }
}
