/// Texts about keys and commands.
enum KeysTexts {
  static func noSuch(_ keys: [String]) -> String { "No command has the keys \(keys.joined(separator: " "))." }
  static func onlyOn(_ place: String) -> String { "That works only here: \(place)." }
  static let inALine = "That works only while a line is typed."
}
