import Model
import Money
import Query
import Screen
import Text

/// Pages about money: what opens them, and where their keys and answers go.
extension State {
  mutating func moneyTake(_ key: Key, _ page: MoneyPage) -> [Effect] {
    let command = keymap[key]
    // A letter of a line being typed must not end the program.
    if !page.isTyping, let effects = performAnywhere(command) { return effects }
    switch page {
    case .pair(let page): return pairTake(key, keymap[key, on: .pair], page)
    case .converter(let converter): return converterTake(key, converter)
    case .matrix:
      if command == .back || command == .matrix || command == .open { overlay = nil }
      return command == .converter ? openConverter() : []
    case .sums(let page): return sumsTake(command, page)
    case .alerts(let page): return alertsTake(key, keymap[key, on: .alerts], page)
    case .day(let field): return dayTake(key, field)
    }
  }

  /// An answer to a page that is not open any more, or to an earlier line, is passed over.
  mutating func take(_ answer: MoneyAnswer) -> [Effect] {
    if case .alerts(let alerts, let rang) = answer { return take(alerts, rang: rang) }
    guard case .money(let page) = overlay else { return [] }
    switch (answer, page) {
    case (.pair(let report, let mentions), .pair(var page)) where page.pair == report.pair:
      page.report = report
      page.mentions = mentions
      page.select(page.index)
      overlay = .money(.pair(page))
    case (.converted(let line, let answer), .converter(var converter)) where converter.field.text == line:
      converter.answer = answer
      overlay = .money(.converter(converter))
    case (.matrix(let matrix), .matrix):
      overlay = .money(.matrix(matrix))
    case (.sums(let article, let sums), .sums(var page)) where page.article == article:
      page.sums = sums
      overlay = .money(.sums(page))
    default: break  // It was closed meanwhile.
    }
    return []
  }

  /// The page stands there at once, and its figures come when they are computed: nine currencies are 72 crosses.
  mutating func openMatrix() -> [Effect] {
    overlay = .money(.matrix(nil))
    return [.read(.matrix(asOf: band.asOf))]
  }
}

/// The converter.
extension State {
  /// `line` is what stands there already; `page` is where Esc goes back to.
  mutating func openConverter(_ line: String = "", from page: PairPage? = nil) -> [Effect] {
    overlay = .money(.converter(Converter(field: TextField(line), origin: page)))
    return line.isEmpty ? [] : [.read(.conversion(line, asOf: band.asOf))]
  }

  /// Nearly every key is a letter of the line; three leave it, Enter keeps the answer.
  private mutating func converterTake(_ key: Key, _ converter: Converter) -> [Effect] {
    var converter = converter
    let before = converter.field.text
    switch keymap[key, in: .typing] {
    case .leaveLine:
      return close(converter)
    case .takeLine:
      // An empty line closes it; an answer stays above the next line.
      guard !before.isEmpty else { return close(converter) }
      guard let answer = converter.answer, !answer.isRefusal else { return [] }
      converter.tape = (converter.tape + [answer.text]).suffix(Converter.longestTape)
      converter.field = TextField()
    default: _ = converter.field.take(key)
    }
    return retype(converter, before)
  }

  /// Back to the page that it was opened from, if it was.
  private mutating func close(_ converter: Converter) -> [Effect] {
    overlay = converter.origin.map { .money(.pair($0)) }
    return []
  }

  /// A sum may be pasted from the text; what a terminal would obey is taken out of it.
  mutating func converterPaste(_ text: String, _ converter: Converter) -> [Effect] {
    var converter = converter
    let before = converter.field.text
    converter.field.insert(text.displaySafe)
    return retype(converter, before)
  }

  /// Asks for an answer when the line has changed; the earlier one stands until the new one has come.
  private mutating func retype(_ converter: Converter, _ before: String) -> [Effect] {
    var converter = converter
    let line = converter.field.text
    if line.allSatisfy(\.isWhitespace) { converter.answer = nil }
    overlay = .money(.converter(converter))
    return line == before || line.allSatisfy(\.isWhitespace) ? [] : [.read(.conversion(line, asOf: band.asOf))]
  }
}

/// The sums of the article.
extension State {
  /// They are looked for in the whole article, whatever of it is on the screen.
  mutating func openSums() -> [Effect] {
    guard let reading else { return say("Open an article first: its sums are shown beside it.") }
    overlay = .money(.sums(SumsPage(article: reading.id)))
    return [.read(.sums(reading.id))]
  }

  /// Walking through the sums takes the text along; its pages turn as ever.
  private mutating func sumsTake(_ command: Command.Name?, _ page: SumsPage) -> [Effect] {
    var next = page
    switch command {
    case .next: next.index += 1
    case .previous: next.index -= 1
    case .first: next.index = 0
    case .last: next.index = .max
    case .pageDown, .advance: reading?.page(by: 1, overlap: settings.reading.overlap)
    case .pageUp: reading?.page(by: -1, overlap: settings.reading.overlap)
    case .back, .sums, .open, .otherPane:
      overlay = nil
      return []
    default: return []
    }
    next.index = max(0, min((page.sums?.count ?? 1) - 1, next.index))
    if next.index != page.index, let sums = page.sums, let line = reading?.line(with: sums[next.index].text) {
      reading?.scroll(to: line - 2)
    }
    overlay = .money(.sums(next))
    return []
  }
}

extension Reading {
  /// The first line in which a text stands, or begins; nil when it is in none.
  func line(with text: String) -> Int? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return page.lines.indices.first { index in
      let line = page.lines[index].line.text
      if line.contains(words) { return true }
      guard page.lines.indices.contains(index + 1) else { return false }
      // A sum may be broken over two lines.
      let both = line + " " + page.lines[index + 1].line.text
      return both.contains(words) && !page.lines[index + 1].line.text.contains(words)
    }
  }
}
