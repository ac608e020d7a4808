import Model
import Query

/// The lines of a page sorted by kind: rates, dates, passages. Its articles are found in a later step.
struct PageOutline {
  private(set) var band = BandLines()
  /// In the order of the page; dates are passages too, because only those above the first headline date the edition.
  private(set) var passages: [PageParagraph] = []
  /// Lines that look like rates and are none, and rates that contradict others.
  private(set) var flaws: [(line: Int, why: String)] = []

  init(_ lines: [PageLine]) {
    let speakers = Conversation.openingNames(in: lines)
    var run: [PageLine] = []
    // A line that begins something cannot be the rest of the one before.
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

  /// Dates above or below other lines stand alone all the same; one between two lines is a part of their sentence.
  private mutating func close(_ run: inout [PageLine], _ opens: (String) -> Bool) {
    let first = run.firstIndex { EditionDate($0.text) == nil } ?? run.endIndex
    let last = run.lastIndex { EditionDate($0.text) == nil }.map { $0 + 1 } ?? first
    let dates = { (lines: ArraySlice<PageLine>) in
      lines.map { PageParagraph(lines: $0.number...$0.number, text: $0.text, isAlone: true) }
    }
    passages +=
      dates(run[..<first]) + PageParagraph.split(Array(run[first..<last]), opening: opens) + dates(run[last...])
    run = []
  }
}
