import Money
import Screen

package enum MatrixCommand: String, CommandName {
  case matrix = "showMatrix", convert, previousColumns, nextColumns

  package var command: Command {
    switch self {
    case .matrix: Command(self, .band, ["M", .function(9)], "cross rates of the region's currencies")
    case .convert: Command(self, MatrixPage.group, ["c"], hint: "convert", "convert an amount")
    case .previousColumns:
      Command(
        self, MatrixPage.group, [.left, "h"], hint: "columns", "the columns to the left, where not all have room")
    case .nextColumns: Command(self, MatrixPage.group, [.right, "l"], "the columns to the right")
    }
  }
}

/// The cross rates of the region: the price of a row's currency in the currency of each column.
package struct MatrixPage: Page {
  /// Nil until it has been computed: nine currencies have 72 cross rates.
  private(set) var matrix: Matrix?
  /// The first column that is shown, and the first row below the head.
  private(set) var column = 0
  private(set) var row = 0

  package var scrolled: Int { row }

  package static let title = MatrixTexts.title
  package static let opener: MatrixCommand? = .matrix
  package static let opensOverPages = true
  package static let isClosedByClick = false

  package static func open(in state: inout State) -> [Effect] { state.open(MatrixPage()) }

  package func opening(in state: State) -> [Effect] { [.read(.page(.matrix(asOf: state.band.asOf)))] }

  package var hidesBand: Bool { false }

  package mutating func perform(_ command: MatrixCommand, in state: inout State) -> Outcome {
    switch command {
    case .matrix: return .close
    case .convert: return .replace(with: ConverterPage())
    case .previousColumns: turn(by: -1, in: state.size)
    case .nextColumns: turn(by: 1, in: state.size)
    }
    return .stay
  }

  /// As many columns as are on the screen; the last ones fill it.
  private mutating func turn(by step: Int, in size: Size) {
    guard let matrix else { return }
    let shown = MatrixPage.columns(in: size)
    column = max(0, min(matrix.codes.count - shown, column + step * shown))
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    guard let matrix else { return .stay }
    let shown = MatrixPage.rows(in: state.size)
    row = motion.index(from: row, count: max(0, matrix.codes.count - shown) + 1, page: shown)
    return .stay
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    command == .open ? .close : nil
  }

  package mutating func receive(_ answer: MatrixAnswer, in state: inout State) -> Outcome {
    matrix = answer.matrix
    return .stay
  }
}

package struct MatrixAnswer: PageAnswer {
  package typealias Receiver = MatrixPage

  package let matrix: Matrix

  package init(_ matrix: Matrix) {
    self.matrix = matrix
  }
}
