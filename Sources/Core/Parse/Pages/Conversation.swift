/// The passages of a page that are turns of a conversation: "TCA: …?", "Helmer: …."
///
/// A name before a colon alone proves nothing, since headlines have that form too. Speakers come in pairs and mostly come
/// back. Two that speak once each are a conversation too, where both look like people and the second one answers.
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
      guard text.holds(anyOf: ":") || text.holds("：") else { return nil }
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
    // A caption may stand between a question and its answer.
    let places = passages.indices.filter { passages[$0].caption == nil }
    let names = Conversation.speakers(places.map { lines[$0] })
    addExchanges(passages, lines, at: places)
    for (place, index) in places.enumerated() {
      guard turns[index] == nil, let line = lines[index], passages[index].date == nil else { continue }
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

  /// Tells whether a line is a turn, given how many of the lines beside it are those of another speaker.
  private func isTurn(_ line: Line, among neighbours: Int, couldBeHeadline: Bool, _ names: Set<String>) -> Bool {
    // A person who speaks once, between the others.
    guard names.contains(line.key) else { return line.isClosed && neighbours == 2 }
    return !couldBeHeadline || neighbours == 2 || (line.isClosed && neighbours == 1)
  }

  /// Keys of the names that open at least two lines of a page, or one of two lines that are question and answer: where
  /// lines are not parted by empty ones, these names begin new passages.
  static func openingNames(in lines: [PageLine]) -> Set<String> {
    var counts: [String: Int] = [:]
    let turns = lines.filter { !$0.text.isEmpty }.map { Line($0.text) }
    for case let line? in turns { counts[line.key, default: 0] += 1 }
    var names = Set(counts.filter { $0.value > 1 }.keys)
    for case let (question?, answer?) in zip(turns, turns.dropFirst()) where Line.areExchange(question, answer) {
      names.formUnion([question.key, answer.key])
    }
    return names
  }
}

extension Conversation {
  /// Turns of two people that speak once each, one behind the other. The first one may end like a headline; that it is
  /// none shows in a headline and text above it.
  private mutating func addExchanges(_ passages: [PageParagraph], _ lines: [Line?], at places: [Int]) {
    var counts: [String: Int] = [:]
    for case let line? in lines { counts[line.key, default: 0] += 1 }
    func isFree(_ line: Line) -> Bool { counts[line.key] == 1 && !Conversation.labels.contains(line.key) }
    var hasHeadline = false
    var place = 0
    while place < places.count {
      let index = places[place]
      let next = place + 1 < places.count ? places[place + 1] : index
      place += 1
      if let question = lines[index], let answer = lines[next], next > index, isFree(question), isFree(answer),
        Line.areExchange(question, answer), passages[index].date == nil, passages[next].date == nil,
        !Headlines.hasForm(passages[next]), hasHeadline || !Headlines.hasForm(passages[index])
      {
        (turns[index], turns[next]) = (question, answer)
        place += 1
      } else if Headlines.hasForm(passages[index]) {
        hasHeadline = true
      }
    }
  }

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

  /// Names of question and answer, which need not come back.
  fileprivate static let labels: Set<String> = [
    "q", "a", "question", "answer", "вопрос", "ответ", "в", "о", "сұрақ", "жауап", "суроо", "жооп", "savol", "javob",
    "савол", "жавоб", "ҷавоб", "sorag", "jogap", "frage", "antwort", "réponse", "pregunta", "respuesta",
  ]
}
