/// Which passages of a page are turns of a conversation: "TCA: …?", "Helmer: …."
///
/// A name before a colon alone proves nothing, since headlines have that form too. Speakers come in pairs and come back.
struct Conversation {
  /// A line of the form of a turn: a name, a colon, words.
  struct Line: Hashable {
    let speaker: String
    let words: String
    /// A sentence is closed by its mark; a headline with a colon is not.
    let isClosed: Bool

    /// The speaker's name as it is compared.
    var key: String { speaker.lowercased() }

    init?(_ text: String) {
      guard let colon = text.prefix(Line.longestName + 1).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
        return nil
      }
      let name = text[..<colon].trimmed
      let rest = text[text.index(after: colon)...]
      // "12:30" and "https://" have no space; the full-width colon of Chinese needs none.
      guard rest.first == " " || text[colon] == "：" else { return nil }
      let words = rest.trimmed
      guard !words.isEmpty, name.first?.isLetter == true, name.split(separator: " ").count <= 5,
        name.allSatisfy({ $0.isLetter || $0.isNumber || " .'’-–&".contains($0) })
      else { return nil }
      speaker = String(name)
      self.words = String(words)
      isClosed = Closing.isSentence(words)
    }

    /// In characters.
    private static let longestName = 48
  }

  /// By the index of the passage.
  private(set) var turns: [Int: Line] = [:]

  init(_ passages: [PageParagraph]) {
    let lines = passages.map { Line($0.text) }
    // Captions stand between a question and its answer, and part nobody.
    let places = passages.indices.filter { passages[$0].caption == nil }
    let names = Conversation.speakers(places.map { lines[$0] })
    for (place, index) in places.enumerated() {
      guard let line = lines[index], passages[index].date == nil else { continue }
      let before = place > 0 ? lines[places[place - 1]] : nil
      let after = place + 1 < places.count ? lines[places[place + 1]] : nil
      let neighbours = [before, after].compactMap { $0 }.filter {
        names.contains($0.key) && $0.isClosed && $0.key != line.key
      }
      if isTurn(line, among: neighbours.count, couldBeHeadline: Headlines.hasForm(passages[index]), names) {
        turns[index] = line
      }
    }
  }

  /// Whether a line is a turn, given how many of the lines beside it are those of another speaker.
  private func isTurn(_ line: Line, among neighbours: Int, couldBeHeadline: Bool, _ names: Set<String>) -> Bool {
    // Somebody who speaks once, in the midst of the others.
    guard names.contains(line.key) else { return line.isClosed && neighbours == 2 }
    return !couldBeHeadline || neighbours == 2 || (line.isClosed && neighbours == 1)
  }

  /// Keys of the names that open at least two lines of a page: where lines were not parted, they part turns.
  static func recurringNames(in lines: [PageLine]) -> Set<String> {
    var counts: [String: Int] = [:]
    for line in lines { if let line = Line(line.text) { counts[line.key, default: 0] += 1 } }
    return Set(counts.filter { $0.value > 1 }.keys)
  }
}

extension Conversation {
  /// Keys of those who exchange words: side by side, and each of the two comes back, or one does around the other.
  private static func speakers(_ lines: [Line?]) -> Set<String> {
    let keys = lines.map { $0.flatMap { $0.isClosed ? $0.key : nil } }
    var counts: [String: Int] = [:]
    for case let line? in lines { counts[line.key, default: 0] += 1 }
    var names: Set<String> = []
    for (index, pair) in zip(keys, keys.dropFirst()).enumerated() {
      guard let first = pair.0, let second = pair.1, first != second else { continue }
      let comeBack = counts[first, default: 0] > 1 && counts[second, default: 0] > 1
      let surrounds = index + 2 < keys.count && keys[index + 2] == first
      if comeBack || surrounds || (labels.contains(first) && labels.contains(second)) {
        names.formUnion([first, second])
      }
    }
    return names
  }

  /// Names of the two parts that need not come back.
  private static let labels: Set<String> = [
    "q", "a", "question", "answer", "вопрос", "ответ", "в", "о", "сұрақ", "жауап", "суроо", "жооп", "savol", "javob",
    "савол", "жавоб", "ҷавоб", "sorag", "jogap", "frage", "antwort", "réponse", "pregunta", "respuesta",
  ]
}
