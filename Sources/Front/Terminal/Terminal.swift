import CCurses
import Foundation
import Screen

/// The terminal: shows pictures and reads input. There is one. Whatever ends the process (`close`, a signal, a trap, an
/// exit), the terminal gets back the state that it had.
@MainActor package final class Terminal {
  /// Columns and rows, as of the last `read`.
  package private(set) var size: Size

  /// The theme as it was chosen; the brushes have its form for the background.
  private var theme: Theme
  private var brushes: Brushes
  /// True for a dark background, as far as the environment or the terminal tells; nil where neither does.
  private var isDark: Bool?
  /// Nil where links are not to be sent.
  private let hyperlinks: Hyperlinks?
  /// True where the window's title is to be set.
  private let hasTitle: Bool
  /// The title that the window has; nil when that is not known.
  private var shownTitle: String?
  /// True from the questions at the start until the last reply.
  private var awaitsReplies = false
  /// True when the locale is UTF-8; pictures are shown in ASCII otherwise.
  package let isUTF8: Bool
  private var decoder = InputDecoder()
  /// The picture on the screen; nil when that is not known.
  private var shown: Canvas?

  /// Takes the terminal over. Throws when there is none that can show a screen.
  /// - Parameters:
  ///   - environment: TERM, COLORTERM, COLORFGBG and NO_COLOR are read.
  ///   - use: the abilities of the terminal that are used.
  package static func open(
    theme: Theme, _ use: TerminalUse = TerminalUse(), environment: [String: String]
  ) throws(TerminalProblem) -> Terminal {
    let kind = kind(environment)
    if let problem = TerminalProblem(status: terminal_open(kind.name, use.mouse), name: kind.name) { throw problem }
    return Terminal(theme: theme, kind: kind, use)
  }

  /// Throws what `open` would throw, without changing the terminal.
  nonisolated package static func check(environment: [String: String]) throws(TerminalProblem) {
    let kind = kind(environment)
    if let problem = TerminalProblem(status: terminal_check(kind.name), name: kind.name) { throw problem }
  }

  /// The way in which this terminal shows a notification; nil where it shows none.
  private let notification: Notification?

  private init(theme: Theme, kind: TerminalKind, _ use: TerminalUse) {
    notification = kind.notification
    isUTF8 = terminal_is_utf8()
    isDark = kind.isDark
    self.theme = theme
    size = Self.currentSize()
    let depth = kind.hasColours ? Depth(colours: Int(terminal_colours())) : .mono
    brushes = Brushes(theme: theme, isDark: kind.isDark, depth: depth)
    let isANSI = terminal_is_ansi()
    hyperlinks = isANSI && (use.links ?? kind.showsLinks) ? Hyperlinks(isUTF8: isUTF8) : nil
    hasTitle = isANSI && use.title && kind.isWindow
    if hasTitle { terminal_keep_title() }
    if isANSI, kind.answersQuestions {
      write(InputDecoder.questions)
      awaitsReplies = true
    }
  }

  /// The longest wait of `close` for a reply.
  private static let replyPatience = Duration.milliseconds(200)

  /// Gives the terminal back. Nothing may be shown or read after it. A reply that is still on its way is waited for a
  /// moment: it would be typed into the shell.
  package func close() {
    let end = ContinuousClock.now + Self.replyPatience
    while awaitsReplies, ContinuousClock.now < end {
      for case .hangup in read() { awaitsReplies = false }
      if awaitsReplies { usleep(2000) }
    }
    terminal_close()
  }

  /// Gives the terminal back and ends the process by a signal, from any thread: for a session that does not answer the signal.
  /// Does nothing while another program has the terminal.
  nonisolated package static func end(by signal: Int32) { terminal_end(signal) }

  /// Shows a picture, and a title in the frame of the window. Only the changes since the last ones are sent to the
  /// terminal.
  package func show(_ canvas: Canvas, title: String? = nil) {
    let before = shown.flatMap { $0.size == canvas.size ? $0 : nil }
    let changes = before.map { canvas.changes(since: $0) } ?? []
    if let shown = before {
      if terminal_can_shift() { move(changes, shown) }
      for change in changes { put(canvas, y: change.y, columns: change.columns) }
    } else {
      terminal_forget()
      for y in 0..<canvas.size.height { put(canvas, y: y, columns: 0..<canvas.size.width) }
    }
    let links = hyperlinks?.sequences(for: canvas, since: before, changes, brushes.depth) { [brushes] style in
      brushes.theme.look(style, at: brushes.depth)
    }
    flush(canvas.cursor, then: (title.map { sequence(forTitle: $0) } ?? "") + (links ?? ""))
    shown = canvas
  }

  /// The sequence that gives the window a title (OSC 2); empty where it has it already. Control characters are left
  /// out.
  private func sequence(forTitle title: String) -> String {
    guard hasTitle, title != shownTitle else { return "" }
    shownTitle = title
    return "\u{1B}]2;\(Self.printable(title))\u{7}"
  }

  /// Shows the screen in another theme.
  package func use(_ theme: Theme) {
    self.theme = theme
    paint()
  }

  private func paint() {
    brushes = Brushes(theme: theme, isDark: isDark, depth: brushes.depth)
    redraw()
  }

  /// Draws the last picture again in full, whatever is on the screen.
  package func redraw() {
    guard let canvas = shown else { return }
    shown = nil
    show(canvas)
  }

  /// All input since the last call. Does not wait, but for 25 ms after an escape, which may begin a sequence. Call it
  /// when standard input can be read, and on SIGWINCH.
  package func read() -> [Input] {
    var inputs: [Input] = []
    let now = Self.currentSize()
    if terminal_was_stopped() || now != size {
      size = now
      shown = nil
      shownTitle = nil
      inputs.append(.resize(now))
    }
    inputs += decoder.begin(at: .now)
    while let event = RawEvent(terminal_read()) {
      switch event {
      case .byte(let byte): inputs += decoder.take(byte)
      case .key(let key): inputs += decoder.take(key)
      case .other: inputs += decoder.take(nil)
      case .hangup: return inputs + [.hangup]
      }
    }
    inputs += decoder.settle(at: .now)
    takeReplies()
    return inputs
  }

  private func takeReplies() {
    if let isDark = decoder.isDark, isDark != self.isDark {
      self.isDark = isDark
      if Brushes(theme: theme, depth: brushes.depth).dependsOnBackground { paint() }
    }
    guard awaitsReplies else { return }
    if decoder.knowsKeyCodes { terminal_use_key_codes() }
    awaitsReplies = !decoder.isAnswered
  }

  /// Stops the process as Ctrl-Z does in other programs, and returns when it continues. `read` then gives `.resize`.
  package func suspend() {
    terminal_suspend()
  }

  /// Gives the terminal to a program until that ends. The first word of the argument vector is looked up on $PATH.
  /// `read` then gives `.resize`.
  /// - Parameters:
  ///   - environment: nil for the one of this process.
  ///   - input: a file for its standard input; nil for the keys.
  /// - Returns: the exit status, 0 for success; nil when the program could not be started.
  package func lend(to arguments: [String], environment: [String: String]? = nil, input: Int32? = nil) -> Int? {
    let words = arguments.map { strdup($0) }
    let variables = environment?.map { strdup("\($0.key)=\($0.value)") }
    defer { for word in words + (variables ?? []) { free(word) } }
    let status = (words.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { words in
      guard let variables else { return terminal_lend(words.baseAddress, nil, input ?? -1) }
      return (variables.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { variables in
        terminal_lend(words.baseAddress, variables.baseAddress, input ?? -1)
      }
    }
    return status > 0 ? nil : Int(-status)
  }

  /// Puts a text into the clipboard where the terminal allows it (xterm's OSC 52). Control characters are left out.
  package func copy(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.printable(String($0)) }
    let encoded = Data(lines.joined(separator: "\n").utf8).base64EncodedString()
    write("\u{1B}]52;c;\(encoded)\u{7}")
  }

  /// Shows a notification where the terminal can.
  package func notify(_ text: String) {
    if let notification { write(notification.sequence(for: text)) }
  }
}

extension Terminal {
  /// True if the terminal that an environment describes puts right-to-left text in order itself.
  nonisolated package static func ordersText(_ environment: [String: String]) -> Bool {
    TerminalKind(environment) { _ in true }.ordersText
  }

  nonisolated private static func kind(_ environment: [String: String]) -> TerminalKind {
    TerminalKind(environment) { Int(terminal_probe($0)) == terminal_ok }
  }

  /// The size that the kernel has (TIOCGWINSZ). ncurses takes it over.
  private static func currentSize() -> Size {
    var width: Int32 = 0
    var height: Int32 = 0
    terminal_size(&width, &height)
    return Size(width: Int(width), height: Int(height))
  }

  /// A text without control characters.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  /// Sends what was put to the terminal, and then a sequence.
  private func flush(_ cursor: Point?, then sequence: String = "") {
    Array(sequence.utf8).withUnsafeBufferPointer {
      terminal_flush(Int32(cursor?.x ?? -1), Int32(cursor?.y ?? -1), $0.baseAddress, Int32($0.count))
    }
  }

  private func write(_ sequence: String) {
    Array(sequence.utf8).withUnsafeBufferPointer { terminal_write($0.baseAddress, Int32($0.count)) }
  }

  private func put(_ canvas: Canvas, y: Int, columns: Range<Int>) {
    let row = y * canvas.size.width
    put(canvas.cells[row + columns.lowerBound..<row + columns.upperBound], x: columns.lowerBound, y: y)
  }

  /// Cells of one row, from a column on.
  private func put(_ cells: ArraySlice<Cell>, x: Int, y: Int) {
    // The right half of a wide cell comes with its left half. Where the row begins with a right half, the left one did
    // not change.
    let skipped = cells.prefix { $0.width == 0 }.count
    let out = brushes.cells(cells.dropFirst(skipped), isUTF8: isUTF8)
    out.withUnsafeBufferPointer { terminal_put(Int32(x + skipped), Int32(y), $0.baseAddress, Int32($0.count)) }
  }

  /// Shows rows that moved to the left in their old state, moved. ncurses then sends "delete character" instead of the
  /// row.
  private func move(_ changes: [RowChange], _ old: Canvas) {
    var hasMoved = false
    for change in changes where change.shift > 0 {
      let row = change.y * old.size.width
      let moved = old.cells[row + change.columns.lowerBound + change.shift..<row + old.size.width]
      put(moved + Array(repeating: .blank(.text), count: change.shift), x: change.columns.lowerBound, y: change.y)
      hasMoved = true
    }
    if hasMoved { flush(nil) }
  }
}
