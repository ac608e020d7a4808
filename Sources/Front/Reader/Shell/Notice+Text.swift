import Screen

extension State.Notice {
  /// In so many columns. Of a failure the end is kept, for it says why.
  func text(within columns: Int) -> String {
    isError ? Width.cutInside(text, to: columns) : Width.cut(text, to: columns)
  }

  var style: Style { Style(isError ? .error : .notice, .bold) }
}
