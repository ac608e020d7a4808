/// Finds the article in a web page: paragraphs score for the elements around them, the element that scores best is the
/// article, and what in it looks like no article is taken out.
///
/// The way of scoring is Readability's (https://github.com/mozilla/readability, Apache License 2.0, see NOTICE). Ours are
/// the rules for what readers write, for lists of other articles and for short articles. All steps take time in
/// proportion to the page. When too little is left, it tries again with less suspicion.
struct ArticleFinder {
  /// Evidence that may be held against a part of a page.
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
    let measure: PartMeasure
  }

  /// Characters that an article has at least; with less, a bolder attempt is made.
  static let enough = 500
  /// Characters that are enough for an article beside the heading of its page.
  private static let enoughBesideHeading = 140

  var tree: HTMLTree
  var measures: PageMeasures
  let parts: PageParts
  let title: String
  let suspicions: Suspicions
  /// Of the elements around paragraphs; the higher, the more of an article is in them.
  var scores: [HTMLTree.Place: Double] = [:]
  /// Found in the page, when its head names no author.
  var byline: String?
  let seeksByline: Bool
  /// The element around the heading that says what the title says; the heading itself is taken out.
  var titleBox: HTMLTree.Place?

  /// Nil when the page has no text at all.
  static func find(in page: HTMLTree, title: String, seeksByline: Bool) -> Found? {
    var best: Found?
    var known: (measures: PageMeasures, parts: PageParts)?
    let attempts: [Suspicions] = [[.parts, .names, .blocks], [.names, .blocks], [.blocks], []]
    for suspicions in attempts {
      // Prepared anew, which gives each part the same place: no tree is kept for attempts that most pages do not need. The
      // page, this attempt and the best one so far are the only trees at a time.
      let prepared = page.preparedForReading
      let (measures, parts) = known ?? (PageMeasures(prepared), PageParts(prepared))
      known = (measures, parts)
      var finder = ArticleFinder(
        tree: consume prepared, measures: measures, parts: parts, title: title, suspicions: suspicions,
        seeksByline: seeksByline && best == nil)
      let (place, isAnchored) = finder.grab()
      let measure = finder.measures[place]
      let byline = finder.byline ?? best?.byline
      // Links that come along are no gain.
      let isBetter = measure.length > best?.measure.length ?? 0 && (best == nil || measure.linkDensity < 0.4)
      if isBetter {
        best = Found(tree: finder.tree, place: place, byline: byline, measure: measure)
      }
      if measure.length >= (isAnchored ? enoughBesideHeading : enough) { break }
    }
    return best
  }

  private init(
    tree: HTMLTree, measures: PageMeasures, parts: PageParts, title: String, suspicions: Suspicions, seeksByline: Bool
  ) {
    self.tree = tree
    self.measures = measures
    self.parts = parts
    self.title = title
    self.suspicions = suspicions
    self.seeksByline = seeksByline
  }

  /// One attempt: the place of the article in the tree, which may be empty, and whether it stands beside the heading of
  /// the page.
  private mutating func grab() -> (place: HTMLTree.Place, isAnchored: Bool) {
    let paragraphs = strip()
    measures.measure(&tree, below: HTMLTree.root)
    let candidates = score(paragraphs)
    let top = choose(from: candidates)
    let isAnchored = isAnchored(top)
    let article = gather(around: top)
    clean(article)
    return (article, isAnchored)
  }

  /// Tells whether the heading of the page, or the mark of its main part, is in an element or close around it.
  private func isAnchored(_ top: HTMLTree.Place) -> Bool {
    guard measures[top].linkDensity < 0.3 else { return false }
    let around = tree.ancestors(top).prefix(3)
    if let titleBox, titleBox == top || around.contains(titleBox) { return true }
    return parts.holdsMain(top)
      || around.prefix(2).contains { parts.holdsMain($0) && tree[$0].tag != .body && tree.isElement($0) }
  }

  /// The evidence of class and id for or against an element: -50...50 in steps of 25; 0 once names are not held against
  /// anything.
  func weight(_ place: HTMLTree.Place) -> Int {
    guard suspicions.contains(.names) else { return 0 }
    let node = tree[place]
    return PageWords.weight(of: node.attributes["class"] ?? "") + PageWords.weight(of: node.attributes["id"] ?? "")
  }
}
