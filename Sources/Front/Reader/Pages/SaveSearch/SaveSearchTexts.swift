enum SaveSearchTexts {
  static let heading = "Saving a search"
  static let prompt = "save as "
  static let save = "save"

  static func help(_ keys: Keymap) -> String {
    [keys.step(LineCommand.takeLine, "saves it among the feeds"), keys.step(LineCommand.leaveLine, "leaves it")]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
