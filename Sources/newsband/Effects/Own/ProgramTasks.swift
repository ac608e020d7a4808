import Foundation
import Model
import Reader
import Text

/// The programs of the person's own commands that are running. Several may run at the same time.
@MainActor
final class ProgramTasks {
  private let handler: EffectHandler
  private let answer: @Sendable (Event) -> Void
  private var tasks: [Int: Task<Void, Never>] = [:]

  init(_ handler: EffectHandler, answer: @escaping @Sendable (Event) -> Void) {
    self.handler = handler
    self.answer = answer
  }

  /// Starts the program, and returns at once.
  func start(_ run: ProgramRun) {
    let (handler, answer) = (handler, answer)
    tasks[run.id] = Task.detached(priority: .userInitiated) {
      answer(.programEnded(run: run.id, await handler.end(of: run)))
    }
  }

  /// Ends the program, if it is still running.
  func end(_ id: Int) { tasks.removeValue(forKey: id)?.cancel() }

  /// Ends all programs, and waits until they have ended: a second for one that does not want to.
  func finish() async {
    for task in tasks.values { task.cancel() }
    for task in tasks.values { await task.value }
    tasks = [:]
  }
}

extension EffectHandler {
  /// Bytes of output that are kept, and lines that are shown.
  static let outputLimit = 256_000
  private static let lineLimit = 10_000

  /// Runs the program of a command, and tells how it ended.
  func end(of run: ProgramRun) async -> ProgramRun.End {
    let command = run.command
    func failure(_ why: String) -> ProgramRun.End {
      .failed(Problem(doing: "run", to: command.name.displaySafe, why: why))
    }
    do throws(Problem) {
      let program = try prepare(run)
      let process = ChildProcess(
        arguments: program.arguments, environment: program.environment, input: program.input,
        outputLimit: command.output.isAwaited ? EffectHandler.outputLimit : 0, timeLimit: command.timeLimit)
      let ending: ChildProcess.Ending
      do throws(ChildProcess.StartFailure) { ending = try await process.run() } catch {
        return failure("it could not be started: \(error.why)")
      }
      let output = String(decoding: ending.output, as: UTF8.self).displaySafeLines
      if ending.kind == .stopped { return .stopped }
      if let why = ending.failure(limit: command.timeLimit) { return failure(why) }
      let lines = output.trimmedEnd.split(separator: "\n", omittingEmptySubsequences: false)
      return .done(
        output: lines.prefix(EffectHandler.lineLimit).joined(separator: "\n"),
        isCut: lines.count > EffectHandler.lineLimit || ending.kind == .printedTooMuch)
    } catch {
      return .failed(error)
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
