import Model

/// Something wrong in a line of `[keys]`. The program starts without that line.
package struct KeyMistake: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The table names no place.
    case unknownPlace(String)
    /// The name at the left is neither a command nor a key.
    case unknownName(String)
    /// A name at the right of a key is no command.
    case unknownCommand(String)
    case unknownKey(String)
    /// The name of a place stands where a command is wanted.
    case isPlace(String)
    /// The command belongs to another place.
    case elsewhere(command: String, place: String)
    /// Another line has given the key to something else.
    case taken(keys: String, by: String, line: Int)
    /// One binding is the beginning of another one.
    case hidden(keys: String, by: String, line: Int)
    /// Ctrl-C always quits.
    case reserved
    /// Esc ends a sequence and is no part of one.
    case escapeInSequence(String)
    case tooLong(String)
    /// A letter, or a sequence, would make typing impossible.
    case typedInLine(String)
    /// The value is not a text or a list of texts.
    case notText(String)
  }

  package let kind: Kind
  /// The name at the left of the line.
  package let name: String
  /// The line in the file, from 1.
  package let line: Int

  package init(_ kind: Kind, _ name: String, line: Int) {
    self.kind = kind
    self.name = name
    self.line = line
  }
}
