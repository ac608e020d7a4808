/// The result of a key, a click or an answer: the page stays, closes or opens another one, and asks for work.
package struct Outcome {
  enum Fate {
    case stay
    case close
    /// Another page on top of this one, which is there again when that closes.
    case open(any Page)
    /// The same, in the way in which it opens from anywhere.
    case opening(any Page.Type)
    /// Another page in place of this one.
    case replace(any Page)
    /// The page closes, and a command runs where it was.
    case run(CommandCall)
  }

  let fate: Fate
  let effects: [Effect]

  static let stay = stay([])
  static func stay(_ effects: [Effect]) -> Outcome { Outcome(fate: .stay, effects: effects) }
  static let close = close([])
  static func close(_ effects: [Effect]) -> Outcome { Outcome(fate: .close, effects: effects) }
  static func open(_ page: any Page) -> Outcome { Outcome(fate: .open(page), effects: []) }
  static func opening(_ page: any Page.Type) -> Outcome { Outcome(fate: .opening(page), effects: []) }
  static func run(_ call: CommandCall) -> Outcome { Outcome(fate: .run(call), effects: []) }
  static func replace(with page: any Page) -> Outcome { Outcome(fate: .replace(page), effects: []) }
}
