import Fetch
import Foundation
import Model
import Text

extension CommandRunner {
  /// Runs the commands of feeds as programs in sessions of their own, with the limits that fetching has for time and size.
  init(_ limits: Settings.Network, _ environment: [String: String]) {
    self.init { arguments, input in
      let places = Places(environment)
      // As a shell does it: the only thing that a person expects of one here.
      var words = arguments.map { places.expanded($0) }
      guard let path = Programs(environment: environment).path(of: words[0]) else {
        return .failed("there is no program \(words[0].displaySafe)")
      }
      words[0] = path
      let file: FileHandle
      do { file = try Programs.file(with: Data(input)) } catch {
        return .failed("its input could not be written: \(error.localizedDescription)")
      }
      let program = ChildProcess(
        arguments: words, environment: environment, input: file, outputLimit: limits.feedSize, timeLimit: limits.total)
      do throws(ChildProcess.StartFailure) {
        let ending = try await program.run()
        if ending.kind == .printedTooMuch { return .failed("it printed more than \(limits.feedSize) bytes") }
        return ending.failure(limit: limits.total).map { .failed($0) } ?? .printed(ending.output)
      } catch {
        return .failed("it could not be started: \(error.why)")
      }
    }
  }
}
