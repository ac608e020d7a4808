import Foundation
import Model

/// A figure that an article names.
struct ClaimedFigure: Hashable {
  let value: Double
  /// Only figures of one unit are compared: the code of a currency, or what is counted.
  let unit: String
  /// As a person sees it.
  let text: String

  init(_ value: Double, _ unit: String, _ text: String) {
    self.value = value
    self.unit = unit
    self.text = text
  }
}

/// Finds the figures about which the articles of a story differ.
enum StoryDifference {
  /// The figures of each article, by its place among the articles. Only units about which they differ: where all have one
  /// figure, or each speaks of something else, there is nothing to show.
  static func figures(_ articles: [[ClaimedFigure]]) -> [Int: [StoryFigure]] {
    var found: [Int: [StoryFigure]] = [:]
    var units: [String] = []
    for figure in articles.joined() where !units.contains(figure.unit) { units.append(figure.unit) }
    for unit in units {
      let claims = articles.map { $0.filter { $0.unit == unit } }
      guard let usual = usual(claims) else { continue }
      var shown: [Int: StoryFigure] = [:]
      for (number, claims) in claims.enumerated() {
        if let same = claims.first(where: { isSame($0.value, usual.value) }) {
          shown[number] = StoryFigure(same.text, isOther: false)
        }
      }
      // Other figures of an article that names the usual one are about something else.
      let known = shown.keys.flatMap { claims[$0].map(\.value) }
      for (number, claims) in claims.enumerated() where shown[number] == nil {
        let other = claims.first { claim in
          isNear(claim.value, usual.value) && !known.contains { isSame($0, claim.value) }
        }
        if let other { shown[number] = StoryFigure(other.text, isOther: true) }
      }
      guard shown.values.contains(where: \.isOther) else { continue }
      for (number, figure) in shown { found[number, default: []].append(figure) }
    }
    return found
  }

  /// The figure that most articles name; of two, the one that came first.
  private static func usual(_ articles: [[ClaimedFigure]]) -> ClaimedFigure? {
    var best: (figure: ClaimedFigure, count: Int)?
    for figure in articles.joined() {
      let count = articles.count { $0.contains { isSame($0.value, figure.value) } }
      if count > best?.count ?? 0 { best = (figure, count) }
    }
    return best?.figure
  }

  /// True of a figure and the same one rounded: 5.2 billion and 5.23 billion.
  static func isSame(_ a: Double, _ b: Double) -> Bool {
    if a == b { return true }
    guard a > 0, b > 0 else { return false }
    let digits = max(2, min(significantDigits(a), significantDigits(b)))
    return rounded(a, digits) == rounded(b, digits)
  }

  /// Two figures of one thing are hardly more than twice apart.
  private static func isNear(_ a: Double, _ b: Double) -> Bool {
    a > 0 && b > 0 && max(a, b) / min(a, b) <= 2
  }

  private static func significantDigits(_ value: Double) -> Int {
    var text = String(format: "%.10e", value)
    text = String(text.prefix { $0 != "e" }).replacing(".", with: "")
    while text.last == "0", text.count > 1 { text.removeLast() }
    return text.count
  }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits - 1)e", value)
  }
}
