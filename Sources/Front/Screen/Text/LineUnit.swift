/// A piece of text that a line break never divides: a word, a punctuation mark, a run of blanks; with the combining marks
/// that follow (LB9).
struct LineUnit {
  var line: LineClass
  var isEastAsian: Bool
  /// True when it ends in a zero width joiner (LB8a).
  var isJoining = false
  /// True for the second half of a flag (LB30a).
  var isFlagEnd = false
  /// True for a part of an address after its `://`.
  var isAddress = false
  /// Its beginning, in UTF-8 bytes from the beginning of the text.
  var offset: Int32
  /// The width of the text before it, in columns.
  var column: Int32

  init(_ entry: ScalarTable.Entry, offset: Int, column: Int) {
    line = entry.line
    isEastAsian = entry.isEastAsian
    self.offset = Int32(offset)
    self.column = Int32(column)
  }
}
