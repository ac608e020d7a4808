import Model
import Money
import Text

/// Pictures, videos, sounds and embedded pages.
extension BlockBuilder {
  /// Adds a picture as a block of its own, or its words where it stands for them. None for a picture that counts readers,
  /// for one of which neither an address nor a word is known, and for the same one again.
  mutating func addImage(_ place: HTMLTree.Place) {
    let traits = ImageTraits(tree[place].attributes)
    guard !traits.isTracker else { return }
    if traits.isCharacter || context.kind == .heading && !traits.alt.isEmpty {
      let marks = traits.isFormula ? context.marks.union(.code) : context.marks
      text.add(
        traits.alt.isEmpty && context.link != nil ? tree.attribute("title", of: place) ?? "" : traits.alt, marks,
        link: context.link)
      return
    }
    addImage(traits.source ?? sourceAround(place), alt: traits.alt)
  }

  private mutating func addImage(_ source: String?, alt: String) {
    let url = source.flatMap { HTML.address($0, base: base) }
    let alt = alt.displaySafe.trimmingHTMLSpace
    guard url != nil || !alt.isEmpty, url == nil || url != (pending.last ?? blocks.last)?.url else { return }
    // A link around a picture mostly leads to the same picture in full size; one that leads elsewhere is kept.
    let link = context.link == url ? nil : context.link
    addApart(Block(.image, alt.isEmpty ? [] : [InlineRun(alt)], url: url, link: link))
  }

  /// The address that a `picture` around an image gives it; nil without one.
  private func sourceAround(_ place: HTMLTree.Place) -> String? {
    guard let parent = tree.parent(place), tree[parent].tag == .picture else { return nil }
    return source(ofPicture: parent)
  }

  /// The widest candidate of the sources of a `picture`; nil without one.
  private func source(ofPicture place: HTMLTree.Place) -> String? {
    tree.descendants(place).lazy.filter { tree[$0].tag == .source }
      .compactMap { ImageTraits(tree[$0].attributes).source }.first
  }

  /// Adds a `picture` that has sources and no image. False for all others: their image is added.
  mutating func addPicture(_ place: HTMLTree.Place) -> Bool {
    guard !tree.descendants(place).contains(where: { [.img, .amp].contains(tree[$0].tag) }) else { return false }
    guard let source = source(ofPicture: place) else { return false }
    addImage(source, alt: tree.attribute("title", of: place) ?? "")
    text.addSeam()
    return true
  }

  /// Adds a video, sound or frame as a link with a name. False when the element has no address, so that its content for
  /// old browsers is to be walked over.
  @discardableResult
  mutating func addMedium(_ place: HTMLTree.Place) -> Bool {
    let node = tree[place]
    let traits = ImageTraits(node.attributes)
    guard let url = mediumAddress(place) else { return node.tag != .object }
    // Counters hide in frames of no size.
    guard !traits.isTracker else { return true }
    if node.tag == .object, node.attributes["type"]?.hasPrefix("image/") == true {
      addApart(Block(.image, url: url, link: context.link == url ? nil : context.link))
      return true
    }
    let names = [node.attributes["title"], node.attributes["aria-label"], Self.host(of: url)]
    let name = names.compactMap { $0?.displaySafe.trimmingHTMLSpace }.first { !$0.isEmpty } ?? url
    addApart(Block(.media, [InlineRun(name)], url: url, link: context.link == url ? nil : context.link))
    return true
  }

  /// The address of the element, or of the first source or parameter in it.
  private func mediumAddress(_ place: HTMLTree.Place) -> String? {
    let name = tree[place].tag == .object ? "data" : "src"
    let lazy = ["data-src", "data-lazy-src"].lazy.compactMap { self.address($0, of: place) }.first
    if let address = address(name, of: place) ?? lazy { return Self.watchable(address) }
    for child in tree.descendants(place) {
      switch tree[child].tag {
      case .source, .embed: if let address = address("src", of: child) { return Self.watchable(address) }
      case .param where tree.attribute("name", of: child) == "movie":
        if let address = address("value", of: child) { return Self.watchable(address) }
      default: break
      }
    }
    return nil
  }

  /// The page of a video in place of the frame that shows it.
  private static func watchable(_ address: String) -> String {
    let pages = [
      ("youtube.com/embed/", "https://www.youtube.com/watch?v="),
      ("youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
      ("youtube.com/v/", "https://www.youtube.com/watch?v="), ("player.vimeo.com/video/", "https://vimeo.com/"),
    ]
    for (frame, page) in pages {
      guard let found = address.firstRange(of: frame) else { continue }
      let name = address[found.upperBound...].prefix { $0 != "?" && $0 != "&" && $0 != "/" && $0 != "#" }
      if !name.isEmpty, name != "videoseries" { return page + name }
    }
    return address
  }

  /// "example.org" of "https://www.example.org/…"; nil without a host.
  private static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "//")?.upperBound else { return nil }
    let host = address[start...].prefix { !"/?#:".contains($0) }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  /// Tells whether a `noscript` repeats the picture before it, as pages have it that load pictures late.
  func isFallbackOfLastImage(_ place: HTMLTree.Place) -> Bool {
    guard (pending.last ?? blocks.last)?.kind == .image, text.isEmpty || !pending.isEmpty else { return false }
    let holdsImage = tree.first(.img, below: place) != nil
    return holdsImage && tree.text(place).utf8.allSatisfy(\.isHTMLSpace)
  }

  /// Tells whether the element is never seen (`Hiding`).
  func isHidden(_ place: HTMLTree.Place) -> Bool {
    let node = tree[place]
    return !node.attributes.isEmpty && node.attributes.hide(node.tag)
  }
}
