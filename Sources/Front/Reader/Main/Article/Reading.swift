import Foundation
import Model
import Screen

/// The article in the reading pane, laid out for its width, and how far it is scrolled.
package struct Reading: Equatable, Sendable {
  package let opened: Opened
  package private(set) var page: Page
  /// The first line that is shown.
  package private(set) var scroll = 0
  var attention = Attention.none
  /// The line of the hit that was gone to; nil once the reader has gone elsewhere.
  package private(set) var hitLine: Int?
  /// Lines that the pane shows.
  private(set) var height: Int
  /// Where it stood when its place was kept last.
  var keptPosition: Int

  package var id: ArticleID { opened.headline.id }

  /// How long it has been before the reader's eyes.
  enum Attention: Equatable, Sendable {
    /// Shown beside the list at most.
    case none
    /// On the screen to be read since then.
    case since(Date)
    /// Long enough: that it is read was asked for. Once, for what could not be kept now cannot be kept at the next tick.
    case paid
  }

  init(_ opened: Opened, pane: Rect, measure: Int, zone: TimeZone) {
    self.opened = opened
    height = pane.height
    keptPosition = opened.stored.position
    page = Typeset(measure: measure, zone: zone).page(opened, width: pane.width)
    go(toPosition: opened.stored.position)
  }

  /// Lays the article out for another pane, and stays at the same words.
  mutating func fit(_ pane: Rect, measure: Int, zone: TimeZone) {
    let (place, line) = (position, hitLine)
    height = pane.height
    guard pane.width != page.width else {
      scroll(to: scroll)
      return hitLine = line
    }
    page = Typeset(measure: measure, zone: zone).page(opened, width: pane.width)
    go(toPosition: place)
  }

  /// Characters before the first line that is shown; survives another width.
  package var position: Int {
    page.lines.indices.contains(scroll) ? page.lines[scroll].position : 0
  }

  /// The first line that is shown when the end is; 0 when all fits.
  var lastScroll: Int { max(0, page.lines.count - height) }
  var isAtEnd: Bool { scroll >= lastScroll }

  /// 0...100; nil when all of the article is on the screen.
  var percent: Int? {
    lastScroll == 0 ? nil : min(100, scroll * 100 / lastScroll)
  }

  mutating func scroll(by lines: Int) { scroll(to: scroll + lines) }

  /// Stays inside, and leaves the hit that was gone to.
  mutating func scroll(to line: Int) {
    scroll = max(0, min(lastScroll, line))
    hitLine = nil
  }

  /// A screenful, less the lines that keep the eye in place.
  mutating func page(by pages: Int, overlap: Int) { scroll(by: pages * max(1, height - overlap)) }

  /// To the line that holds the character `position` characters from the beginning.
  private mutating func go(toPosition position: Int) {
    guard position > 0 else { return scroll = 0 }
    scroll(to: (page.lines.firstIndex { $0.position > position } ?? page.lines.count) - 1)
  }

  /// To the next hit of a search, or the one before. False, and nothing changes, when there is none.
  mutating func goToHit(backwards: Bool, of query: Query) -> Bool {
    let place = hitLine ?? (backwards ? scroll : scroll - 1)
    guard let line = hit(after: place, backwards: backwards, of: query) else { return false }
    show(hit: line)
    return true
  }

  /// To the first hit of a search, or the last.
  mutating func enterAtHit(last: Bool, of query: Query) {
    guard let line = hit(after: last ? page.lines.count : -1, backwards: last, of: query) else { return }
    if !last { scroll(to: 0) }
    show(hit: line)
  }

  /// Where the hit is on the screen already, nothing moves; else it comes with a few lines before it.
  private mutating func show(hit line: Int) {
    let isShown = line >= scroll && line < scroll + height
    scroll(to: isShown ? scroll : line - 3)
    hitLine = line
  }

  /// The first line after this one (or the last before it) that holds a hit of the search; nil when there is none.
  private func hit(after line: Int, backwards: Bool, of query: Query) -> Int? {
    var marker = HitMarker(query)
    let lines = page.lines
    return backwards
      ? lines.indices.prefix(max(0, line)).last { marker.hasHit(lines[$0].line) }
      : lines.indices.dropFirst(line + 1).first { marker.hasHit(lines[$0].line) }
  }
}
