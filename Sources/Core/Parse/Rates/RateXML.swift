import Model

extension Source {
  /// The root element of a bank's XML. Throws when a single byte had to be guessed: half a payload is no publication.
  func ratesRoot(_ name: String) throws(Problem) -> XMLElement {
    let tree = XMLTree(self)
    // A feed that is cut off has articles worth keeping; rates that are cut off may be cut in a figure.
    if let (line, why) = tree.recovered {
      throw Problem(doing: "parse", to: self.name, why: "it is damaged or cut off (\(why))", line: line)
    }
    guard let root = tree.root, root.name == name else { throw refusal("it has no <\(name)> in it") }
    return root
  }

  /// The day that a text names; throws when there is none.
  func day(_ text: String?, _ read: (String) -> Day?) throws(Problem) -> Day {
    guard let text = text?.trimmed, let day = read(text) else {
      throw refusal("it does not say for which day it holds (“\(text?.trimmed.prefix(20) ?? "")”)")
    }
    return day
  }

  /// Why the whole is no publication, as the end of a sentence.
  func refusal(_ why: String) -> Problem {
    Problem(doing: "parse", to: name, why: why)
  }
}

extension XMLElement {
  /// The text of the first child of that name, without the blanks around it.
  func text(_ name: String) -> String? { child(name)?.text.trimmed }
}
