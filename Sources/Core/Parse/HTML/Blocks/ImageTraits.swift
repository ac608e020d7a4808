/// The meaning of the attributes of an `img`.
struct ImageTraits {
  private let attributes: [HTMLTree.Attribute]
  private let width: Int?
  private let height: Int?

  init(_ attributes: [HTMLTree.Attribute]) {
    self.attributes = attributes
    let style = attributes["style"].map(CSSDeclarations.init)
    width = attributes["width"].flatMap(CSSDeclarations.pixels) ?? style?.width
    height = attributes["height"].flatMap(CSSDeclarations.pixels) ?? style?.height
  }

  /// The words that stand for the picture; "" without any.
  var alt: String { attributes["alt"] ?? "" }

  /// A picture that is not meant to be seen: of one or two pixels, or of a counter.
  var isTracker: Bool {
    if let width, width <= 2 { return true }
    if let height, height <= 2 { return true }
    guard let source = attributes["src"] else { return false }
    return ImageTraits.counters.contains { source.contains($0) }
  }

  /// A picture that is a character of the text: an emoji, a formula, an icon.
  var isCharacter: Bool {
    let classes = attributes["class"] ?? ""
    if ["emoji", "smiley", "latex", "math", "tex", "icon"].contains(where: classes.contains) { return true }
    // Pixels: an icon of 32 is as high as a line or two.
    if let width, let height { return max(width, height) <= 32 }
    return false
  }

  /// Tells whether the alternative text is a formula in TeX.
  var isFormula: Bool {
    let classes = attributes["class"] ?? ""
    return classes.contains("latex") || classes.contains("math") || classes.contains("tex")
  }

  /// The address as written: pages that load their pictures late keep it elsewhere than in `src`.
  var source: String? {
    let source = attributes["src"]?.trimmingHTMLSpace ?? ""
    if !source.isEmpty, !ImageTraits.isPlaceholder(source) { return source }
    for name in [
      "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-url", "data-original-src",
      "data-image", "data-img-src", "data-full-src",
    ] {
      if let late = attributes[name]?.trimmingHTMLSpace, !late.isEmpty, !ImageTraits.isPlaceholder(late) { return late }
    }
    for name in ["srcset", "data-srcset", "data-lazy-srcset"] {
      if let widest = attributes[name].flatMap(ImageTraits.widest) { return widest }
    }
    return source.hasPrefix("data:") || source.isEmpty ? nil : source
  }

  /// The candidate of the greatest width or density in "a.jpg 320w, b.jpg 640w"; nil without one that has an address
  /// outside of the page (https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute).
  static func widest(_ set: String) -> String? {
    var best: (source: Substring, size: Double)?
    var rest = Substring(set)
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { return best.map { String($0.source) } }
      // A comma inside an address is a part of it; one at its end separates.
      var source = rest.prefix { !$0.isWhitespace }
      rest = rest[source.endIndex...]
      var descriptor: Substring = ""
      if source.last == "," {
        while source.last == "," { source.removeLast() }
      } else {
        descriptor = rest.prefix { $0 != "," }
        rest = rest[descriptor.endIndex...]
      }
      guard !source.hasPrefix("data:") else { continue }
      let size = descriptor.split(whereSeparator: \.isWhitespace).lazy.compactMap { Double($0.dropLast()) }.first ?? 0
      if best.map({ size > $0.size }) ?? true { best = (source, size) }
    }
  }

  /// Tells whether an address in `src` holds the place of a picture that a script puts there.
  private static func isPlaceholder(_ source: String) -> Bool {
    source.hasPrefix("data:")
      || ["placeholder", "spacer.", "blank.gif", "transparent.", "pixel.gif", "1x1."].contains(where: source.contains)
  }

  /// Parts of addresses of pictures that count readers.
  private static let counters = [
    "feeds.feedburner.com/~", "feedsportal.com", "pixel.wp.com", "stats.wordpress.com", "feeds.wordpress.com/1.0/",
    "doubleclick.net", "google-analytics.com", "scorecardresearch.com", "/pixel.", "medium.com/_/stat",
    "quantserve.com",
  ]
}

extension String {
  /// Without white space around it.
  var trimmingHTMLSpace: String {
    guard utf8.first?.isHTMLSpace == true || utf8.last?.isHTMLSpace == true else { return self }
    let bytes = utf8.drop(while: \.isHTMLSpace)
    let end = bytes.lastIndex { !$0.isHTMLSpace }.map(bytes.index(after:)) ?? bytes.startIndex
    return String(Substring(bytes[..<end]))
  }
}
