import Model
import Screen

/// Something that opens over the panes and takes all keys until it is closed.
///
/// A page is one folder in Pages/: its state, its commands with their keys, its drawing, its texts and its answer. It is
/// registered in Pages.swift, and nothing else names it. The shell does for every page what pages have in common: it looks
/// keys up, edits the open line, moves the cursor, turns clicks into rows, and brings answers.
///
/// A page changes its own state. Everything else it asks for: it calls the functions of the state that is passed in, and
/// returns an `Outcome`.
package protocol Page: Equatable, Sendable {
  /// The commands of the page. One whose row is in the group of the page has its keys on the page only; the one that opens
  /// the page is in a group that works everywhere, and closes it again.
  associatedtype PageCommand: CommandName
  /// The type of the answers that it receives; `NoAnswer` for a page that asks for nothing.
  associatedtype Answer: Equatable & Sendable = NoAnswer

  // MARK: Opening and closing

  /// The heading of its keys in the help.
  static var title: String { get }
  /// The command that opens it from anywhere; nil for a page that only others open.
  static var opener: PageCommand? { get }
  /// Opens the page with `state.open(…)`, or says why it cannot be opened.
  static func open(in state: inout State) -> [Effect]
  /// True for a page about the article of the list, which is not opened from the column of feeds.
  static var isOfArticle: Bool { get }
  /// True for a page that its key opens over other pages too, where it does not mean something else.
  static var opensOverPages: Bool { get }
  /// The work that the page needs first.
  func opening(in state: State) -> [Effect]
  /// The work that brings the page up to date after feeds or their articles have changed.
  func refreshing(in state: State) -> [Effect]
  /// The work that is left to do when the page closes, such as stopping what it started.
  func closing() -> [Effect]

  // MARK: Keys

  mutating func perform(_ command: PageCommand, in state: inout State) -> Outcome
  /// A command of the panes that means something of its own here; nil leaves it to the shell, which moves, goes back, draws
  /// again or quits.
  mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome?
  /// True for a page that uses digits itself, so that they are no counts there.
  var usesDigits: Bool { get }
  /// Lines that have left the screen at the top, on a page with a text; 0 on all others.
  var scrolled: Int { get }
  /// A key that the page uses before it is looked up, such as a digit; nil for all others.
  mutating func use(_ key: Key, in state: inout State) -> Outcome?

  // MARK: A line being typed

  /// The line that is open; nil when keys are commands.
  var line: TextField? { get set }
  /// Enter in the line.
  mutating func takeLine(in state: inout State) -> Outcome
  /// Esc in the line.
  mutating func leaveLine(in state: inout State) -> Outcome
  /// The line has another text.
  mutating func lineChanged(in state: inout State) -> Outcome

  // MARK: A list

  /// The place in the list; nil for a page without a list.
  var cursor: ListCursor? { get set }
  /// The part of the screen where the list stands, one row an entry; nil where a click selects nothing.
  func listArea(in size: Size) -> Rect?
  /// A motion: moves the cursor, or scrolls.
  mutating func move(_ motion: Motion, in state: inout State) -> Outcome
  /// Moves the cursor to an article, where the list has it.
  mutating func select(article: ArticleID)
  /// A click on a row of the list.
  mutating func click(row: Int, in state: inout State) -> Outcome
  /// False for a page without a list that a click does not close.
  static var isClosedByClick: Bool { get }
  /// A click beside the list, in columns and rows of the screen: a slip, which does nothing. A page without a list it
  /// closes as Esc does, unless that would lose a line being typed.
  mutating func click(x: Int, y: Int, in state: inout State) -> Outcome

  // MARK: Answers

  /// An answer to what the page asked for. It may be late: the page checks that it still fits.
  mutating func receive(_ answer: Answer, in state: inout State) -> Outcome
  /// An answer that arrives while the page is not open.
  static func receiveClosed(_ answer: Answer, in state: inout State) -> [Effect]

  // MARK: Drawing

  /// False for a page that leaves the band in sight.
  var hidesBand: Bool { get }
  func draw(_ state: State, into canvas: inout Canvas)
}
