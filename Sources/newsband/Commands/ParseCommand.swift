import ArgumentParser
import Foundation
import Model
import Parse
import Query

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print files as JSON Feed 1.1, without storing anything.",
    discussion: """
      Reads feeds of every kind, page text, web pages, subscription lists and tables of rates, and recognises the format by \
      the bytes. Subscription lists print as {"feeds": […]}, rates as {"source", "date", "rates": […]}.
      """)

  @Argument(help: "Files to read; - is standard input.")
  var files: [String]

  @Flag(help: "Print one line a file: {\"file\", \"feed\"} or {\"file\", \"error\"}.")
  var jsonLines = false

  @Flag(help: "Parse only and print nothing but errors.")
  var quiet = false

  @Option(help: ArgumentHelp("The address that relative ones are resolved against.", valueName: "url"))
  var base: String?

  @OptionGroup var log: LogOption

  /// Uses no store and no settings, so the result is the same on every machine.
  func run() throws {
    var failures = 0
    for file in files.map(InputFile.init) {
      let result = Result { () throws(Problem) in try Parse.parse(try file.source(base: base)) }
      switch result {
      case .success(let parsed):
        if !quiet { try write(parsed, of: file) }
      case .failure(let problem):
        failures += 1
        if jsonLines, !quiet {
          try writeLine(of: file) { $0.member("error", problem.description) }
        } else {
          StandardError.line(problem.description)
        }
      }
    }
    if failures > 0 { throw ExitCode.failure }
  }

  private func write(_ parsed: Parsed, of file: InputFile) throws(Problem) {
    if jsonLines {
      return try writeLine(of: file) { $0.member("feed") { JSONOutput.write(parsed, to: &$0) } }
    }
    var writer = JSONWriter()
    JSONOutput.write(parsed, to: &writer)
    try writer.finish()
  }

  /// Prints one line for each file, so that another program can read it at once. A failure does not stop the others.
  private func writeLine(of file: InputFile, _ rest: (inout JSONWriter) -> Void) throws(Problem) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("file", file.name)
      rest(&writer)
    }
    try writer.finish()
  }
}
