import GRDB
import Model

/// The search index, as far as it is not kept in step by itself.
extension Store {
  /// Takes the articles that wait into the search index, a few thousand a transaction.
  ///
  /// Articles wait that a fetch brought in (`keep`), and those that another program left there when it was ended.
  package func index() throws(Problem) {
    while try indexSome() {}
  }

  /// One step of that; when no article waits, a step of reading sums anew, and then of reading languages. False when there
  /// was nothing to do.
  package func indexSome() throws(Problem) -> Bool {
    // Reading first: without anything to write there is no wait for other writers.
    if try read("index", Indexing.isAnyWaiting) {
      return try write("index") { db in try Indexing(db).run(limit: Indexing.many) > 0 }
    }
    if try read("index", Money.isAnyWaiting) {
      return try write("index") { db in try Money.readAgain(db) > 0 }
    }
    guard try read("index", ArticleLanguage.isAnyWaiting) else { return false }
    return try write("index") { db in try ArticleLanguage.readSome(db) > 0 }
  }

  /// Takes the articles that wait into the search index of the store at a path, if that can be done now.
  ///
  /// For commands that read: a file that may not be written, a full disk or another program that writes is no reason for
  /// them to fail. Then they find what is indexed.
  package static func indexIfPossible(_ path: String) throws(Problem) {
    let reader = try Store.openForReading(path)
    let isAnyWaiting = try reader.read("index", Indexing.isAnyWaiting)
    try reader.close()
    guard isAnyWaiting else { return }
    do throws(Problem) {
      let store = try Store.open(path)
      try store.waitForOthers(seconds: 1)
      try store.index()
      try store.close()
    } catch {}
  }

  /// Makes the search index anew, all or nothing. `progress` is told how many articles of how many are done.
  package func rebuildIndex(progress: (Int, Int) -> Void = { _, _ in }) throws(Problem) {
    try write("index") { db in try SearchIndex.rebuild(db, progress: progress) }
  }
}
