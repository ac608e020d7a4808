/// A piece of text inside which no line breaks by rule: a word, a punctuation mark, a run of blanks; with the combining
/// marks that follow (LB9).
struct LineUnit {
  var line: LineClass
  var isEastAsian: Bool
  /// Ends in a zero width joiner (LB8a).
  var isJoining = false
  /// The second half of a flag (LB30a).
  var isFlagEnd = false
  /// Part of an address behind its `://`.
  var isAddress = false
  /// Where it begins: UTF-8 bytes from the beginning of the text.
  var offset: Int32
  /// Columns of the text before it.
  var column: Int32

  init(_ entry: ScalarTable.Entry, offset: Int, column: Int) {
    line = entry.line
    isEastAsian = entry.isEastAsian
    self.offset = Int32(offset)
    self.column = Int32(column)
  }
}
