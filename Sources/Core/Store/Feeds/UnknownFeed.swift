import Model
import Text

extension String {
  /// What a feed with this address is called until it has said its title: its address without a password, or the command that makes it.
  var titleOfUnknownFeed: String {
    (try? ProgramFeed(self))?.shown(\.shownAddress).displaySafe ?? shownAddress
  }
}
