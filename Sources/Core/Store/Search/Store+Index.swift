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

  /// The same without what else is read anew: for commands that need the index now.
  package func indexArrivals() throws(Problem) {
    while try read("index", Indexing.isAnyWaiting) {
      _ = try write("index") { db in try Indexing(db).run(limit: Indexing.many) }
    }
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
    return try readSomeLanguages() != nil
  }

  /// True if the languages of some articles are those of an earlier detector.
  package func hasLanguagesToRead() throws(Problem) -> Bool {
    if try read("look at", ArticleLanguage.areOutdated) { return true }
    return try read("look at", ArticleLanguage.isAnyWaiting)
  }

  /// Reads the languages of all articles anew that an earlier detector has read, some articles at a time; each step is kept.
  /// Returns the number of languages that changed.
  package func readLanguages() throws(Problem) -> Int {
    var changed = 0
    while let some = try readSomeLanguages() { changed += some }
    return changed
  }

  /// One step of that, with the number of languages that changed. Nil when there was nothing to do.
  private func readSomeLanguages() throws(Problem) -> Int? {
    if try read("look at", ArticleLanguage.areOutdated) { try write("index", ArticleLanguage.requestAll) }
    let readings = try read("read") { db in try ArticleLanguage.readSome(db) }
    guard !readings.isEmpty else { return nil }
    return try write("index") { db in try ArticleLanguage.keep(readings, db) }
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
      try store.indexArrivals()
      try store.close()
    } catch {}
  }

  /// Makes the search index anew, all or nothing. `progress` is told how many articles of how many are done.
  package func rebuildIndex(progress: (Int, Int) -> Void = { _, _ in }) throws(Problem) {
    try write("index") { db in try SearchIndex.rebuild(db, progress: progress) }
  }
}
