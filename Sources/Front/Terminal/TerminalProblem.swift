import CCurses

/// The reason why the screen cannot open, as one sentence that names another command.
package enum TerminalProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case noTerminal
  /// terminfo has no terminal of this name, the value of $TERM.
  case unknown(String)
  case cannotPlaceCursor(String)

  /// The problem behind a status of the seam; nil when there is none.
  init?(status: Int32, name: String) {
    switch Int(status) {
    case terminal_ok: return nil
    case terminal_unknown: self = .unknown(name)
    case terminal_dumb: self = .cannotPlaceCursor(name)
    default: self = .noTerminal
    }
  }

  package var description: String {
    let instead = "`newsband list` prints the articles instead."
    return switch self {
    case .noTerminal: "Could not open the screen: input and output are not both a terminal; \(instead)"
    case .unknown(""): "Could not open the screen: TERM is not set; \(instead)"
    case .unknown(let name): "Could not open the screen: the terminal “\(name)” is not known here; \(instead)"
    case .cannotPlaceCursor(let name):
      "Could not open the screen: the terminal “\(name)” cannot place its cursor; \(instead)"
    }
  }
}
