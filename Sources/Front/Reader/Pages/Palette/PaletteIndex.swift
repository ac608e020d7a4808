/// Rows of the palette with the words of their titles: they are split once for all keys of a line.
struct PaletteIndex: Equatable, Sendable {
  private var rows: [Row]

  private struct Row: Equatable, Sendable {
    let entry: PaletteEntry
    let words: [String]

    init(_ entry: PaletteEntry) {
      self.entry = entry
      words = PaletteMatch.words(entry.title) + PaletteMatch.words(entry.call.text)
    }
  }

  init(_ entries: [PaletteEntry]) { rows = entries.map(Row.init) }

  /// Those that have all words of the line, the best first. What can be done in the place stands before what cannot, but a title
  /// that begins as the line does stands before both.
  ///
  /// - Parameter lines: the line as it was typed, and as it is on a Latin keyboard.
  func found(by lines: [String]) -> [PaletteEntry] {
    let queries = lines.map(PaletteMatch.queryWords)
    let spelled = PaletteEntry.spelled(lines).filter { spelled in !rows.contains { $0.entry.call == spelled.call } }
    let all = rows + spelled.map(Row.init)
    let scored = all.enumerated().compactMap { place, row -> (score: Int, place: Int)? in
      guard let score = queries.compactMap({ PaletteMatch.score($0, row.words) }).max() else { return nil }
      // A command whose name is typed in full comes first, wherever it works, and before others the one that the line spells out.
      let text = row.entry.call.text
      let isBegun = lines.contains { $0.contains(" ") && text.hasPrefix($0) }
      let more = lines.contains(text) ? 5000 : isBegun ? 3000 : 0
      return (score + (row.entry.isHere ? 1000 : 0) + more, place)
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map { all[$0.place].entry }
  }
}
