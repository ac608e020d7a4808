import Model
import Text

extension String {
  /// The name of a feed with this address until it has said its title: its address without a password, or the command that makes
  /// it.
  var titleOfUnknownFeed: String {
    (try? ProgramFeed(self))?.shown(\.shownAddress).displaySafe ?? shownAddress
  }
}
