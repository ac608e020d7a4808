extension ArticleFinder {
  /// Takes out what is no part of any article, and makes paragraphs of what is one without saying so; the elements
  /// whose text scores.
  mutating func strip() -> [HTMLTree.Place] {
    var paragraphs: [HTMLTree.Place] = []
    var seeksTitle = true
    // Each node is looked at once, in the order of the document; what is removed takes all below it along.
    var next = tree.first(.html)
    while let place = next {
      guard tree.isElement(place) else {
        next = tree.first(place) ?? tree.after(place, within: HTMLTree.root)
        continue
      }
      let isTitle = seeksTitle && repeatsTitle(place)
      if isTitle { seeksTitle = false }
      if isTitle || isInvisible(tree[place]) || takeByline(place) || isSuperfluous(place) {
        next = tree.after(place, within: HTMLTree.root)
        tree.remove(place)
        continue
      }
      if isScored(tree[place].tag) { paragraphs.append(place) }
      var current = place
      if tree[place].tag == .div {
        // Many pages have no paragraphs: a box of words is one.
        wrapPhrases(in: place)
        if let only = tree.only(.p, in: place), tree.linkDensity(place) < 0.25 {
          tree.insert(only, before: place)
          tree.remove(place)
          paragraphs.append(only)
          current = only
        } else if !tree.holdsBlock(place) {
          tree[place].tag = .p
          paragraphs.append(place)
        }
      }
      next = tree.first(current) ?? tree.after(current, within: HTMLTree.root)
    }
    return paragraphs
  }

  /// Elements whose own text makes an article of what is around them.
  private func isScored(_ tag: Tag) -> Bool {
    switch tag {
    case .section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre: true
    default: false
    }
  }

  /// An empty box, or a part whose name or role says that it is no article. What stands in a table or in code stays.
  private func isSuperfluous(_ place: HTMLTree.Place) -> Bool {
    let node = tree[place]
    switch node.tag {
    case .div, .section, .header, .h1, .h2, .h3, .h4, .h5, .h6: if isEmpty(place) { return true }
    default: break
    }
    guard suspicions.contains(.parts), !node.attributes.isEmpty else { return false }
    if let role = node.attributes["role"], PageWords.unlikelyRoles.contains(role) { return true }
    guard node.tag != .body, node.tag != .a else { return false }
    return PageWords.isUnlikely(names(of: node))
      && !tree.hasAncestor(place) { tree[$0].tag == .table || tree[$0].tag == .code }
  }

  private func names(of node: HTMLTree.Node) -> String {
    (node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? "")
  }

  /// By attributes alone: no style sheet is read.
  private func isInvisible(_ node: HTMLTree.Node) -> Bool {
    guard !node.attributes.isEmpty else { return false }
    let attributes = node.attributes
    if attributes["hidden"] != nil { return true }
    if attributes["aria-modal"] == "true", attributes["role"] == "dialog" { return true }
    if attributes["aria-hidden"] == "true", attributes["class"]?.contains("fallback-image") != true { return true }
    return attributes["style"].map { CSSDeclarations($0).isHidden } ?? false
  }

  /// Has nothing but breaks and rules in it.
  private func isEmpty(_ place: HTMLTree.Place) -> Bool {
    tree.isBlank(place)
      && tree.children(place).allSatisfy { child in
        !tree.isElement(child) || tree[child].tag == .br || tree[child].tag == .hr
      }
  }

  /// The name of the author, where it stands before the article.
  private mutating func takeByline(_ place: HTMLTree.Place) -> Bool {
    guard seeksByline, byline == nil else { return false }
    let node = tree[place]
    let isNamed =
      node.attributes["rel"] == "author" || node.attributes["itemprop"]?.contains("author") == true
      || PageWords.isByline(names(of: node))
    guard isNamed else { return false }
    let length = tree.measure(place).length
    guard length > 0, length < 100 else { return false }
    let name = tree.descendants(place).first { tree.attribute("itemprop", of: $0)?.contains("name") == true }
    byline = tree.words(name ?? place)
    return true
  }

  /// A heading that says what the title says.
  private func repeatsTitle(_ place: HTMLTree.Place) -> Bool {
    guard [.h1, .h2].contains(tree[place].tag) else { return false }
    return PageTitle.similarity(title, tree.words(place)) > 0.75
  }

  /// Words that stand beside blocks become paragraphs.
  private mutating func wrapPhrases(in place: HTMLTree.Place) {
    var paragraph: HTMLTree.Place?
    var next = tree.first(place)
    while let child = next {
      next = tree.next(child)
      if tree.isPhrasing(child) {
        if let paragraph {
          tree.append(child, to: paragraph)
        } else if !tree.isBlankOrBreak(child) {
          let added = tree.add(HTMLTree.Node(kind: .element, tag: .p))
          tree.insert(added, before: child)
          tree.append(child, to: added)
          paragraph = added
        }
      } else if let open = paragraph {
        tree.trimEnd(of: open)
        paragraph = nil
      }
    }
    if let paragraph { tree.trimEnd(of: paragraph) }
  }
}

extension HTMLTree {
  /// Takes white space and breaks from the end of an element.
  mutating func trimEnd(of place: Place) {
    while let last = last(place), isBlankOrBreak(last) { remove(last) }
  }
}
