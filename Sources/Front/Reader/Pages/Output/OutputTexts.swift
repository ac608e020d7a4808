/// The texts of the page with the output of a program.
enum OutputTexts {
  static let title = "The output of a program"
  static let waiting = "It is running…"
  static let stopped = "It was ended."
  static let nothing = "It printed nothing."
  static let cut = "It printed more, which is not shown."

  static func footer(_ end: ProgramRun.End?, hasMore: Bool, _ keys: Keymap) -> String {
    if end == nil { return keys.step(MainCommand.back, "ends the program") }
    return keys.steps(hasMore: hasMore, [keys.step(OutputCommand.runAgain, "runs it again")])
  }
}
