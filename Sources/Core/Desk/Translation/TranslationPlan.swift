import Money

/// Decides which lines a program gets next, and which of its answers count. Knows no program: it is given what one printed.
///
/// Lines go by batches, and the first ones of a text by themselves. An answer with too many or too few lines counts for none of
/// them: they are asked for one by one. Where numbers differ in a batch, or the name of a line stands in the translation of
/// another, one such line is asked for again by itself. If its answer differs now, the batch was not in order, and all its
/// lines are asked for one by one.
package struct TranslationPlan: Sendable {
  private let lines: [String]
  /// Lines that wait, by their index; those of one run together.
  private var queue: [[Int]] = []
  /// The answers to a batch that wait for a second answer to one of its lines.
  private var doubted: (answers: [Int: LineAnswer], probe: Int)?
  private var failures = 0

  /// Lines of the first run of a text, so that its beginning is on the screen soon.
  package static let first = 4
  /// Lines in a row without a usable answer, after which the program is no translator.
  private static let mostFailures = 3

  /// - Parameters:
  ///   - lines: the lines by their index; nil for one that is translated already.
  ///   - batch: lines that one run gets at most, and `first` those of the first one.
  package init(_ lines: [String?], batch: Int, first: Int = .max) {
    self.lines = lines.map { $0 ?? "" }
    var rest = lines.indices.filter { lines[$0] != nil }[...]
    while !rest.isEmpty {
      let count = max(1, queue.isEmpty ? min(batch, first) : batch)
      queue.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
  }

  /// The lines of the next run; nil when all are done.
  package var next: [String]? { queue.first.map { $0.map { lines[$0] } } }

  /// True when several lines in a row got no usable answer.
  package var isHopeless: Bool { failures >= TranslationPlan.mostFailures }

  /// Takes what the program printed for the lines of `next`. Returns the answers that count, by the index of their line.
  package mutating func take(_ output: [UInt8]) -> [Int: LineAnswer] {
    guard !queue.isEmpty else { return [:] }
    let asked = queue.removeFirst()
    let answers = LinePairing.answers(to: asked.map { lines[$0] }, in: output)
    if let doubted { return decide(doubted.answers, probe: doubted.probe, again: answers?.first) }
    guard let answers else {
      if asked.count > 1 {
        queue.insert(contentsOf: asked.map { [$0] }, at: 0)
        return [:]
      }
      failures += 1
      return [asked[0]: .failed]
    }
    let found = Dictionary(uniqueKeysWithValues: zip(asked, answers))
    failures = found.values.contains { $0 != .failed } ? 0 : failures + 1
    if asked.count > 1, let probe = asked.first(where: { differs($0, found[$0]) }) ?? misplaced(asked, found) {
      doubted = (found, probe)
      queue.insert([probe], at: 0)
      return [:]
    }
    return found
  }

  /// Compares the second answer to a line with the first one.
  private mutating func decide(
    _ answers: [Int: LineAnswer], probe: Int, again: LineAnswer?
  ) -> [Int: LineAnswer] {
    doubted = nil
    if answers[probe] == again { return answers }
    queue.insert(contentsOf: answers.keys.filter { $0 != probe }.sorted().map { [$0] }, at: 0)
    return [probe: again ?? .failed]
  }

  /// The first line whose translation seems to belong to another line, by the names in them.
  private func misplaced(_ asked: [Int], _ found: [Int: LineAnswer]) -> Int? {
    var pairs: [(index: Int, line: String, answer: String)] = []
    for index in asked {
      if case .text(let text) = found[index] { pairs.append((index, lines[index], text)) }
    }
    return LineNames(pairs.map { ($0.line, $0.answer) }).misplaced.map { pairs[$0].index }
  }

  private func differs(_ index: Int, _ answer: LineAnswer?) -> Bool {
    guard case .text(let text) = answer else { return false }
    return FigureComparison.differs(lines[index], text)
  }
}
