import Foundation
import Model
import Screen

/// The article in the reading pane, laid out for its width and scrolled.
package struct Reading: Equatable, Sendable {
  package private(set) var opened: Opened
  package private(set) var typeset: TypesetArticle
  /// The first line that is shown.
  package private(set) var scroll = 0
  var attention = Attention.none
  /// The line of the hit that the reader went to; nil once the reader has gone elsewhere.
  package private(set) var hitLine: Int?
  /// The first column of code that is shown, each row on one line; nil while long rows are broken.
  package private(set) var codeColumn: Int?
  /// Lines of the pane.
  private(set) var height: Int
  /// The position that was kept last.
  var keptPosition: Int
  /// The place that the person has scrolled to, while the article is laid out for one pane after another.
  private var anchor: Anchor?

  private struct Anchor: Equatable, Sendable {
    var position: Int
    var scroll: Int
    /// Columns of the pane, and the form of a translation there.
    var width: Int
    var isBeside: Bool
  }

  package var id: ArticleID { opened.headline.id }

  /// The time for which the article has been on the screen to be read.
  enum Attention: Equatable, Sendable {
    /// At most shown beside the list.
    case none
    /// On the screen to be read since this time.
    case since(Date)
    /// Long enough, and its mark was requested. Only once: a mark that could not be kept now would fail at the next tick too.
    case paid
  }

  init(_ opened: Opened, pane: Rect, _ typesetter: Typesetter) {
    self.opened = opened
    height = pane.height
    keptPosition = opened.stored.position
    typeset = typesetter.typeset(opened, width: pane.width)
    go(toPosition: opened.stored.position)
  }

  /// Lays the article out for another pane. The same words stay in sight, and back in the pane where the person scrolled, the
  /// same line is the first one.
  mutating func fit(_ pane: Rect, _ typesetter: Typesetter) {
    let anchor =
      anchor ?? Anchor(position: position, scroll: scroll, width: typeset.width, isBeside: typeset.isBeside)
    defer { self.anchor = anchor }
    let line = hitLine
    height = pane.height
    let isSame = pane.width == typeset.width && typeset.isBeside == typesetter.setsBeside(opened)
    if !isSame { layOut(typesetter, width: pane.width) }
    if anchor.width == typeset.width, anchor.isBeside == typeset.isBeside {
      scroll(to: anchor.scroll)
    } else if isSame {
      scroll(to: scroll)
    } else {
      go(toPosition: anchor.position)
    }
    if isSame { hitLine = line }
  }

  /// Shows a translation, or the original where `isShown` is false. The same part of the article stays in sight.
  mutating func show(_ translation: TranslatedArticle?, isShown: Bool, _ typesetter: Typesetter) {
    let place = position
    (opened.translation, opened.showsTranslation) = (translation, isShown)
    layOut(typesetter, width: typeset.width)
    go(toPosition: place)
  }

  private mutating func layOut(_ typesetter: Typesetter, width: Int) {
    var typesetter = typesetter
    typesetter.codeColumn = codeColumn
    typeset = typesetter.typeset(opened, width: width)
  }

  /// Scrolls code sideways by half of the text: to the right, first each row stands on one line; to the left, at last long rows are
  /// broken again. False where that changes nothing.
  mutating func scrollCode(by step: Int, _ typesetter: Typesetter) -> Bool {
    guard typeset.codeOverflow > 0 else { return false }
    let half = max(1, min(typesetter.measure, typeset.width) / 2)
    let column: Int? =
      switch codeColumn {
      case nil: step > 0 ? 0 : nil
      case 0 where step < 0: nil
      case .some(let column): max(0, min(typeset.codeOverflow, column + step * half))
      }
    guard column != codeColumn else { return false }
    codeColumn = column
    let place = position
    layOut(typesetter, width: typeset.width)
    go(toPosition: place)
    return true
  }

  /// Characters before the first line that is shown. It means the same place at every width.
  package var position: Int {
    typeset.lines.indices.contains(scroll) ? typeset.lines[scroll].position : 0
  }

  /// The first line on the screen when the end of the article is; 0 when all of it fits.
  var lastScroll: Int { max(0, typeset.lines.count - height) }
  var isAtEnd: Bool { scroll >= lastScroll }

  /// The part of the article above the screen, 0...100; nil when all of it is on the screen.
  var percent: Int? {
    lastScroll == 0 ? nil : min(100, scroll * 100 / lastScroll)
  }

  mutating func scroll(by lines: Int) { scroll(to: scroll + lines) }

  /// Scrolls to a line, or to the nearest one. The hit that the reader went to is left.
  mutating func scroll(to line: Int) {
    scroll = max(0, min(lastScroll, line))
    hitLine = nil
    anchor = nil
  }

  /// - Parameter overlap: lines of a page that stay in sight, so that the eye finds its place again.
  mutating func move(_ motion: Motion, overlap: Int) {
    scroll(to: motion.index(from: scroll, count: lastScroll + 1, page: height - overlap))
  }

  /// Scrolls to the line that holds the character `position` characters from the beginning.
  private mutating func go(toPosition position: Int) {
    anchor = nil
    guard position > 0 else { return scroll = 0 }
    scroll(to: (typeset.lines.firstIndex { $0.position > position } ?? typeset.lines.count) - 1)
  }

  /// Goes to the next hit of a search, or to the one before. False when there is none; then nothing changes.
  mutating func goToHit(backwards: Bool, of query: Query) -> Bool {
    let place = hitLine ?? (backwards ? scroll : scroll - 1)
    guard let line = hit(after: place, backwards: backwards, of: query) else { return false }
    show(hit: line)
    return true
  }

  /// Goes to the first hit of a search, or to the last.
  mutating func enterAtHit(last: Bool, of query: Query) {
    guard let line = hit(after: last ? typeset.lines.count : -1, backwards: last, of: query) else { return }
    if !last { scroll(to: 0) }
    show(hit: line)
  }

  /// Nothing moves when the hit is on the screen already; else it comes with a few lines before it.
  private mutating func show(hit line: Int) {
    let isShown = line >= scroll && line < scroll + height
    scroll(to: isShown ? scroll : line - 3)
    hitLine = line
  }

  /// The first line with a hit after this line, or the last one before it; nil when there is none.
  private func hit(after line: Int, backwards: Bool, of query: Query) -> Int? {
    var marker = HitMarker(query)
    let lines = typeset.lines
    return backwards
      ? lines.indices.prefix(max(0, line)).last { marker.hasHit(lines[$0].line) }
      : lines.indices.dropFirst(line + 1).first { marker.hasHit(lines[$0].line) }
  }
}
