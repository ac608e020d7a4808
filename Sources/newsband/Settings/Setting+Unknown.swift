import Parse
import Reader

extension Setting {
  /// The message for a key that is no setting: the key that was probably meant, else the keys of its table.
  static func unknown(_ path: [String]) -> String {
    let key = TOML.key(path)
    if let table = path.first, path.count > 1, all.contains(where: { $0.path == [table] && $0.isOfTables }) {
      return "\(table) is a list of tables: each begins with [[\(table)]], in two pairs of brackets"
    }
    let inside = names(under: path)
    if !inside.isEmpty { return "\(key) is a table, which begins with [\(key)] and may hold \(inside)" }
    if let near = all.map(\.key).nearest(to: key) { return "there is no setting \(key), but there is \(near)" }
    let table = Array(path.dropLast())
    let beside = names(under: table)
    if beside.isEmpty { return "there is no setting \(key); newsband config lists them all" }
    let place = table.isEmpty ? "the top of the file" : "[\(TOML.key(table))]"
    return "there is no setting \(key); \(place) may hold \(beside)"
  }

  /// The message for a table without members; nil where settings may stand in it.
  static func refusal(ofEmptyTable path: [String]) -> String? {
    if let setting = all.first(where: { $0.names(in: path) != nil }) {
      if setting.isOfTables { return unknown(path + [""]) }
      return "\(TOML.key(path)) is a table, but must be \(setting.allowed)"
    }
    return all.contains { $0.path.count > path.count && $0.isUnder(path) } ? nil : unknown(path)
  }

  /// The names that may stand in a table, each once.
  private static func names(under table: [String]) -> String {
    let names = all.filter { $0.path.starts(with: table) && $0.path.count > table.count }.map { $0.path[table.count] }
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element).joined(separator: ", ")
  }
}
