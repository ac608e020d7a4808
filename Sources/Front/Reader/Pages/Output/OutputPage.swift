import Model
import Screen

package enum OutputCommand: String, CommandName {
  case runAgain

  package var command: Command {
    switch self {
    case .runAgain: Command(self, OutputPage.group, ["r"], hint: "again", "run the program again")
    }
  }
}

/// The end of a run, on its way to the page that waits for it.
package struct OutputAnswer: PageAnswer {
  package typealias Receiver = OutputPage

  let end: ProgramRun.End
  let run: Int

  init(_ end: ProgramRun.End, of run: Int) {
    self.end = end
    self.run = run
  }
}

/// The output of a command of the person's own, as text. It opens when the program starts; closing it ends the program.
package struct OutputPage: Page {
  let run: ProgramRun
  /// Nil while the program is running.
  private(set) var end: ProgramRun.End?
  private(set) var text = ScrolledLines(from: 2)
  /// The lines of the output at the width for which they were laid out last: there may be ten thousand.
  private var laidOut: (width: Int, lines: [Line])?
  package var scrolled: Int { text.scroll }

  package static let title = OutputTexts.title

  init(_ run: ProgramRun) { self.run = run }

  package func opening(in state: State) -> [Effect] { [.terminal(.run(run))] }
  package func closing() -> [Effect] { end == nil ? [.terminal(.endProgram(run.id))] : [] }

  package mutating func perform(_ command: OutputCommand, in state: inout State) -> Outcome {
    switch command {
    case .runAgain:
      guard end != nil else { return .stay }
      return .replace(with: OutputPage(state.again(run)))
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    [.open, .otherPane].contains(command) ? .close : nil
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    text.move(
      motion, of: lay(outFor: state.size.width).count, in: state.size, overlap: state.settings.reading.overlap)
    return .stay
  }

  package mutating func receive(_ answer: OutputAnswer, in state: inout State) -> Outcome {
    guard answer.run == run.id else { return .stay }
    end = answer.end
    laidOut = nil
    _ = lay(outFor: state.size.width)
    return .stay
  }

  private mutating func lay(outFor width: Int) -> [Line] {
    let lines = lines(width: width)
    laidOut = (width, lines)
    return lines
  }

  /// The lines at a width.
  func lines(width: Int) -> [Line] {
    if let laidOut, laidOut.width == width { return laidOut.lines }
    return OutputPage.lines(of: end, width: width)
  }

  package static func == (a: OutputPage, b: OutputPage) -> Bool { a.run == b.run && a.end == b.end && a.text == b.text }
}
