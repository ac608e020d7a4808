import Screen

/// A line that is being typed, after a prompt that says what it is for.
enum FieldPane {
  /// A line that is too long scrolls so that the cursor stays in sight; an ellipsis stands where its beginning is left out.
  /// - Parameters:
  ///   - wrong: parts of the text that are shown as mistakes; of parts that overlap only the first is.
  ///   - hasCursor: true when keys go into the line.
  static func draw(
    _ field: TextField, prompt: String, wrong: [Range<String.Index>] = [], hasCursor: Bool = true,
    into canvas: inout Canvas, _ rect: Rect
  ) {
    let used = canvas.put(prompt, x: rect.x, y: rect.y, width: rect.width, style: Style(.accent, .bold))
    // The cursor needs a column after the last character.
    let room = max(1, rect.width - used)
    let before = Width.of(String(field.text.prefix(field.cursor)))
    let hidden = max(0, before - room + 1)
    var (x, left) = (rect.x + used, hidden)
    if hidden > 0, room > 2 {
      x += canvas.put("…", x: x, y: rect.y, width: 1, style: Style(.dim))
      left += 1
    }
    for run in runs(field.text, wrong: wrong) {
      let width = Width.of(run.text)
      let shown = run.dropping(columns: min(left, width))
      left = max(0, left - width)
      let style = field.isSelected ? Style(run.style.role, run.style.attributes.union(.selected)) : run.style
      x += canvas.put(shown.text, x: x, y: rect.y, width: rect.endX - x, style: style)
    }
    if hasCursor { canvas.cursor = Point(x: rect.x + used + before - hidden, y: rect.y) }
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
