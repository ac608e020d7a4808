import Foundation

/// A program that translates, for tests, with everything that can be wrong with one.
///
/// It puts a line between « and », so that a test sees which line became which. Each run adds a line to the file of its calls:
/// its languages and the number of lines that it got.
package struct TranslatingProgram: Sendable {
  /// The way in which it treats its lines.
  package enum Behaviour: String, Sendable, CaseIterable {
    case good
    /// One line less, or one more, unless it has only one.
    case fewer, more
    /// One line more in any case.
    case alwaysMore
    /// Cuts the first line in two and leaves out the last one.
    case shifted
    /// Another digit for each 2, and for each 7 nothing.
    case otherNumbers
    /// HTML, escape sequences and a bell.
    case markup
    /// The line as it was.
    case same
    /// Empty lines.
    case empty
    /// An empty line between the others.
    case spaced
    /// Far more than it was given.
    case huge
    /// Ends with status 3, and says why.
    case dies
    /// Never ends, and does not want to; nor does a program that it has started.
    case hangs
  }

  package let path: String
  private let calls: String
  private let child: String

  /// Writes the program into a folder.
  package init(_ behaviour: Behaviour, in folder: Folder) throws {
    path = folder.path("translate-\(behaviour.rawValue)")
    calls = folder.path("calls-\(behaviour.rawValue)")
    child = folder.path("child-\(behaviour.rawValue)")
    let mark = "l[NR] = \"«\" $0 \"»\""
    let work =
      switch behaviour {
      case .good: "awk '{ \(mark) } END { for (i = 1; i <= NR; i++) print l[i] }'"
      case .fewer: "awk '{ \(mark) } END { for (i = 1; i <= NR - (NR > 1); i++) print l[i] }'"
      case .more: "awk '{ \(mark) } END { for (i = 1; i <= NR; i++) print l[i]; if (NR > 1) print \"more\" }'"
      case .alwaysMore: "awk '{ print \"«\" $0 \"»\" } END { print \"more\" }'"
      case .shifted:
        """
        awk '{ \(mark) } END { if (NR < 3) { for (i = 1; i <= NR; i++) print l[i] } else {
          print "«cut"; print "in two»"; for (i = 2; i < NR; i++) print l[i] } }'
        """
      case .otherNumbers: "sed 's/2/5/g; s/7//g; s/^/«/; s/$/»/'"
      case .markup: "awk '{ printf \"<b>%s</b> \\033]0;owned\\007\\033[31mred\\033[0m\\n\", $0 }'"
      case .same: "cat"
      case .empty: "sed 's/.*//'"
      case .spaced: "awk '{ print \"«\" $0 \"»\"; print \"\" }'"
      case .huge: "yes 'and so on and so on'"
      case .dies: "echo 'no model for this language' >&2; exit 3"
      case .hangs: "trap '' TERM; sleep 1000 & echo $! > '\(child)'; wait; wait; sleep 1000"
      }
    let script = """
      input=$(mktemp)
      cat > "$input"
      echo "$1 $2 $(wc -l < "$input" | tr -d ' ')" >> '\(calls)'
      exec < "$input"
      rm "$input"
      \(work)
      """
    try folder.writeProgram(script, to: "translate-\(behaviour.rawValue)")
  }

  /// The program and its arguments, as config.toml has them.
  package var run: [String] { [path, "%from", "%to"] }

  /// The lines of `[translate]` in config.toml that name it.
  package var config: String { "[translate]\nrun = [\"\(path)\", \"%from\", \"%to\"]\nto = \"ru\"\n" }

  /// A line for each run: "kk ru 4".
  package var callLines: [String] {
    FileManager.default.contents(atPath: calls).map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
    } ?? []
  }

  /// The number of the program that it has started; nil before it has.
  package var childProcess: pid_t? {
    FileManager.default.contents(atPath: child).flatMap {
      pid_t(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}
