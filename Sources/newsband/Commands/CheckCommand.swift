import ArgumentParser
import Model
import Money
import Store

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify the store, and repair what is made from the rest.",
    discussion: """
      The counts, the lists and the search index are made from the articles; when they do not agree with them they are \
      made anew. Exit status 1 when the file itself is damaged.
      """)

  @Flag(help: "Make the search index anew even when it is sound.")
  var rebuildIndex = false

  @OptionGroup var store: StoreOption

  /// Damage is told and left alone: what might be repaired by hand must not be written over.
  func run() throws {
    let store = try store.open()
    // An index that is made anew need not be looked at before.
    let report = try store.check(withIndex: !rebuildIndex)
    var out = StandardOutput()
    for finding in report.damage + report.outOfStep { try out.line(finding) }
    // What was found is told, whatever becomes of its repair.
    try out.flush()
    guard report.damage.isEmpty else {
      throw Problem(
        doing: "use", to: "the store \(try self.store.path())", why: "it is damaged; restore it from a copy")
    }
    if !report.outOfStep.isEmpty { try store.repair() }
    if rebuildIndex || !report.outOfStep.isEmpty {
      var bar = ProgressBar("indexing")
      try store.rebuildIndex { bar.show($0, of: $1) }
      bar.clear()
      try out.line("the search index was made anew")
    }
    try out.line("\(counted(report.articles, "article")) of \(counted(report.feeds, "feed")): all is well")
    try out.flush()
    try store.close()
  }
}
