import ArgumentParser
import Desk
import Foundation
import Model
import Money
import Parse
import Query
import Store
import Text

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read files into the store: page text, feeds, lists of feeds, rates.",
    discussion: """
      Prints one line for each file. The same file again adds nothing; a corrected one changes the texts and keeps the read \
      and starred marks. A file that cannot be used changes nothing and does not stop the others; the exit status is 1 then. Parts \
      of a file that cannot be used, such as a line of a list of feeds, are named on standard error, and leave it 0.
      """)

  @Argument(help: "Files to read; - is standard input.", completion: .file())
  var files: [String]

  @OptionGroup var store: StoreOption

  /// Lines about the parts of one file that could not be used; the rest is counted.
  private static let mostProblems = 50

  func run() async throws {
    var out = StandardOutput()
    var opened: Store?
    var failures = 0
    let progress = ImportProgress(of: files)
    var batch: ImportBatch? = ImportBatch(of: files[...])
    while let current = batch {
      // The next files are parsed while these are stored.
      let next = current.following
      // Not before: without anything to store, no store is made.
      if opened == nil, current.isUseful {
        let store = try store.open()
        opened = store
        if let settings = try? LoadedSettings.load().settings { try HookRunner(store, settings).begin() }
      }
      progress.begin(current)
      let outcomes = opened.map { current.keep(in: $0, at: Date(), progress: progress.step) } ?? current.failures
      progress.clear()
      for (file, arrival) in outcomes {
        do throws(Problem) {
          let arrival = try arrival.get()
          try out.line("\(file.title.displaySafe): \(arrival)")
          Log.note("stored \(file.name): \(arrival)")
          for problem in arrival.problems.prefix(ImportCommand.mostProblems) { StandardError.line(problem.description) }
          let others = arrival.problems.count - ImportCommand.mostProblems
          if others > 0 { StandardError.line("\(file.title): \(counted(others, "more part")) could not be used.") }
        } catch {
          failures += 1
          StandardError.line(error.description)
        }
      }
      try out.flush()
      batch = await next?.value
    }
    if let opened {
      try StoryDesk(opened).group()
      // --store and import work with a config.toml that has mistakes; hooks do not.
      if let settings = try? LoadedSettings.load().settings { await HookRunner(opened, settings).runAfterCommand() }
    }
    try opened?.close()
    if failures > 0 { throw ExitCode.failure }
  }
}
