import Model
import Text

/// The text of one block as it comes in: white space collapses over the borders of elements, breaks are counted.
struct InlineText {
  private var spans: [InlineRun] = []
  /// True if white space was seen behind the last word, and how many line breaks: neither is written until text
  /// follows.
  private var hasSpace = false
  private var breaks = 0
  /// True if a border stands at the end of the text over which figures must not run together.
  private var isAtSeam = false

  var isEmpty: Bool { spans.isEmpty }

  /// Two breaks or more in a row end a paragraph; text that follows belongs to the next.
  var endsParagraph: Bool { breaks > 1 && !spans.isEmpty }

  /// Adds text whose white space is HTML's: runs of it are one space, and none where a line begins.
  mutating func add(_ text: String, _ marks: InlineRun.Marks = [], link: String? = nil) {
    let words = Words(text)
    guard !words.text.isEmpty else {
      hasSpace = hasSpace || words.hasSpaceBefore
      return
    }
    turnCents(before: words.text)
    if breaks > 0, !spans.isEmpty {
      append(String(repeating: "\n", count: breaks), [], link: nil)
    } else if hasSpace || words.hasSpaceBefore, !spans.isEmpty {
      addSpace(before: marks, link)
    }
    breaks = 0
    closeSeam(before: words.text, marks)
    append(words.text, marks, link: link)
    hasSpace = words.hasSpaceAfter
  }

  /// Marks a border at which a browser shows a change that text cannot show: between a struck figure and the new one.
  mutating func addSeam() {
    isAtSeam = !spans.isEmpty && !hasSpace && breaks == 0
  }

  /// Puts a space between two figures at a seam. A raised figure is no part of the number before it anyway.
  private mutating func closeSeam(before next: String, _ marks: InlineRun.Marks) {
    defer { isAtSeam = false }
    guard isAtSeam, let last = spans.last, marks.isDisjoint(with: [.superscript, .subscript]) else { return }
    if last.text.last?.isNumber == true, next.first?.isNumber == true { spans[spans.count - 1].text += " " }
  }

  /// Makes decimals of small cents at the end when a currency sign follows.
  private mutating func turnCents(before next: String) {
    guard let last = spans.last, next.utf8.first.map({ $0 == 0x24 || $0 > 0x7F }) == true,
      let change = RaisedText.cents(endOf: last.text, before: next)
    else { return }
    spans[spans.count - 1].text.removeLast(change.dropped)
    spans[spans.count - 1].text += change.inserted
  }

  /// Turns the spans at the end that are raised or lowered into plain ones that read the same (`RaisedText`). `isNote` is
  /// true if they are a link of their own, as the numbers of notes are.
  mutating func flattenRaised(_ place: RaisedText.Place, isNote: Bool) {
    let mark: InlineRun.Marks = place == .above ? .superscript : .subscript
    let count = spans.reversed().prefix { $0.marks.contains(mark) }.count
    guard count > 0 else { return }
    let raised = Array(spans.suffix(count))
    spans.removeLast(count)
    // A space, or nothing, between the text before and this.
    let base = spans.suffix(4).map(\.text).joined()
    let change = RaisedText.change(raised.map(\.text).joined(), after: base, place, isNote: isNote)
    if change.dropped > 0, let last = spans.indices.last {
      spans[last].text.removeLast(min(change.dropped, spans[last].text.count))
      spans[last].text += change.inserted
    }
    for (index, span) in raised.enumerated() {
      var part = RaisedText.Change(
        isSmall: change.isSmall, sign: index == 0 ? change.sign : change.sign.map { _ in "" })
      if index == 0 { part.prefix = change.prefix }
      if index == raised.count - 1 { part.suffix = change.suffix }
      append(part.applied(to: span.text, place), span.marks.subtracting(mark), link: span.link)
    }
  }

  /// Text that keeps its white space.
  mutating func addPreformatted(_ text: String, _ marks: InlineRun.Marks, link: String?) {
    append(text, marks, link: link)
  }

  mutating func addBreak() {
    breaks += 1
    hasSpace = false
  }

  /// A line break, unless a line begins here: a block inside preformatted text.
  mutating func addPreformattedBreak() {
    guard let last = spans.last, !last.text.hasSuffix("\n") else { return }
    append("\n", [], link: nil)
  }

  /// The text so far, without white space around it; begins anew.
  mutating func take() -> [InlineRun] {
    defer { self = InlineText() }
    return InlineText.trimmed(spans) { $0.isWhitespace }.flatMap(\.linkingAddresses)
  }

  /// The same for preformatted text: empty lines around it go, tabs become blanks.
  mutating func takePreformatted() -> [InlineRun] {
    defer { self = InlineText() }
    var column = 0
    for index in spans.indices { spans[index].text = InlineText.withoutTabs(spans[index].text, column: &column) }
    spans = InlineText.trimmed(spans) { $0.isNewline }
    // Blanks at the end of a line are no indentation.
    if let last = spans.indices.last { spans[last].text.removeLast(while: \.isWhitespace) }
    return spans.filter { !$0.text.isEmpty }
  }

  /// A space between two spans belongs to the one that is plain, else to neither.
  private mutating func addSpace(before marks: InlineRun.Marks, _ link: String?) {
    guard let last = spans.last else { return }
    if last.marks == marks, last.link == link || last.marks.isEmpty && last.link == nil {
      spans[spans.count - 1].text += " "
    } else {
      append(" ", last.marks.intersection(marks), link: last.link == link ? link : nil)
    }
  }

  /// Goes on with the last span where marks and link are the same.
  private mutating func append(_ text: String, _ marks: InlineRun.Marks, link: String?) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.marks == marks, last.link == link {
      spans[spans.count - 1].text += text
    } else {
      spans.append(InlineRun(text, marks, link: link))
    }
  }

  /// The spans, display-safe, without what counts as blank at either end; none that is empty.
  private static func trimmed(_ spans: [InlineRun], _ isBlank: (Character) -> Bool) -> [InlineRun] {
    var spans = spans
    for index in spans.indices { spans[index].text = spans[index].text.displaySafeLines }
    while let last = spans.indices.last {
      spans[last].text.removeLast(while: isBlank)
      if !spans[last].text.isEmpty { break }
      spans.removeLast()
    }
    // All at once: taking them one by one from the front is quadratic where each line break is a span of its own.
    spans.removeFirst(spans.firstIndex { !$0.text.allSatisfy(isBlank) } ?? spans.count)
    if let first = spans.first { spans[0].text = String(first.text.drop(while: isBlank)) }
    spans.removeAll { $0.text.isEmpty }
    return spans
  }

  /// Replaces tabs by blanks up to the next multiple of eight. `column` is where the text begins, and then where it
  /// ends, in characters from the beginning of the line.
  private static func withoutTabs(_ text: String, column: inout Int) -> String {
    guard text.utf8.contains(0x09) else {
      column = text.lastIndex(of: "\n").map { text[$0...].count - 1 } ?? column + text.count
      return text
    }
    var output = ""
    for character in text {
      if character == "\t" {
        let blanks = 8 - column % 8
        output += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        output.append(character)
        column = character == "\n" ? 0 : column + 1
      }
    }
    return output
  }
}

extension String {
  fileprivate mutating func removeLast(while holds: (Character) -> Bool) {
    while let last, holds(last) { removeLast() }
  }
}

/// The words of a text with single spaces between them.
private struct Words {
  private(set) var text: String
  private(set) var hasSpaceBefore = false
  private(set) var hasSpaceAfter = false

  init(_ source: String) {
    var source = source
    text = source.withUTF8 { bytes in
      guard let first = bytes.firstIndex(where: { !$0.isHTMLSpace }) else { return "" }
      let last = bytes.lastIndex { !$0.isHTMLSpace } ?? first
      let inner = Bytes(rebasing: bytes[first...last])
      if Words.areSingle(inner) { return String(decoding: inner, as: UTF8.self) }
      var output: [UInt8] = []
      output.reserveCapacity(inner.count)
      for word in inner.split(whereSeparator: \.isHTMLSpace) {
        if !output.isEmpty { output.append(0x20) }
        output.append(contentsOf: word)
      }
      return String(decoding: output, as: UTF8.self)
    }
    hasSpaceBefore = source.utf8.first?.isHTMLSpace == true
    hasSpaceAfter = source.utf8.last?.isHTMLSpace == true
  }

  /// True if all white space is single spaces: then the text can be taken as it is.
  private static func areSingle(_ bytes: Bytes) -> Bool {
    var isSpace = false
    for byte in bytes {
      guard byte.isHTMLSpace else {
        isSpace = false
        continue
      }
      if isSpace || byte != 0x20 { return false }
      isSpace = true
    }
    return true
  }
}
