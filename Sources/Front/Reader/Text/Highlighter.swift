import Model
import Screen

/// Finds the words of a search in a text, for the eye: case does not matter, the last word may be a beginning.
struct Highlighter: Equatable {
  private let words: [String]

  init(_ query: Query) {
    words = query.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  func ranges(in text: String) -> [Range<String.Index>] {
    guard !words.isEmpty else { return [] }
    return text.split { !$0.isLetter && !$0.isNumber }.compactMap { part in
      let folded = part.lowercased()
      guard let word = words.first(where: { folded.hasPrefix($0) }) else { return nil }
      return part
        .startIndex..<(part.index(part.startIndex, offsetBy: word.count, limitedBy: part.endIndex) ?? part.endIndex)
    }
  }

  /// The line with its hits in another role.
  func highlighted(_ line: Line) -> Line {
    var line = line
    line.runs = line.runs.flatMap(highlighted)
    return line
  }

  private func highlighted(_ run: Run) -> [Run] {
    var runs: [Run] = []
    var place = run.text.startIndex
    for range in ranges(in: run.text) {
      if place < range.lowerBound { runs.append(Run(String(run.text[place..<range.lowerBound]), style: run.style)) }
      runs.append(Run(String(run.text[range]), style: Style(.highlight, run.style.attributes)))
      place = range.upperBound
    }
    if place < run.text.endIndex { runs.append(Run(String(run.text[place...]), style: run.style)) }
    return runs
  }
}
