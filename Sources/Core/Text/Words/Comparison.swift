/// The differences of two texts, by paragraphs and words.
package struct Comparison: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case same, gone, new }

  /// Words that are all kept, all removed or all inserted, with a space between them.
  package struct Piece: Hashable, Sendable {
    package var kind: Kind
    package var text: String
  }

  /// One or more pieces each.
  package private(set) var paragraphs: [[Piece]] = []

  /// The limit of paragraphs or words of both sides between the first and the last difference. Beyond it, all old ones
  /// come before all new ones: time and memory of the shortest script grow with the square of the differences.
  private static let limit = 2000

  /// Paragraphs are separated by an empty line.
  package init(from old: String, to new: String) {
    for step in Comparison.steps(Comparison.paragraphs(old), Comparison.paragraphs(new)) {
      paragraphs += step.same.map { [Piece(kind: .same, text: $0)] }
      let pairs = min(step.gone.count, step.new.count)
      for pair in 0..<pairs { paragraphs.append(Comparison.words(step.gone[pair], step.new[pair])) }
      paragraphs += step.gone.dropFirst(pairs).map { [Piece(kind: .gone, text: $0)] }
      paragraphs += step.new.dropFirst(pairs).map { [Piece(kind: .new, text: $0)] }
    }
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private static func words(_ old: String, _ new: String) -> [Piece] {
    let (old, new) = (old.split(separator: " ").map(String.init), new.split(separator: " ").map(String.init))
    var pieces: [Piece] = []
    for step in steps(old, new) {
      for (kind, words) in [(Kind.same, step.same), (.gone, step.gone), (.new, step.new)] where !words.isEmpty {
        pieces.append(Piece(kind: kind, text: words.joined(separator: " ")))
      }
    }
    return pieces
  }

  /// Kept elements and then replaced ones, in turn, until both sides are used up.
  private struct Step {
    var same: [String] = []
    var gone: [String] = []
    var new: [String] = []
  }

  /// The common beginning, the changes, and the common end.
  private static func steps(_ old: [String], _ new: [String]) -> [Step] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let (oldRest, newRest) = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    let changed = changes(Array(oldRest.dropLast(tail)), Array(newRest.dropLast(tail)))
    return [Step(same: Array(old.prefix(head)))] + changed + [Step(same: Array(old.suffix(tail)))]
  }

  /// By the shortest script of changes (Myers, https://doi.org/10.1007/BF01840446), which Swift has.
  private static func changes(_ old: [String], _ new: [String]) -> [Step] {
    guard old.count + new.count <= limit else { return [Step(gone: old, new: new)] }
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      var step = Step()
      while i < old.count, j < new.count, !removed.contains(i), !inserted.contains(j) {
        step.same.append(old[i])
        (i, j) = (i + 1, j + 1)
      }
      while removed.contains(i) {
        step.gone.append(old[i])
        i += 1
      }
      while inserted.contains(j) {
        step.new.append(new[j])
        j += 1
      }
      steps.append(step)
    }
    return steps
  }
}
