/// Takes out what a page has for browsers, before its article is looked for.
extension HTMLTree {
  /// Without comments, scripts, styles and templates; line breaks in a row are paragraphs.
  var preparedForReading: HTMLTree {
    var tree = self
    tree.prepareForReading()
    return tree
  }

  private mutating func prepareForReading() {
    useFallbackImages()
    var following = first(HTMLTree.root)
    while let place = following {
      let isGone = self[place].kind == .comment || [.script, .style, .noscript, .template].contains(self[place].tag)
      following = (isGone ? nil : first(place)) ?? after(place, within: HTMLTree.root)
      if isGone { remove(place) } else if self[place].tag == .font { self[place].tag = .span }
    }
    breaksToParagraphs()
  }

  /// Pictures that are loaded late stand in a `noscript` behind a placeholder.
  private mutating func useFallbackImages() {
    for place in all(.noscript, below: HTMLTree.root) {
      let images = all(.img, below: place)
      // More than a picture in it is no fallback of one.
      guard images.count == 1, isBlank(place), let before = previousElement(place) else { continue }
      let placeholder = self[before].tag == .img ? before : only(.img, in: before)
      guard let placeholder else { continue }
      let fallback = self[images[0]].attributes
      if ImageTraits(fallback).source != nil { self[placeholder].attributes = fallback }
    }
  }

  private func previousElement(_ place: Place) -> Place? {
    var place = previous(place)
    while let sibling = place, !isElement(sibling) { place = previous(sibling) }
    return place
  }

  /// Two breaks or more in a row are a paragraph's end: what follows becomes a paragraph.
  private mutating func breaksToParagraphs() {
    for place in all(.br, below: HTMLTree.root) where parent(place) != nil {
      var isRow = false
      while let following = significant(next(place)), self[following].tag == .br {
        isRow = true
        remove(following)
      }
      guard isRow else { continue }
      let paragraph = add(Node(kind: .element, tag: .p))
      insert(paragraph, before: place)
      remove(place)
      while let following = next(paragraph) {
        if self[following].tag == .br, let second = significant(next(following)), self[second].tag == .br { break }
        guard isPhrasing(following) else { break }
        append(following, to: paragraph)
      }
      trimEnd(of: paragraph)
      if let outer = parent(paragraph), self[outer].tag == .p { self[outer].tag = .div }
    }
  }

  /// A node or the first after it that is no white space.
  func significant(_ place: Place?) -> Place? {
    var place = place
    while let node = place, isSpace(node) || self[node].kind == .comment { place = next(node) }
    return place
  }
}
