/// The evidence that two articles are about one event and not about two of a kind in one city, from what they share beside names,
/// numbers and places.
///
/// A city and a kind of event, such as an opening, are those of many events. It takes two of these: the kind, the thing that it
/// happened to, rare words.
struct StoryEvidence {
  private var (kinds, wholes, objects, generals) = (0, 0, 0, 0)
  /// Words that few articles have.
  var words = 0
  /// True if both titles name one object.
  var isInTitles = false

  /// Adds a concept that both have.
  mutating func add(_ role: StoryConcepts.Role?) {
    switch role {
    case .kind: kinds += 1
    case .whole: wholes += 1
    case .object: objects += 1
    case .general: generals += 1
    case nil: break
    }
  }

  private var count: Float {
    let general = min(Float(generals) * 0.5, objects + wholes > 0 ? 1 : 0.5)
    return Float(kinds + objects + 2 * wholes) + general + min(Float(words) * 0.34, 1) + (isInTitles ? 0.5 : 0)
  }

  var isEnough: Bool { count >= 1.5 }

  /// A part of 1 for the likeness of two articles that share neither a name nor a number.
  var share: Float { count >= 2 ? 1 : count >= 1.5 ? 0.5 : 0.3 }
}
