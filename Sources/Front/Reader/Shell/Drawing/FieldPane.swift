import Screen

/// A line that is being typed, after a prompt that says what it is for.
enum FieldPane {
  /// Columns that a prompt leaves to what is typed, at the least.
  private static let least = 8

  /// A line that is too long scrolls so that the cursor stays in sight, and an ellipsis stands where its beginning is left out;
  /// a prompt is cut where it leaves too little room.
  /// - Parameters:
  ///   - wrong: parts of the text that are shown as mistakes; of parts that overlap only the first is.
  ///   - hasCursor: true when keys go into the line.
  static func draw(
    _ field: TextField, prompt: String, wrong: [Range<String.Index>] = [], hasCursor: Bool = true,
    into canvas: inout Canvas, _ rect: Rect
  ) {
    let most = max(0, rect.width - least)
    let label = Width.of(prompt) <= most ? prompt : Width.cut(prompt, to: max(0, most - 1)) + " "
    let used = canvas.put(label, x: rect.x, y: rect.y, width: rect.width, style: Style(.accent, .bold))
    // The cursor needs a column after the last character.
    let room = max(1, rect.width - used)
    let before = Width.of(String(field.text.prefix(field.cursor)))
    let hidden = max(0, before - room + 1)
    // A right-to-left line needs the column of the cursor at its left.
    var free = canvas.ordersText && TextDirection.hasRightToLeft(field.text) ? room - 1 : room
    var (line, left) = (Line(), hidden)
    if hidden > 0, room > 2 {
      line.runs.append(Run("…", style: Style(.dim)))
      (left, free) = (left + 1, free - 1)
    }
    for run in runs(field.text, wrong: wrong) {
      let width = Width.of(run.text)
      var shown = run.dropping(columns: min(left, width))
      left = max(0, left - width)
      shown.text = Width.cut(shown.text, to: max(0, free), ellipsis: "")
      free -= Width.of(shown.text)
      // Underlined too: not every theme has a background for what is selected.
      if field.isSelected { shown.style.attributes.formUnion([.selected, .underline]) }
      line.runs.append(shown)
    }
    let cursor = placeCursor(before - hidden, in: &line, ordersText: canvas.ordersText)
    canvas.put(line, x: rect.x + used, y: rect.y, width: room)
    if hasCursor { canvas.cursor = Point(x: rect.x + used + cursor, y: rect.y) }
  }

  /// The column of the cursor before a column of the line. Behind the last letter of a right-to-left line it stands at the
  /// left, where the next letter will be: the line moves by one column for it.
  private static func placeCursor(_ column: Int, in line: inout Line, ordersText: Bool) -> Int {
    guard ordersText, TextDirection.hasRightToLeft(line.text) else { return column }
    let isRightToLeft = TextDirection.isRightToLeft(line.text)
    line.isRightToLeft = isRightToLeft
    guard let places = line.places else { return column }
    guard isRightToLeft else { return places.indices.contains(column) ? places[column] : column }
    line.indent += 1
    return places.indices.contains(column) ? places[column] + 1 : 0
  }

  private static func runs(_ text: String, wrong: [Range<String.Index>]) -> [Run] {
    var runs: [Run] = []
    var place = text.startIndex
    for range in wrong.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= place {
      runs.append(Run(String(text[place..<range.lowerBound]), style: Style(.text, .bold)))
      runs.append(Run(String(text[range]), style: Style(.error, [.bold, .underline])))
      place = range.upperBound
    }
    return runs + [Run(String(text[place...]), style: Style(.text, .bold))]
  }
}
