import Foundation

extension StoryBuilder {
  /// The likeness of two articles, 0 to 1: the cosine of their vectors, lowered for pairs that only look alike.
  static func likeness(
    _ a: Int, _ b: Int, _ vectors: StoryVectors, _ one: StoryFeatures, _ two: StoryFeatures, hoursApart: Double
  ) -> Float {
    var product: Float = 0
    var (concepts, names, numbers, places) = (0, 0, 0, 0)
    vectors.forEachShared(a, b) { entry, value in
      product += value
      switch vectors.kinds[entry.feature] {
      case .concept: concepts += 1
      case .place: places += 1
      case .name: if entry.isTelling { names += 1 }
      case .number: if entry.isTelling { numbers += 1 }
      case .word: break
      }
    }
    let anchors = names + numbers
    var score = product / (vectors.lengths[a] * vectors.lengths[b])
    if concepts == 0, anchors < 2 { score *= 0.5 }
    // A place and a subject alone are those of the next event of the kind too, a day later.
    if anchors == 0 { score *= (places == 0 ? 0.6 : 0.7) * freshness(hoursApart) }
    // Two towns of one region are two places.
    let haveTowns = !one.towns.isEmpty && !two.towns.isEmpty
    let (haveCities, shareCity) = (
      !one.cities.isEmpty && !two.cities.isEmpty,
      haveTowns ? one.towns.contains { two.towns.contains($0) } : one.cities.contains { two.cities.contains($0) }
    )
    // A number and a kind of event are no evidence without anyone or any place: 25 % are asked for in many strikes.
    if names == 0, anchors > 0, !shareCity { score *= places == 0 ? 0.45 : 0.8 }
    if names == 0, one.names > 1, two.names > 1 { score *= 0.65 }
    // Another country is another event; the more countries they share, the better.
    if !one.countries.isEmpty, !two.countries.isEmpty {
      let common = one.countries.count { two.countries.contains($0) }
      let all = one.countries.count + two.countries.count - common
      score *= common == 0 ? 0.4 : 0.7 + 0.3 * Float(common) / Float(all)
    }
    if haveCities {
      if !shareCity { score *= names < 2 ? 0.4 : 0.63 }
    } else if names < 2, !one.cities.isEmpty || !two.cities.isEmpty {
      score *= 0.85
    }
    let (agree, differ) = StoryQuantity.compare(one.quantities, two.quantities)
    if differ > 0 {
      // Reports of one event that agree in who it was about may differ in how many.
      let apart = min(max(differ - 0.5 * agree, 0), 2) * (names > 1 ? 0.33 : 1)
      score *= Float(pow(0.45, Double(apart)))
      // Nothing else says that it is one event.
      if anchors == 0, apart >= 1 { score *= 0.9 }
    }
    // The same actors in another event: what one is about does not occur in the other.
    if !one.core.isEmpty, !two.core.isEmpty {
      if !one.core.contains(where: { two.weights[$0] != nil }), !two.core.contains(where: { one.weights[$0] != nil }) {
        score *= 0.35
      } else if !one.core.contains(where: { two.core.contains($0) }) {
        score *= 0.8
      }
    }
    // Of a pair that is hardly alike already nothing more is asked: most pairs are.
    return score > StoryBuilder.least ? score * headlineShare(one, two) : score
  }

  /// A part of 1 for two articles so far apart in time: half as much for every twelve hours beyond six.
  private static func freshness(_ hoursApart: Double) -> Float { Float(pow(0.5, max(0, hoursApart - 6) / 12)) }

  /// A part of 1 for two articles each of whose titles names something that the other article does not: another place, another
  /// subject, and in one language another name.
  ///
  /// Two titles of one language that differ in little else are of two events of one kind: "Quake shakes Naryn", "Quake shakes
  /// Khorog".
  private static func headlineShare(_ one: StoryFeatures, _ two: StoryFeatures) -> Float {
    let (own, others) = (OwnHeads(one, two), OwnHeads(two, one))
    let isOneLanguage = one.language == two.language
    // A place that the word list does not have is a name.
    let haveOwn =
      own.concept && others.concept || (own.name || own.place) && (others.name || others.place)
    if isOneLanguage, haveOwn, one.sharesHalfOfTitle(with: two) { return 0.1 }
    var share: Float = 1
    if own.place, others.place { share *= 0.45 }
    if own.concept, others.concept { share *= 0.75 }
    // Names are written in many ways from one language to another.
    if own.name, others.name { share *= isOneLanguage ? 0.6 : 0.75 }
    return share
  }

  /// The kinds of which the title of an article names something that the other article does not have.
  private struct OwnHeads {
    private(set) var (name, place, concept) = (false, false, false)

    init(_ article: StoryFeatures, _ other: StoryFeatures) {
      for head in article.heads where other.weights[head] == nil {
        switch head.kind {
        case .name: name = true
        case .place: place = true
        case .concept: concept = true
        case .number, .word: break
        }
      }
    }
  }
}
