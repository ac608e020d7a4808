/// An error for a person, in one sentence: what was being done, to what, and why it failed.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// An infinitive: "read", "refresh", "open the store".
  package var doing: String
  /// The file, address or thing that it was done to.
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

  /// A thing that was read, although something in it is wrong.
  package static func repaired(_ subject: String, why: String, line: Int? = nil) -> Problem {
    Problem(doing: repairing, to: subject, why: why, line: line)
  }

  private static let repairing = "read without repairs"

  package var description: String {
    let place = line.map { "\(subject), line \($0)" } ?? subject
    return doing == Problem.repairing
      ? "Read \(place), with repairs: \(why)."
      : "Could not \(doing) \(place): \(why)."
  }
}
