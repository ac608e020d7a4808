import Screen

/// A line that is being typed, with a cursor between characters.
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor, 0...text.count.
  package private(set) var cursor: Int
  /// True while the whole text is selected: what is typed or pasted takes its place.
  package private(set) var isSelected = false

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// The same line with a dot for each character, for a password.
  var masked: TextField {
    var line = self
    line.text = String(repeating: "•", count: text.count)
    return line
  }

  /// Selects the whole text, to be replaced or edited.
  mutating func select() {
    cursor = text.count
    isSelected = !text.isEmpty
  }

  /// Types a character, moves the cursor or deletes. False for a key that means nothing in a line.
  mutating func edit(with key: Key) -> Bool {
    if isSelected, [.backspace, .delete, .control("d"), .control("w")].contains(key) {
      self = TextField()
      return true
    }
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: text.count)
    case .control("w"): delete(from: wordStart, to: cursor)
    default: return false
    }
    isSelected = false
    return true
  }

  /// The most scalars that a line holds; a paste beyond that is cut.
  static let limit = 4096

  /// Inserts text before the cursor. A combining mark joins the letter before it, and adds no character.
  mutating func insert(_ typed: String) {
    if isSelected { self = TextField() }
    let room = max(0, TextField.limit - text.unicodeScalars.count)
    let new = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(room)))
    let place = text.index(text.startIndex, offsetBy: cursor)
    text.insert(contentsOf: new, at: place)
    cursor = min(text.count, cursor + new.count)
  }

  private mutating func delete(from: Int, to: Int) {
    let range = max(0, from)..<min(text.count, max(to, 0))
    guard !range.isEmpty else { return }
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.removeSubrange(start..<text.index(start, offsetBy: range.count))
    cursor = range.lowerBound
  }

  /// The beginning of the word before the cursor.
  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    var place = cursor
    while place > 0, before[place - 1].isWhitespace { place -= 1 }
    while place > 0, !before[place - 1].isWhitespace { place -= 1 }
    return place
  }
}
