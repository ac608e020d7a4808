enum SaveSearchTexts {
  static let heading = "Saving a search"
  static let prompt = "save as "
  static let save = "save"

  static func help(enter: String) -> String { "\(enter) saves it among the feeds, esc leaves it" }
}
