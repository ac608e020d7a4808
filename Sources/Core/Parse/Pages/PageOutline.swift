import Model

/// A page sorted by what its lines are, before anybody knows where its articles begin.
struct PageOutline {
  private(set) var band = Band()
  /// In the order of the page; dates are passages too, because only those above the first headline date the edition.
  private(set) var passages: [Passage] = []
  /// Lines that look like rates and are none, and rates that contradict others.
  private(set) var flaws: [(line: Int, why: String)] = []

  init(_ lines: [PageLine]) {
    let speakers = Conversation.recurringNames(in: lines)
    var run: [PageLine] = []
    func opens(_ text: String) -> Bool {
      Bullet.ofItem(text) != nil || Conversation.Line(text).map { speakers.contains($0.key) } ?? false
        || Caption(text) != nil
    }
    for line in lines {
      if line.text.isEmpty {
        close(&run, opens)
        continue
      }
      switch RateLine(line.text) {
      case .rate(let rate):
        close(&run, opens)
        if let why = band.add(rate, line: line.number) { flaws.append((line.number, why)) }
      case .bad(let why):
        close(&run, opens)
        flaws.append((line.number, why))
      case .other:
        run.append(line)
      }
    }
    close(&run, opens)
  }

  /// A date above or below other lines stands alone all the same; one between two lines is a part of their sentence.
  private mutating func close(_ run: inout [PageLine], _ opens: (String) -> Bool) {
    defer { run = [] }
    var lines = run[...]
    var after: [Passage] = []
    if let first = lines.first, EditionDate(first.text) != nil {
      passages.append(Passage(line: first.number, text: first.text, isAlone: true))
      lines.removeFirst()
    }
    if let last = lines.last, EditionDate(last.text) != nil {
      after = [Passage(line: last.number, text: last.text, isAlone: true)]
      lines.removeLast()
    }
    passages += Passage.split(Array(lines), opening: opens) + after
  }
}
