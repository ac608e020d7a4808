/// What the attributes of an `img` say about it.
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

  /// In plain words; "" without any.
  var alt: String { attributes["alt"] ?? "" }

  /// A picture that nobody is meant to see: of one pixel, or of a counter.
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

  /// Whether the alternative text is a formula in TeX.
  var isFormula: Bool {
    let classes = attributes["class"] ?? ""
    return classes.contains("latex") || classes.contains("math") || classes.contains("tex")
  }

  /// The address as written: pages that load their pictures late keep it elsewhere than in `src`.
  var source: String? {
    let source = attributes["src"]?.trimmingHTMLSpace ?? ""
    if !source.isEmpty, !ImageTraits.isPlaceholder(source) { return source }
    for name in ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-url"] {
      if let late = attributes[name]?.trimmingHTMLSpace, !late.isEmpty, !ImageTraits.isPlaceholder(late) { return late }
    }
    for name in ["srcset", "data-srcset", "data-lazy-srcset"] {
      if let widest = attributes[name].flatMap(ImageTraits.widest) { return widest }
    }
    return source.hasPrefix("data:") || source.isEmpty ? nil : source
  }

  /// The candidate of the greatest width or density in "a.jpg 320w, b.jpg 640w".
  static func widest(_ set: String) -> String? {
    var best: (source: String, size: Double)?
    // A comma may be part of an address; one that separates has white space after it.
    for candidate in set.split(separator: ", ") {
      let parts = candidate.split { $0.isWhitespace }
      guard let source = parts.first, !source.hasPrefix("data:") else { continue }
      let size = parts.count > 1 ? Double(parts[1].dropLast()) ?? 0 : 0
      if best.map({ size > $0.size }) ?? true { best = (String(source).trimmingHTMLSpace, size) }
    }
    return best?.source
  }

  /// What stands in `src` until a script puts the picture there.
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
