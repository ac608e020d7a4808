/// The commands of one place, such as the panes or a page. Each case is one row of the key table.
///
/// The row belongs to the case, so the compiler finds a command without one.
package protocol CommandName: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The row of the key table: keys, help and hint.
  var command: Command { get }
}

extension CommandName {
  /// The rows in the order of the cases, which is the order of the help.
  static var rows: [Command] { allCases.map(\.command) }
}
