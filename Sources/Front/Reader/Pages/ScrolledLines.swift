import Screen

/// The place in a page of text that is longer than the screen. One row below the text is for the keys.
struct ScrolledLines: Equatable, Sendable {
  /// The first row of the screen that has text.
  let top: Int
  /// Lines that have left the screen at the top.
  private(set) var scroll = 0

  init(from top: Int) {
    self.top = top
  }

  /// Lines that are on the screen at once.
  func room(in size: Size) -> Int { max(1, size.height - top - 1) }

  /// Scrolls a text of `count` lines. A page repeats `overlap` lines of the one before.
  mutating func move(_ motion: Motion, of count: Int, in size: Size, overlap: Int) {
    let room = room(in: size)
    scroll = motion.index(from: scroll, count: max(0, count - room) + 1, page: room - overlap)
  }

  /// Scrolls so far that a line is on the screen.
  mutating func show(_ line: Int, of count: Int, in size: Size) {
    let room = room(in: size)
    scroll = max(min(scroll, line), line - room + 1)
    scroll = max(0, min(scroll, count - room))
  }

  /// Draws the lines that are on the screen. Returns true when more follow.
  func draw(_ lines: [Line], into canvas: inout Canvas) -> Bool {
    let room = room(in: canvas.size)
    for row in 0..<room where lines.indices.contains(scroll + row) {
      canvas.put(lines[scroll + row], x: 2, y: top + row, width: canvas.size.width - 3)
    }
    return scroll + room < lines.count
  }
}
