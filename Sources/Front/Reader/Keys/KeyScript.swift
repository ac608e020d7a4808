import Model
import Screen

/// Keys written as text, as in "/tenge<enter>": letters stand for themselves, other keys have names in angle brackets.
package struct KeyScript {
  package let keys: [Key]

  /// Throws a `Problem` for an unknown name. "<lt>" types a "<".
  package init(_ script: String) throws(Problem) {
    var keys: [Key] = []
    var rest = Substring(script)
    while let first = rest.first {
      guard first == "<" else {
        keys.append(first.isNewline ? .enter : .character(first))
        rest.removeFirst()
        continue
      }
      guard let end = rest.firstIndex(of: ">") else {
        throw Problem(doing: "read the keys", to: script, why: "a < has no > after it; <lt> types a <")
      }
      let name = rest[rest.index(after: rest.startIndex)..<end].lowercased()
      guard let key = KeyScript.key(named: name) else {
        throw Problem(doing: "read the keys", to: script, why: "there is no key <\(name)>")
      }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    self.keys = keys
  }

  /// The key of a name in lower case: "enter", "c-d" for control and d, "f5". Nil for an unknown name.
  private static func key(named name: String) -> Key? {
    if let key = names[name] { return key }
    if name.hasPrefix("c-"), name.count == 3, let letter = name.last { return .control(letter) }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) { return .function(number) }
    return Key(named: name)
  }

  /// The names of vim, in lower case.
  private static let names: [String: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "s-tab": .backTab, "space": " ", "lt": "<", "bs": .backspace,
    "del": .delete, "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pgdn": .pageDown,
  ]
}
