import ArgumentParser
import Foundation
import Model
import Parse
import Store

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read files into the store: page text, feeds, lists of feeds, rates.",
    discussion: """
      One line a file says what came in. The same file again adds nothing; a corrected one changes the text and keeps \
      what was read and starred. A file that cannot be used leaves the store as it is and does not stop the others.
      """)

  @Argument(help: "Files to read; - is standard input.", completion: .file())
  var files: [String]

  @OptionGroup var store: StoreOption

  func run() throws {
    var out = StandardOutput()
    var opened: Store?
    var failures = 0
    for file in files.map(InputFile.init) {
      do throws(Problem) {
        let parsed = try Parse.parse(try file.source())
        // Only now: where nothing can be read, no store is made.
        let store = if let opened { opened } else { try self.store.open() }
        opened = store
        let arrival = try Arrival(parsed, from: file, into: store, at: Date())
        try out.line("\(file.title.displaySafe): \(arrival)")
        try out.flush()
        for problem in arrival.problems { StandardError.line(problem.description) }
      } catch {
        failures += 1
        StandardError.line(error.description)
      }
    }
    try opened?.close()
    if failures > 0 { throw ExitCode.failure }
  }
}
