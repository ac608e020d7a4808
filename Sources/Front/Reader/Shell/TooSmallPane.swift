import Screen

/// The screen of a terminal that is too small for a layout: the needed size, in one line.
enum TooSmallPane {
  /// The line is cut where even that is too wide.
  static func draw(_ state: State, into canvas: inout Canvas) {
    guard state.size.height > 0, state.size.width > 0 else { return }
    let text = ShellTexts.needs(width: Size.least.width, height: Size.least.height)
    canvas.put(text, x: 0, y: 0, width: state.size.width, style: Style(.notice))
  }
}
