/// Something that went wrong, for a person: doing what, to what, why. One sentence when printed.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// An infinitive: "read", "refresh", "open the store".
  package var doing: String
  /// The file, address or thing it was done to.
  package var subject: String
  package var why: String
  /// Line in the source, from 1.
  package var line: Int?

  package init(doing: String, to subject: String, why: String, line: Int? = nil) {
    self.doing = doing
    self.subject = subject
    self.why = why
    self.line = line
  }

  package var description: String {
    let place = line.map { "\(subject), line \($0)" } ?? subject
    return "Could not \(doing) \(place): \(why)."
  }
}
