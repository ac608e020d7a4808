import Screen

/// What stands there when no layout fits: what is needed, in one line.
enum TooSmallPane {
  /// Cut off where even that is too wide: nothing is ever drawn outside.
  static func draw(_ state: State, into canvas: inout Canvas) {
    guard state.size.height > 0, state.size.width > 0 else { return }
    let text = "needs \(Size.least.width)x\(Size.least.height)"
    canvas.put(text, x: 0, y: 0, width: state.size.width, style: Style(.notice))
  }
}
