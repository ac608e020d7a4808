/// The text between two empty lines of a page, with its lines joined: a headline, a paragraph, a caption, a date.
struct PageParagraph: Hashable {
  /// The numbers of its lines, from 1.
  let lines: ClosedRange<Int>
  let text: String
  /// One line of its own between empty lines, the band or the ends of the page.
  let isAlone: Bool
  let date: EditionDate?
  let caption: Caption?

  init(lines: ClosedRange<Int>, text: String, isAlone: Bool) {
    self.lines = lines
    self.text = text
    self.isAlone = isAlone
    date = EditionDate(text)
    caption = Caption(text)
  }
}

extension PageParagraph {
  /// Longer lines are not wrapped by any program that saves text: each is a paragraph.
  private static let widestWrap = 120
  /// Shorter lines are not wrapped either: they are verses, addresses, names.
  private static let narrowestWrap = 40

  /// The passages of consecutive lines. Text that was wrapped to a width when it was saved is joined again; a line that
  /// had room for the next word and ends a sentence was broken by its author.
  static func split(_ lines: [PageLine], opening isOpening: (String) -> Bool) -> [PageParagraph] {
    let width = lines.lazy.map(\.text.length).max() ?? 0
    // Where each of many lines ends a sentence, no width has broken them.
    let mayBeWrapped =
      (narrowestWrap...widestWrap).contains(width)
      && (lines.count < 3 || !lines.allSatisfy { Closing.isSentence($0.text) })
    var passages: [PageParagraph] = []
    var joined: [PageLine] = []
    func close() {
      guard let first = joined.first, let last = joined.last else { return }
      let text = joined.map(\.text).joined(separator: " ")
      passages.append(PageParagraph(lines: first.number...last.number, text: text, isAlone: lines.count == 1))
      joined = []
    }
    for line in lines {
      if let last = joined.last,
        isOpening(line.text) || !mayBeWrapped || !isWrapped(last.text, before: line.text, width: width)
      {
        close()
      }
      joined.append(line)
    }
    close()
    return passages
  }

  private static func isWrapped(_ line: String, before next: String, width: Int) -> Bool {
    let word = next.holds(anyOf: " ") ? next.prefix { $0 != " " }.count : next.length
    let length = line.length
    let hasRoom = length + 1 + word <= width
    return !hasRoom || (length >= narrowestWrap && !Closing.isSentence(line))
  }
}

/// The end of a line.
enum Closing {
  private static let stops: Set<Character> = [".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।"]
  private static let wrappers: Set<Character> = ["\"", "'", "”", "’", "»", "“", ")", "]", "」", "』", "›"]

  /// The mark that ends a sentence, looked for inside closing quotation marks and brackets; nil when there is none.
  static func stop(_ text: some StringProtocol) -> Character? {
    guard let last = text.last(where: { !wrappers.contains($0) }) else { return nil }
    return stops.contains(last) ? last : nil
  }

  static func isSentence(_ text: some StringProtocol) -> Bool {
    stop(text) != nil
  }
}
