/// A parser that gets any bytes. It must come back: a trap is a finding, and so is a promise that the target checks and
/// finds broken.
package struct FuzzTarget: Sendable {
  /// Its name on the command line, and of its folder in Tests/Fuzz/Corpus.
  package let name: String
  package let run: @Sendable ([UInt8]) -> Void

  /// One a line: a new target is a file beside this one and a word in this list.
  package static let all: [FuzzTarget] = [
    feeds, html, keys, opml, pages, queries, rates, sums, toml,
  ]

  init(_ name: String, _ run: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.run = run
  }
}

/// Stops the run as a trap does: the fuzzer keeps the input. Messages name the promise that was broken.
func require(_ holds: @autoclosure () -> Bool, _ promise: @autoclosure () -> String) {
  precondition(holds(), "broken: \(promise())")
}

/// The value of a parser that may refuse its input; nil when it did. A refusal is an answer, not a finding.
func ifAccepted<Value, Failure>(_ parse: () throws(Failure) -> Value) -> Value? {
  do { return try parse() } catch { return nil }
}
