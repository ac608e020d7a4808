import Screen

extension State.Notice {
  /// The sentence in so many columns. A failure keeps its end, which says why.
  func text(within columns: Int) -> String {
    isError ? Width.cutInside(text, to: columns) : Width.cut(text, to: columns)
  }

  var style: Style { Style(isError ? .error : .notice, .bold) }
}
