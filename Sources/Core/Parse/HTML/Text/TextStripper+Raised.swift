import Model

/// Elements that change the text inside them: superscripts, subscripts, kept line ends.
extension TextStripper {
  mutating func beginRaised(_ place: RaisedText.Place, _ tag: Tag) {
    let isNote = linkStart == output.count && isAtText
    open.append(Open(tag: tag, effect: .raised(place, start: output.count, isNote: isNote)))
  }

  /// Takes what an element's style says of its text.
  mutating func beginStyle(_ tag: Tag, _ attributes: [HTMLTree.Attribute]) {
    if let style = attributes["style"], style.contains("vertical-align"), tag != .sup, tag != .sub {
      let marks = CSSDeclarations(style).marks
      if marks.contains(.superscript) { beginRaised(.above, tag) }
      if marks.contains(.subscript) { beginRaised(.below, tag) }
    }
    if let whiteSpace = attributes.whiteSpace, whiteSpace != .collapsed {
      open.append(Open(tag: tag, effect: .lines))
    }
  }

  /// Counts an element inside one of the same tag; one that closes itself ends the one before.
  mutating func nest(_ tag: Tag) {
    guard let index = open.lastIndex(where: { $0.tag == tag }) else { return }
    if case .raised = open[index].effect, index == open.count - 1, tag == .sup || tag == .sub { return }
    if tag.closesItself { close(from: index) } else { open[index].depth += 1 }
  }

  /// Ends an element; with it those inside it that were not closed.
  mutating func leave(_ tag: Tag) {
    guard let index = open.lastIndex(where: { $0.tag == tag }) else { return }
    open[index].depth -= 1
    if open[index].depth == 0 { close(from: index) }
  }

  private mutating func close(from index: Int) {
    while open.count > index {
      if case .raised(let place, let start, let isNote) = open.removeLast().effect {
        flatten(place, from: start, isNote: isNote)
      }
    }
  }

  /// A block ends: what was raised and not closed ends with it.
  mutating func closeRaised() {
    guard let index = open.firstIndex(where: { if case .raised = $0.effect { true } else { false } }) else { return }
    let lines = open[index...].filter { if case .lines = $0.effect { true } else { false } }
    close(from: index)
    open += lines
  }

  mutating func closeOpen() { close(from: 0) }

  /// Writes the raised text at the end of the output as a line of text has it (`RaisedText`).
  private mutating func flatten(_ place: RaisedText.Place, from start: Int, isNote: Bool) {
    if RaisedText.flatten(&output, from: start, place, isNote: isNote || linkStart >= start) { centsEnd = output.count }
  }
}
