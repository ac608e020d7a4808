/// Texts about selected articles.
enum SelectTexts {
  static let clear = "select none"
  static let forOne = "That is for one article; esc selects none."
  static let noneHasAddress = "None of the selected articles has an address."

  /// The status row: "3 selected".
  static func selected(_ count: Int) -> String { "\(count) selected" }
  /// The same as a sentence, where the list is not on the screen.
  static func nowSelected(_ count: Int) -> String {
    count == 0 ? "No article is selected." : "\(ListTexts.articles(count)) selected."
  }
  static func selectFirst(_ key: String) -> String {
    "Select an article first" + (key.isEmpty ? "." : "; \(key) selects it.")
  }
  static func forOne(_ command: String, of count: Int) -> String {
    "\(command) takes one article, and \(count) are selected; esc selects none."
  }
  /// "o again opens 12 pages in the browser."
  static func open(_ key: String, count: Int) -> String {
    "\(Keymap.again(key)) opens \(count) pages in the browser."
  }
  static func tooMany(_ count: Int, most: Int) -> String {
    "\(count) pages are too many to open at once; \(most) are the most."
  }
  static func opened(_ count: Int, in program: String) -> String { "Opened \(count) pages in \(program)." }
}
