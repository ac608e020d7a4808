enum AddingTexts {
  static let heading = "Adding feeds"
  static let title = "Add feeds"
  static let prompt = "address "
  static let folderPrompt = "folder  "
  static let folderHint = "folder"
  static let addressHint = "complete, then the address"
  static let help = "a feed, or any page of a site that has feeds"
  static let starter = "Feeds to begin with"
  static let adding = "Adding…"
  static let lookHint = "look for feeds there"
  static let listHint = "to the list"

  static func into(_ folder: String) -> String { "goes into the folder \(folder)" }
  static func looking(at address: String) -> String { "Looking at \(address)…" }
  static func lookingInLine(at address: String, _ keys: Keymap) -> String {
    "looking at \(address)…" + keys.step(" ", LineCommand.leaveLine, "stops it")
  }
  static func found(count: Int, at address: String) -> String { "\(address) names \(count) feeds:" }

  static func followed(_ followed: FollowedFeeds) -> String {
    if followed.new == 0 { return "\(followed.title): followed already." }
    if followed.new == 1, followed.toFetch.isEmpty {
      return "\(followed.title): \(ShellTexts.newArticles(followed.articles))."
    }
    return "\(followed.new == 1 ? followed.title : "\(followed.new) feeds") added; fetching."
  }
}
