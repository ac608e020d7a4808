import Model
import Text

enum JoiningTexts {
  static let heading = "Joining an account"
  static let title = "Join an account"
  static let service = "service  "
  static let address = "address  "
  static let folder = "folder   "
  static let user = "user     "
  static let password = "password "
  static let serviceHint = "service"
  static let nextHint = "next line"
  static let signInHint = "sign in"
  static let joinHint = "join"
  static let linesHint = "more lines"
  static let changeHint = "change what you typed"
  static let signingIn = "Signing in…"
  static let joining = "Joining…"
  static let introduction =
    "A server that fetches your feeds, or a folder that Syncthing, rclone or git carries between machines: what you read on one "
    + "machine is read on all. Signing in shows what would change; nothing changes before you say yes."
  static let more = "A certificate of your own, or headers as Inoreader wants them: newsband account add."
  static let addressHelp = "The address of the server, such as https://rss.example.org."
  static let folderHelp = "The folder, such as ~/Sync/DecSync."
  static let userHelp = "The user name on the server."
  static let passwordHelp = "The password goes to the server only, and is kept in a file for you alone."
  static let addressMissing = "The address is missing."
  static let userMissing = "The user name is missing."
  static let passwordMissing = "The password is missing."

  /// The hint for the feeds that are only here.
  static func feedsHint(_ takesFeeds: Bool) -> String { takesFeeds ? "leave your feeds out" : "your feeds too" }

  static func accepted(_ account: Account) -> String {
    account.isFolder
      ? "\(account.address.displaySafe) can be read and written. Joining it changes this:"
      : "\(account.address.shownAddress) accepts \(account.user.displaySafe). Joining it changes this:"
  }

  static func joined(_ joined: JoinedAccount) -> String {
    let name = joined.account.name.displaySafe
    return switch joined.feeds.count + joined.joining {
    case 0: "\(name): joined. It has no feeds yet."
    case 1: "\(name): joined, with 1 feed. Its articles come now."
    case let count: "\(name): joined, with \(count) feeds. Their articles come now."
    }
  }
}
