import Model
import Screen

/// Lays a translation out, in place of the original or beside it.
///
/// Positions are always those of the original, so that the same part of the article stays in sight when one is changed
/// for the other, and when more of the translation comes.
extension Typesetter {
  /// Columns of the terminal, and of the pane, from which a translation stands beside its original.
  static let widthForBeside = 140
  static let paneForBeside = 60

  /// True if the article is laid out with its translation beside it.
  func setsBeside(_ opened: Opened) -> Bool {
    isBeside && opened.showsTranslation && opened.translation?.isTextBegun == true
  }

  /// The translation alone.
  func translated(_ opened: Opened, _ translation: TranslatedArticle, _ width: Int) -> TypesetArticle {
    let original = original(opened, width)
    var setter = Setter(width: width, measure: measure, codeColumn: codeColumn)
    set(translation, of: opened, skipsOthers: false, with: &setter)
    var article = setter.article
    let (own, other) = (setter.spans, original.spans)
    for (section, source) in zip(own, other) {
      let (start, length) = (source.positions.lowerBound, source.positions.count)
      // An empty line above a block belongs to the block before it, as in the original.
      let gap = section.lines.first.map { article.lines[$0].line.runs.isEmpty } == true ? 1 : 0
      let rows = max(1, section.lines.count - gap)
      for (row, line) in section.lines.enumerated() {
        article.lines[line].position = row < gap ? max(0, start - 1) : start + length * (row - gap) / rows
      }
    }
    // The words on which links stand are known from the original alone.
    if article.links.map(\.address) == original.article.links.map(\.address) { article.links = original.article.links }
    return article
  }

  /// The original at the left and the translation at the right, block beside block.
  func beside(_ opened: Opened, _ translation: TranslatedArticle, _ width: Int) -> TypesetArticle {
    let gap = " │ "
    let columns = max(1, min(measure, (width - 4 - Width.of(gap)) / 2))
    let margin = max(0, (width - 2 * columns - Width.of(gap)) / 2)
    var (left, right) = (Setter(columns: columns, codeColumn: codeColumn), Setter(columns: columns, codeColumn: nil))
    setOriginal(opened, with: &left)
    set(translation, of: opened, skipsOthers: true, with: &right)
    var article = left.article
    (article.width, article.isBeside, article.lines) = (width, true, [])
    let spans = Array(zip(left.spans, right.spans))
    for (number, (one, two)) in spans.enumerated() {
      for row in 0..<max(one.lines.count, two.lines.count) {
        let first = one.lines.dropFirst(row).first.map { left.article.lines[$0] }
        let second = two.lines.dropFirst(row).first.map { right.article.lines[$0].line } ?? Line()
        var line = first?.line ?? Line()
        // The sections below the text have no other side.
        if number < spans.count - 1 {
          let pad = String(repeating: " ", count: max(0, columns - line.width))
          let indent = String(repeating: " ", count: second.indent)
          line.runs += [Run(pad), Run(gap, style: Style(.rule)), Run(indent)].filter { !$0.text.isEmpty } + second.runs
        }
        line.indent += margin
        let last = article.lines.last?.position ?? 0
        article.lines.append(
          TypesetArticle.PlacedLine(line: line, position: first?.position ?? max(last, one.positions.lowerBound)))
      }
    }
    return article
  }

  /// Sets the translation in the same sections as the original.
  ///
  /// - Parameter skipsOthers: leaves blocks out that stand beside it as they are, and what is below the text.
  private func set(
    _ translation: TranslatedArticle, of opened: Opened, skipsOthers: Bool, with setter: inout Setter
  ) {
    setter.beginSection()
    let title = translation.title?.text ?? (skipsOthers ? "" : opened.title)
    if !title.isEmpty { setter.set(wrap([Run(title, style: Style(.title, .bold))], width: setter.columns)) }
    if translation.title?.hasOtherFigures == true {
      setter.set(wrap([Run(TranslationTexts.otherFigures, style: Style(.notice))], width: setter.columns))
    }
    let mark = TranslationTexts.mark(translation)
    setter.set(wrap([Run(mark, style: Style(.notice))], width: setter.columns))
    if !skipsOthers { setter.set(bylineLines(opened, width: setter.columns)) }
    var voices = Voices()
    for block in translation.blocks {
      setter.beginSection()
      if skipsOthers, block.state == .original || block.state == .waiting { continue }
      // Blocks that wait are faint once a part of the text is translated.
      setter.tone = block.state == .waiting && translation.isTextBegun ? .faint : nil
      setter.set(block.block, voices: &voices)
      setter.tone = nil
      for note in TranslationTexts.notes(block) {
        setter.set(wrap([Run(note, style: Style(.notice))], width: setter.columns))
      }
    }
    setter.beginSection()
    guard !skipsOthers else { return }
    setter.setAttachments(opened.stored.article.attachments)
    setter.setLinks()
  }
}

extension TranslatedArticle {
  /// True if more than the title is there.
  fileprivate var isTextBegun: Bool { blocks.contains { $0.state == .translated || $0.state == .failed } }
}

extension Setter {
  /// The lines and the positions of each section.
  var spans: [(lines: Range<Int>, positions: Range<Int>)] {
    let ends = sections.dropFirst() + [(article.lines.count, position)]
    return zip(sections, ends).map { start, end in
      (start.line..<max(start.line, end.line), start.position..<max(start.position, end.position))
    }
  }
}
