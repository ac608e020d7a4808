/// Scores each part of a page by how much it looks like the article.
extension ArticleFinder {
  /// Gives the score of each paragraph to the five elements around it, less to the farther; the best, at most five,
  /// with what their links cost them.
  mutating func score(_ paragraphs: [HTMLTree.Place]) -> [HTMLTree.Place] {
    var candidates: [HTMLTree.Place] = []
    for place in paragraphs where tree.parent(place) != nil {
      let measure = measures[place]
      // Shorter ones are captions, dates and names.
      guard measure.length >= 25 else { continue }
      // A point for the paragraph and one for the first part of its sentences, one for each comma, and up to three for
      // length.
      let score = 2 + measure.commas + min(measure.length / 100, 3)
      for (level, ancestor) in tree.ancestors(place).prefix(5).enumerated() {
        guard tree.isElement(ancestor), let above = tree.parent(ancestor), tree.isElement(above) else { continue }
        if scores[ancestor] == nil {
          scores[ancestor] = startingScore(ancestor)
          candidates.append(ancestor)
        }
        let divider = level == 0 ? 1 : level == 1 ? 2 : level * 3
        scores[ancestor, default: 0] += Double(score) / Double(divider)
      }
    }
    // Lists of links have many words too.
    for candidate in candidates { scores[candidate, default: 0] *= 1 - measures[candidate].linkDensity }
    // A stable order: of two that score the same, the first in the page.
    let ranked = candidates.enumerated().sorted { left, right in
      let (a, b) = (scores[left.element] ?? 0, scores[right.element] ?? 0)
      return a == b ? left.offset < right.offset : a > b
    }
    return ranked.prefix(5).map(\.element)
  }

  /// The score of an element before its text counts.
  private func startingScore(_ place: HTMLTree.Place) -> Double {
    let base =
      switch tree[place].tag {
      case .div: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return Double(base + weight(place))
  }

  /// The element that holds the article, and as much of it as there is.
  mutating func choose(from candidates: [HTMLTree.Place]) -> HTMLTree.Place {
    guard var top = candidates.first, tree[top].tag != .body else {
      guard let marked = markedBody() else { return wholeBody() }
      rate(marked)
      return marked
    }
    if let shared = sharedAncestor(of: candidates) { top = shared }
    rate(top)
    top = betterParent(of: top)
    // A lone child says no more than its parent, which may have siblings that matter.
    while let parent = tree.parent(top), !isTop(parent), tree.hasOneElement(parent) { top = parent }
    // A long discussion, or a column beside a short article, is not the part that the page itself calls its article.
    if let marked = markedBody(), !tree.isInside(marked, of: top), !tree.isInside(top, of: marked) { top = marked }
    rate(top)
    return top
  }

  /// The part that the page marks as the body of its article, else its only `article`; nil where it has none or several,
  /// or where it is mostly links.
  private func markedBody() -> HTMLTree.Place? {
    var bodies: [HTMLTree.Place] = []
    var articles: [HTMLTree.Place] = []
    for place in tree.descendants(HTMLTree.root) {
      if tree[place].tag == .article { articles.append(place) }
      if tree.attribute("itemprop", of: place)?.asciiLowercased.contains("articlebody") == true { bodies.append(place) }
    }
    let found = (bodies.isEmpty ? articles : bodies).filter {
      measures[$0].length >= 100 && measures[$0].linkDensity < 0.4
    }
    return found.count == 1 ? found[0] : nil
  }

  private mutating func rate(_ place: HTMLTree.Place) {
    if scores[place] == nil { scores[place] = startingScore(place) }
  }

  private func isTop(_ place: HTMLTree.Place) -> Bool {
    tree[place].tag == .body || tree[place].tag == .html || !tree.isElement(place)
  }

  /// Everything there is, in an element of its own.
  private mutating func wholeBody() -> HTMLTree.Place {
    let body = tree.first(.body) ?? HTMLTree.root
    let all = tree.add(HTMLTree.Node(kind: .element, tag: .div))
    while let child = tree.first(body) { tree.append(child, to: all) }
    tree.append(all, to: body)
    rate(all)
    return all
  }

  /// An element around at least three candidates that score about as well as the best.
  private func sharedAncestor(of candidates: [HTMLTree.Place]) -> HTMLTree.Place? {
    guard let top = candidates.first, let best = scores[top] else { return nil }
    let rivals = candidates.dropFirst().filter { (scores[$0] ?? 0) / best >= 0.75 }
    guard rivals.count >= 3 else { return nil }
    let around = rivals.map { Set(tree.ancestors($0)) }
    return tree.ancestors(top).prefix { !isTop($0) }.first { ancestor in
      around.count { $0.contains(ancestor) } >= 3
    }
  }

  /// A parent that scores better than its child holds more of the article than the child does.
  private func betterParent(of top: HTMLTree.Place) -> HTMLTree.Place {
    var last = scores[top] ?? 0
    let threshold = last / 3
    for parent in tree.ancestors(top).prefix(while: { !isTop($0) }) {
      guard let score = scores[parent] else { continue }
      if score < threshold { break }
      if score > last { return parent }
      last = score
    }
    return top
  }

  /// The article: the top element with those of its siblings that look like parts of it.
  mutating func gather(around top: HTMLTree.Place) -> HTMLTree.Place {
    let article = tree.add(HTMLTree.Node(kind: .element, tag: .div))
    let score = scores[top] ?? 0
    let names = tree.attribute("class", of: top) ?? ""
    let siblings = tree.parent(top).map(tree.elements) ?? [top]
    for sibling in siblings {
      guard sibling == top || belongs(sibling, score: score, names: names) else { continue }
      switch tree[sibling].tag {
      case .div, .article, .section, .p, .ol, .ul: break
      default: tree[sibling].tag = .div
      }
      tree.append(sibling, to: article)
    }
    return article
  }

  /// True if a sibling of the top element is part of the article: it scores a fifth as much, or it is a paragraph with
  /// few links.
  private func belongs(_ sibling: HTMLTree.Place, score: Double, names: String) -> Bool {
    let isAlike = !names.isEmpty && tree.attribute("class", of: sibling) == names
    if let own = scores[sibling], own + (isAlike ? score * 0.2 : 0) >= max(10, score * 0.2) { return true }
    guard tree[sibling].tag == .p else { return false }
    let (length, density) = (measures[sibling].length, measures[sibling].linkDensity)
    if length > 80 { return density < 0.25 }
    guard length > 0, length < 80, density == 0, let text = tree.shortWords(sibling, atMost: 80) else { return false }
    return text.hasSuffix(".") || text.contains(". ")
  }
}
