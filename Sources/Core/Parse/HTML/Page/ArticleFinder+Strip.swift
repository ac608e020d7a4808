extension ArticleFinder {
  /// Takes out what is no part of any article, and makes paragraphs of boxes of words. Gives the elements whose text
  /// scores.
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
      if isTitle {
        seeksTitle = false
        titleBox = tree.parent(place)
      }
      if isTitle || isInvisible(tree[place]) || takeByline(place) || isDiscussion(place) || isSuperfluous(place) {
        next = tree.after(place, within: HTMLTree.root)
        tree.remove(place)
        continue
      }
      if opensDiscussion(place) {
        next = removeDiscussion(at: place)
        continue
      }
      if isScored(tree[place].tag) { paragraphs.append(place) }
      var current = place
      if tree[place].tag == .div {
        // Many pages have no paragraphs: a box of words is one.
        wrapPhrases(in: place)
        if let only = tree.only(.p, in: place), !isMostlyLinks(only) {
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

  /// True if a quarter of a paragraph's text or more stands in links.
  private func isMostlyLinks(_ paragraph: HTMLTree.Place) -> Bool {
    var (length, linked) = (0, 0.0)
    for place in tree.descendants(paragraph) where tree[place].kind == .text {
      let count = tree[place].text.unicodeScalars.count { $0.value > 0x20 }
      length += count
      let link = tree.ancestors(place).prefix { $0 != paragraph }.first { tree[$0].tag == .a }
      if let link { linked += Double(count) * (tree.attribute("href", of: link)?.hasPrefix("#") == true ? 0.3 : 1) }
    }
    return length > 0 && linked / Double(length) >= 0.25
  }

  /// Elements whose own text makes an article of what is around them.
  private func isScored(_ tag: Tag) -> Bool {
    switch tag {
    case .section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre: true
    default: false
    }
  }

  /// Tells whether an element is an empty box, or a part whose name or role says that it is no article. What stands in a table or in code stays.
  private func isSuperfluous(_ place: HTMLTree.Place) -> Bool {
    let node = tree[place]
    switch node.tag {
    case .div, .section, .header, .h1, .h2, .h3, .h4, .h5, .h6: if isEmpty(place) { return true }
    default: break
    }
    guard suspicions.contains(.parts) else { return false }
    // `nav` has the role of navigation without saying so (https://www.w3.org/TR/html-aria/).
    if node.tag == .nav { return !parts.holdsMain(place) }
    guard !node.attributes.isEmpty else { return false }
    if let role = node.attributes["role"], PageWords.unlikelyRoles.contains(role) { return true }
    guard node.tag != .body, node.tag != .a else { return false }
    return PageWords.isUnlikely(names(of: node))
      && !tree.hasAncestor(place) { tree[$0].tag == .table || tree[$0].tag == .code }
  }

  private func names(of node: HTMLTree.Node) -> String {
    (node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? "")
  }

  /// Tells by attributes alone whether an element is never seen: no style sheet is read.
  private func isInvisible(_ node: HTMLTree.Node) -> Bool {
    guard !node.attributes.isEmpty else { return false }
    let attributes = node.attributes
    if attributes["aria-modal"] == "true", attributes["role"] == "dialog" { return true }
    // Words on a line that are hidden from screen readers are seen; boxes are closed dialogs and copies.
    if attributes["aria-hidden"] == "true", !node.tag.isPhrasing {
      return attributes["class"]?.contains("fallback-image") != true
    }
    return attributes["hidden"] != nil || attributes["style"].map { CSSDeclarations($0).isHidden } ?? false
  }

  /// Has nothing but breaks and rules in it.
  private func isEmpty(_ place: HTMLTree.Place) -> Bool {
    tree.children(place).allSatisfy { child in
      switch tree[child].kind {
      case .element: tree[child].tag == .br || tree[child].tag == .hr
      case .text: tree.isSpace(child)
      case .comment, .document: true
      }
    }
  }

  /// Tells whether an element holds the words of readers, as its names say; one that holds the main part too is not that.
  private func isDiscussion(_ place: HTMLTree.Place) -> Bool {
    let node = tree[place]
    switch node.tag {
    case .html, .body, .main, .h1, .a, .span, .p: return false
    default: break
    }
    return !node.attributes.isEmpty && Discussion.isNamed(names(of: node)) && !parts.holdsMain(place)
  }

  /// Tells whether an element is the heading of such a part.
  private func opensDiscussion(_ place: HTMLTree.Place) -> Bool {
    switch tree[place].tag {
    case .h2, .h3, .h4, .h5, .h6: break
    default: return false
    }
    return !parts.holdsMain(place) && tree.shortWords(place, atMost: 48).map(Discussion.isHeading) == true
  }

  /// Removes such a heading with what follows it up to the end of its box, but never the main part of the page. Gives the
  /// node to go on with.
  private mutating func removeDiscussion(at heading: HTMLTree.Place) -> HTMLTree.Place? {
    // A box that begins with the heading holds nothing else.
    if let box = tree.parent(heading), tree[box].tag != .body, !parts.holdsMain(box),
      tree.children(box).first(where: { !tree.isSpace($0) }) == heading
    {
      let next = tree.after(box, within: HTMLTree.root)
      tree.remove(box)
      return next
    }
    var following = tree.next(heading)
    var next = tree.after(heading, within: HTMLTree.root)
    tree.remove(heading)
    while let place = following {
      guard !parts.holdsMain(place) else { return place }
      following = tree.next(place)
      next = tree.after(place, within: HTMLTree.root)
      tree.remove(place)
    }
    return next
  }

  /// The name of the author, where it stands before the article.
  private mutating func takeByline(_ place: HTMLTree.Place) -> Bool {
    guard seeksByline, byline == nil else { return false }
    let node = tree[place]
    let isNamed =
      node.attributes["rel"] == "author" || node.attributes["itemprop"]?.contains("author") == true
      || PageWords.isByline(names(of: node))
    guard isNamed else { return false }
    guard let text = tree.shortWords(place, atMost: 99), !text.isEmpty else { return false }
    let name = tree.descendants(place).first { tree.attribute("itemprop", of: $0)?.contains("name") == true }
    byline = name.map(tree.words) ?? text
    return true
  }

  /// A heading that says what the title says.
  private func repeatsTitle(_ place: HTMLTree.Place) -> Bool {
    guard [.h1, .h2].contains(tree[place].tag) else { return false }
    return tree.shortWords(place, atMost: 400).map { PageTitle.similarity(title, $0) > 0.75 } ?? false
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
