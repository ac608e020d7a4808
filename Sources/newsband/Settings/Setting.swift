import Model
import Parse

/// One row of the table of settings. Reading config.toml, refusing what is wrong in it, `newsband config` and its
/// example are all made from these rows.
struct Setting: Sendable {
  /// The key and the tables around it, from the outside in: ["band", "speed"]. "*" is a name that the person chooses.
  let path: [String]
  /// The values that are allowed, as the end of a sentence: "a number from 0.5 to 40".
  let allowed: String
  let meaning: String
  /// The environment variable that overrides the file.
  var variable: String?
  /// True if the variable's value is a path, which may be relative to the working directory.
  var isPath = false
  /// True for a list of tables, each of which has a heading of its own: `[[commands]]`.
  var isOfTables = false
  /// The value that `newsband config --example` shows; nil for the default.
  var sample: (names: [String], value: TOML.Value)?
  /// The values in force, with the names that stand for each "*": one value, or for a path with names any number.
  let values: @Sendable (Settings) -> [(names: [String], value: TOML.Value)]
  /// Applies a value. Returns false when it is not allowed; the settings are then unchanged.
  let put: @Sendable (_ value: TOML.Value, _ names: [String], _ settings: inout Settings) -> Bool

  /// "band.speed"
  var key: String { TOML.key(path) }

  /// The names that stand for each "*" when this is the row for a path; nil when it is not.
  func names(in other: [String]) -> [String]? {
    guard path.count == other.count, zip(path, other).allSatisfy({ $0 == "*" || $0 == $1 }) else { return nil }
    return zip(path, other).filter { $0.0 == "*" }.map(\.1)
  }

  /// True if the path begins like this one.
  func isUnder(_ table: [String]) -> Bool { zip(path, table).allSatisfy { $0 == "*" || $0 == $1 } }

  /// The path with names in the place of each "*".
  func path(named names: [String]) -> [String] {
    var rest = names[...]
    return path.map { $0 == "*" ? rest.popFirst() ?? $0 : $0 }
  }
}
