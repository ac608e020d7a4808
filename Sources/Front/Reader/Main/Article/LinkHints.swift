import Model
import Screen

/// The labels at the links in sight, of which one is being typed.
package struct LinkHints: Equatable, Sendable {
  /// The article with the links.
  let article: ArticleID
  /// The letters so far.
  var typed = ""

  /// The middle row of the keyboard first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  /// Labels for a number of links: one letter each, or two where one letter is not enough. No label begins with another one.
  static func labels(_ count: Int) -> [String] {
    guard count > letters.count else { return letters.prefix(count).map { String($0) } }
    return letters.flatMap { first in letters.map { "\(first)\($0)" } }.prefix(count).map(\.self)
  }
}

extension Reading {
  /// The lines on the screen, with their rows.
  private var shown: [(row: Int, line: Line)] {
    typeset.lines.indices.dropFirst(scroll).prefix(height).map { ($0 - scroll, typeset.lines[$0].line) }
  }

  /// The numbers of the links in sight, each once, in the order of the text.
  var linksInSight: [Int] {
    var numbers: [Int] = []
    for run in shown.flatMap(\.line.runs) {
      if let link = run.link, !numbers.contains(link) { numbers.append(link) }
    }
    return numbers
  }

  /// The number of the link at a place of the pane; nil beside links.
  /// - Parameter ordersText: true if right-to-left text is put in order here.
  func link(atColumn column: Int, row: Int, ordersText: Bool) -> Int? {
    guard let line = shown.first(where: { $0.row == row })?.line else { return nil }
    let column = (ordersText ? line.places?.firstIndex(of: column) : nil) ?? column
    var start = line.indent
    for run in line.runs {
      let end = start + Width.of(run.text)
      if (start..<end).contains(column) { return run.link }
      start = end
    }
    return nil
  }

  /// A place for a label: at every number of the link that is in sight, else where the link begins.
  struct LabelPlace {
    var link: Int
    var x: Int
    var row: Int
    /// Columns of the number, or 0 beside it.
    var width: Int
  }

  func labelPlaces(ordersText: Bool) -> [LabelPlace] {
    var (numbers, beginnings): ([LabelPlace], [Int: LabelPlace]) = ([], [:])
    for (row, line) in shown {
      var next = line.indent
      let places = ordersText ? line.places : nil
      for run in line.runs {
        let width = Width.of(run.text)
        let columns = next..<next + width
        next += width
        guard let link = run.link else { continue }
        // The left end of what is seen.
        let x =
          places.flatMap { places in columns.compactMap { places.indices.contains($0) ? places[$0] : nil }.min() }
          ?? columns.lowerBound
        let number = "[\(link)]"
        if run.text == number || run.text == number + " " {
          numbers.append(LabelPlace(link: link, x: x, row: row, width: Width.of(number)))
        } else if beginnings[link] == nil {
          beginnings[link] = LabelPlace(link: link, x: x, row: row, width: 0)
        }
      }
    }
    let numbered = Set(numbers.map(\.link))
    return numbers + beginnings.values.filter { !numbered.contains($0.link) }
  }
}

extension LinkHints {
  /// Draws the labels that begin with what was typed. A label takes the place of the number of its link.
  func draw(_ reading: Reading, into canvas: inout Canvas, _ rect: Rect) {
    let ordersText = canvas.ordersText
    let links = reading.linksInSight
    let labels = Dictionary(uniqueKeysWithValues: zip(links, LinkHints.labels(links.count)))
    for place in reading.labelPlaces(ordersText: ordersText) {
      guard let label = labels[place.link], label.hasPrefix(typed) else { continue }
      let framed = label.count + 2 <= place.width ? "[\(label)]" : label
      let text = framed + String(repeating: " ", count: max(0, place.width - framed.count))
      let room = min(text.count, rect.width - place.x)
      guard room > 0 else { continue }
      canvas.put(
        text, x: rect.x + place.x, y: rect.y + place.row, width: room, style: Style(.accent, [.bold, .reverse]))
    }
  }
}

extension State {
  /// Shows a label at every link in sight.
  mutating func labelLinks() -> [Effect] {
    guard let reading, reading.id == list.selected, layout.article != nil else { return say(LinksTexts.openFirst) }
    guard !reading.linksInSight.isEmpty else { return say(LinksTexts.noneInSight) }
    linkHints = LinkHints(article: reading.id)
    return say(LinksTexts.typeLabel)
  }

  /// A key while labels are shown: a letter of one, or the end of them. Nil for a key that then does what it always does.
  mutating func pressOnHints(_ key: Key) -> [Effect]? {
    guard let hints = linkHints else { return nil }
    linkHints = nil
    guard case .character(let character) = key else { return key == .escape ? [] : nil }
    guard let reading, reading.id == hints.article, let letter = latinLetter(character) else { return [] }
    let links = reading.linksInSight
    let labels = LinkHints.labels(links.count)
    let typed = hints.typed + letter
    if let place = labels.firstIndex(of: typed) { return takeLink(links[place], .openInBrowser) }
    guard labels.contains(where: { $0.hasPrefix(typed) }) else { return say(LinksTexts.noLabel(typed)) }
    linkHints = LinkHints(article: hints.article, typed: typed)
    return say(LinksTexts.typeLabel)
  }

  /// The small Latin letter of a key in any keyboard layout; nil for all other keys.
  private mutating func latinLetter(_ character: Character) -> String? {
    keyboard.notice(character)
    let latin = keyboard.latin(character) ?? character
    return latin.isASCII && latin.isLetter ? latin.lowercased() : nil
  }
}
