/// A feed that a command makes: newsboat's `exec:COMMAND`, which prints it, and `filter:COMMAND:ADDRESS`, which gets a
/// feed that was fetched on standard input and prints another
/// (https://newsboat.org/releases/2.41/docs/newsboat.html#_scripts_and_filters_snownews_extensions).
///
/// No shell runs it: the command is split into its arguments here. It runs when the person has accepted it, and never
/// before.
package struct ProgramFeed: Hashable, Sendable {
  /// The program, by name or path, and its arguments.
  package let arguments: [String]
  /// The address whose feed goes to the standard input; nil for a command that gets none.
  package let filtered: String?

  /// The reason why an address cannot be used, as the end of a sentence.
  package struct Refusal: Error, Hashable {
    package let why: String
  }

  /// True for an address that names a command.
  package static func isNamed(by address: String) -> Bool { body(of: address) != nil }

  /// Reads an address. Throws when the command is empty, or can only be run by a shell.
  package init(_ address: String) throws(Refusal) {
    guard let (isFilter, body) = ProgramFeed.body(of: address) else { throw Refusal(why: "it names no command") }
    var command = body
    if isFilter {
      // The command may have colons of its own: the address is the last one that begins like one.
      guard let place = ["http://", "https://"].compactMap({ body.ranges(of: ":" + $0).last?.lowerBound }).max() else {
        throw Refusal(why: "it names no address of http or https behind its command")
      }
      filtered = String(body[body.index(after: place)...])
      command = body[..<place]
    } else {
      filtered = nil
    }
    arguments = try ProgramFeed.words(command)
    guard arguments.first?.isEmpty == false else { throw Refusal(why: "it names no command") }
  }

  /// The arguments as a person reads them, those with blanks in quotation marks; not for a shell.
  ///
  /// - Parameter address: how the address of a filter is shown; it may have a password.
  package func shown(_ address: (String) -> String) -> String {
    let words = arguments.map { $0.isEmpty || $0.contains(where: \.isWhitespace) ? "\"\($0)\"" : $0 }.joined(
      separator: " ")
    return filtered.map { "\(words) < \(address($0))" } ?? words
  }

  private static func body(of address: String) -> (isFilter: Bool, Substring)? {
    let scheme = address.prefix { $0 != ":" }
    guard scheme.count < address.count else { return nil }
    switch scheme.lowercased() {
    case "exec": return (false, address.dropFirst(5))
    case "filter": return (true, address.dropFirst(7))
    default: return nil
    }
  }

  /// The words of a command as a shell splits them: at blanks, with quotation marks and backslashes. What only a shell
  /// could do is refused.
  private static func words(_ command: Substring) throws(Refusal) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        // Between double quotation marks a backslash stands for itself, except before these (POSIX 2.2.3).
        let isItself = quote == "\"" && !"$`\"\\".contains(character)
        word = (word ?? "") + (isItself ? "\\" : "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        (quote, word) = (character, word ?? "")
      } else if "$`".contains(character), quote != "'" {
        throw needsShell
      } else if quote == nil, "|&;<>(){}*?[]!".contains(character) || character == "#" && word == nil {
        throw needsShell
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw Refusal(why: "a quotation mark in its command is not closed") }
    return words + [word].compactMap(\.self)
  }

  private static let needsShell = Refusal(
    why: "its command needs a shell, which newsband never runs; put it into a script of its own")
}
