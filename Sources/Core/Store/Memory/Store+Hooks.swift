import GRDB
import Model

/// The memory of the hooks: the place up to which articles were given to them, and what failed last.
extension Store {
  /// Remembers that articles which come from now on are arrivals. Does nothing where that is known from earlier.
  package func beginArrivals() throws(Problem) {
    if try value(.hookPlace) == nil { _ = try takeArrivals() }
  }

  /// The articles that came since the last call, by whatever program, each once. The first call returns none, and remembers where
  /// to begin.
  package func takeArrivals() throws(Problem) -> [ArticleID] {
    let newest = try newestArticle()
    // Most calls find nothing, and then nothing is written: other programs watch the store.
    if try value(.hookPlace) == String(newest) { return [] }
    return try write("take arrivals from") { db in
      let place = try KeptValue.hookPlace.fetch(db).flatMap(ArticleID.init)
      let newest = try Store.newestArticle(db)
      try KeptValue.hookPlace.set(String(newest), db)
      guard let place, newest > place else { return [] }
      return try ArticleID.fetchAll(
        db, sql: "SELECT id FROM status WHERE id > ? AND id <= ? AND isListed = 1 ORDER BY id",
        arguments: [place, newest])
    }
  }

  /// The last failure of each hook that failed when it ran last, the newest first.
  package func hookFailures() throws(Problem) -> [HookFailure] {
    HookFailure.read(try value(.hookFailures) ?? "").sorted { $0.time > $1.time }
  }

  /// The same of these hooks alone: one that was removed or renamed does its work never again.
  package func hookFailures(of hooks: [String]) throws(Problem) -> [HookFailure] {
    let names = Set(hooks.map(\.asField))
    return try hookFailures().filter { names.contains($0.hook) }
  }

  /// Forgets the failures of all hooks but these.
  package func forgetFailures(besides hooks: [String]) throws(Problem) {
    let kept = try hookFailures(of: hooks)
    guard try kept.count < hookFailures().count else { return }
    let names = Set(hooks.map(\.asField))
    try write("forget a failure in") { db in
      let kept = HookFailure.read(try KeptValue.hookFailures.fetch(db) ?? "").filter { names.contains($0.hook) }
      try KeptValue.hookFailures.set(kept.isEmpty ? nil : HookFailure.text(kept), db)
    }
  }

  /// Keeps a failure in place of the one that the same hook had.
  package func keep(_ failure: HookFailure) throws(Problem) {
    let name = failure.hook.asField
    try write("keep a failure in") { db in
      let others = HookFailure.read(try KeptValue.hookFailures.fetch(db) ?? "").filter { $0.hook != name }
      try KeptValue.hookFailures.set(HookFailure.text([failure] + others), db)
    }
  }

  /// Forgets the failure of a hook that has done its work again.
  package func forgetFailure(of hook: String) throws(Problem) {
    // A hook without a name has its query, which may have lines.
    let name = hook.asField
    guard try hookFailures().contains(where: { $0.hook == name }) else { return }
    try write("forget a failure in") { db in
      let others = HookFailure.read(try KeptValue.hookFailures.fetch(db) ?? "").filter { $0.hook != name }
      try KeptValue.hookFailures.set(others.isEmpty ? nil : HookFailure.text(others), db)
    }
  }
}

extension HookFailure {
  /// A line for each: time, name and reason with tabs between.
  fileprivate static func text(_ failures: [HookFailure]) -> String {
    failures.prefix(50).map { "\($0.time)\t\($0.hook.asField)\t\($0.why.asField)" }.joined(separator: "\n")
  }

  fileprivate static func read(_ text: String) -> [HookFailure] {
    text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3, let time = Int64(fields[0]) else { return nil }
      return HookFailure(hook: fields[1], why: fields[2], time: time)
    }
  }
}

extension String {
  fileprivate var asField: String { String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}
