import Money
import Screen

package enum MatrixCommand: String, CommandName {
  case matrix = "showMatrix", convert

  package var command: Command {
    switch self {
    case .matrix: Command(self, .band, ["M", .function(9)], "cross rates of the region's currencies")
    case .convert: Command(self, MatrixPage.group, ["c"], hint: "convert", "convert an amount")
    }
  }
}

/// The cross rates of the region: the price of a row's currency in the currency of each column.
package struct MatrixPage: Page {
  /// Nil until it has been computed: nine currencies have 72 cross rates.
  private(set) var matrix: Matrix?

  package static let title = MatrixTexts.title
  package static let opener: MatrixCommand? = .matrix

  package static func open(in state: inout State) -> [Effect] { state.open(MatrixPage()) }

  package func opening(in state: State) -> [Effect] { [.read(.page(.matrix(asOf: state.band.asOf)))] }

  package var hidesBand: Bool { false }

  package mutating func perform(_ command: MatrixCommand, in state: inout State) -> Outcome {
    switch command {
    case .matrix: .close
    case .convert: .replace(with: ConverterPage())
    }
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
