import ArgumentParser
import Desk
import Model
import Money
import Store
import Text

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the store, and repair what can be made again.",
    discussion: """
      Counts, lists and indexes are made from the articles. Those that do not agree with them are made again. Exit status 1 \
      when the file itself is damaged, or an article has lost its text.
      """)

  @Flag(help: "Make the search index again even when it is sound.")
  var rebuildIndex = false

  @Flag(help: "Group the articles into stories again; what you changed by hand stays.")
  var rebuildStories = false

  @OptionGroup var store: StoreOption

  /// Damage is reported and not touched: the file might be repaired by hand.
  func run() throws {
    let path = try store.path()
    var out = StandardOutput()
    // A look first, which changes nothing: a sound store may be in use, or may not be written.
    var seen = try look(path)
    if seen?.report.isBroken == true, try mendIndexes(path, &out) { seen = try look(path) }
    if let seen {
      try report(seen.report, of: path, &out)
      if !seen.isWork { return try conclude(seen.report, &out) }
    }
    let store = try Store.openForChecking(path)
    for remark in store.remarks { try out.line(remark.displaySafe) }
    // An index that is made again needs no check.
    var report = try seen?.report ?? store.check(withIndex: !rebuildIndex)
    if report.isBroken, try mendIndexes(of: store, &out) { report = try store.check(withIndex: !rebuildIndex) }
    if seen == nil { try self.report(report, of: path, &out) }
    var lost = report.damage
    if !report.outOfStep.isEmpty { lost += try store.repair() }
    if rebuildIndex || !report.outOfStep.isEmpty {
      var bar = ProgressBar("indexing")
      try store.rebuildIndex { bar.show($0, of: $1) }
      bar.clear()
      try out.line("the search index was made again")
    }
    if rebuildStories {
      try store.resetStories()
      try out.line("\(counted(try StoryDesk(store).group(), "article")) compared for stories")
    }
    let changed = try store.readLanguages()
    if changed > 0 { try out.line("\(counted(changed, "article")) given another language") }
    try save(room: store, &out)
    for finding in lost.dropFirst(report.damage.count) { try out.line(finding) }
    try out.flush()
    guard lost.isEmpty else {
      throw Problem(
        doing: "mend", to: "the store \(path)", why: "what is lost cannot be made anew; a copy of the file may have it")
    }
    try store.close()
    try conclude(report, &out)
  }

  /// Makes indexes anew in a store that a look found broken. False where it cannot be opened for that: then what the look
  /// has found is said.
  private func mendIndexes(_ path: String, _ out: inout StandardOutput) throws(Problem) -> Bool {
    let store: Store
    do throws(Problem) { store = try Store.openForChecking(path) } catch { return false }
    let isMended = try mendIndexes(of: store, &out)
    try store.close()
    return isMended
  }

  /// Makes the indexes anew that are all that is broken in the file, and says so. False where that does not make it sound.
  private func mendIndexes(of store: Store, _ out: inout StandardOutput) throws(Problem) -> Bool {
    let names = try store.mendIndexes()
    for name in names { try out.line("the index \(name) did not agree with its table, and was made anew") }
    return !names.isEmpty
  }

  /// The findings of a look at the store, and true if there is something to do. Nil where it has to be changed before it can
  /// be looked at.
  private func look(_ path: String) throws(Problem) -> (report: CheckReport, isWork: Bool)? {
    guard let store = try Store.openForLooking(path) else { return nil }
    // An index that is made again needs no check.
    let report = try store.check(withIndex: !rebuildIndex)
    let needsTidying = try store.needsTidying()
    let isWork = !report.isSound || rebuildIndex || rebuildStories || needsTidying
    try store.close()
    return (report, isWork)
  }

  /// Prints what was found. Throws where the file itself is damaged.
  private func report(_ report: CheckReport, of path: String, _ out: inout StandardOutput) throws(Problem) {
    for finding in report.damage + report.outOfStep { try out.line(finding) }
    // Before the repair, which may fail.
    try out.flush()
    guard !report.isBroken else {
      throw Problem(doing: "use", to: "the store \(path)", why: "it is damaged; restore it from a copy")
    }
  }

  private func conclude(_ report: CheckReport, _ out: inout StandardOutput) throws(Problem) {
    if report.isIndexUnchecked {
      try out.line("the search index was not checked: another program writes to the store, or it may not be written")
    }
    try out.line("\(counted(report.articles, "article")) of \(counted(report.feeds, "feed")): all is well")
    try out.flush()
  }

  /// Compresses the texts of an older newsband, and gives the disk what the file does not need. A disk without room for that
  /// is no fault of the store.
  private func save(room store: Store, _ out: inout StandardOutput) throws {
    let size = try store.size()
    var bar = ProgressBar("compressing")
    try store.compress { bar.show($0, of: $1) }
    bar.clear()
    guard try store.reclaimable() > 0 else { return }
    do throws(Problem) { try store.reclaim() } catch {
      return try out.line("the file was not made smaller: \(error.why)")
    }
    try out.line("the file was made smaller: \(size >> 20) MB before, \(try store.size() >> 20) MB now")
  }
}
