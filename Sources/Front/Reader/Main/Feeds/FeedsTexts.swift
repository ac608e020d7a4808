import Foundation
import Model
import Screen
import Text

/// Texts of the column of feeds.
enum FeedsTexts {
  static let all = "All articles"
  static let unread = "Unread"
  static let starred = "Starred"
  static func chooseFirst(_ keys: Keymap) -> String {
    let key = keys.firstLabel(of: MainCommand.feeds)
    return "Choose a feed or saved search first" + (key.isEmpty ? "." : ": \(key)")
  }
  static func forArticles(_ keys: Keymap) -> String {
    "This key is for an article" + keys.step(": ", MainCommand.open, "opens the list") + "."
  }
  static let forFeeds = "This key is for a feed: choose one in the column."
  static let noPageToOpen = "This feed has no page to open."
  static let cannotRemove = "Only feeds, folders and saved searches can be removed."

  /// "A again marks 307 articles of Eurasianet read."; all of it where the number is not known.
  static func markAll(_ key: String, count: Int?, of title: String) -> String {
    "\(key) again marks \(count.map(ListTexts.articles) ?? "everything") of \(title) read."
  }

  static let noFeedUnread = "No feed has unread articles."
  static let noFolderUnread = "No folder has unread articles."
  static func nothingUnread(in title: String) -> String { "Nothing in \(title) is unread." }

  static func removeFolder(_ key: String, _ title: String) -> String {
    "\(key) again removes the folder \(title); its feeds are kept."
  }

  /// "D again removes Eurasianet here and at Home; what is starred stays."
  static func remove(_ key: String, _ title: String, account: String) -> String {
    "\(key) again removes \(title) here and at \(account); what is starred stays."
  }

  /// "D again removes Eurasianet; what is starred stays."
  static func remove(_ key: String, _ title: String, isFeed: Bool) -> String {
    "\(key) again removes \(title)" + (isFeed ? "; what is starred stays." : ".")
  }
}

/// Changing feeds and folders.
extension FeedsTexts {
  static let lineHeading = "A feed's name, folder or tags"
  static let cannotRename = "This row has a fixed name."
  static let cannotMove = "Choose a feed or a folder to move."
  static let nothingToFold = "Choose a folder, or a feed in one, to fold."
  static let unfold = "unfold"
  static let isFirst = "It is the first already."
  static let isLast = "It is the last already."

  /// "name of Kursiv: ", "folder of Kursiv: "
  static func prompt(_ line: RowLine) -> String {
    let title = Width.of(line.title) <= 24 ? line.title : Width.cut(line.shortTitle ?? line.title, to: 24)
    return switch line.purpose {
    case .renameFeed, .renameFolder, .renameTag, .renameSearch: "name of \(title): "
    case .shortenFeed: "short name of \(title): "
    case .moveFeed: "folder of \(title): "
    case .moveFolder: "put \(title) into: "
    case .tagFeed: "tags of \(title): "
    case .makeFolder: "new folder: "
    }
  }

  static func help(_ line: RowLine, _ keys: Keymap) -> String {
    let renaming = [keys.step(LineCommand.takeLine, "renames it"), keys.step(LineCommand.leaveLine, "leaves it")]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return switch line.purpose {
    case .renameFeed: renaming + "; empty is the feed's own title"
    case .shortenFeed: "the name in lists of articles; empty shortens the title"
    case .renameFolder, .renameTag, .renameSearch: renaming
    case .moveFeed, .moveFolder: "a folder, or A/B for one in another; empty is the top"
    case .tagFeed: "tags with commas between them"
    case .makeFolder: "a name, or A/B for a folder in another"
    }
  }

  /// "#business"
  static func label(ofTag tag: String) -> String { "#" + tag }
}

/// Accounts.
extension FeedsTexts {
  /// Columns of a reason that is cut.
  private static let shortReason = 40

  /// "⇅3" while marks or changes of feeds wait to be sent, "!" when the last sync failed; nil when all is well.
  static func sign(_ summary: AccountSummary) -> (text: String, isBad: Bool)? {
    let waiting = summary.waiting
    let isBad = summary.account.record.problem != nil
    if waiting == 0, !isBad { return nil }
    return ((waiting > 0 ? "⇅\(waiting)" : "") + (isBad ? "!" : ""), isBad)
  }

  /// "Home: 12 feeds, 3 marks wait to be sent, last sync 5 min ago", or why the last sync failed and what to do. The longest
  /// text first: where it has no room, what waits is left out, since the row of the account has its number; then the reason,
  /// of which feed health has the whole. What to do stays.
  static func account(_ summary: AccountSummary, now: Date, _ keys: Keymap) -> [String] {
    let name = summary.account.name.displaySafe
    let remedy = HealthTexts.remedy(summary, now: now, isShort: true, keys)?.displaySafe
    let reason = HealthTexts.shortReason(summary)?.displaySafe
    let short = remedy.flatMap { remedy in
      reason.map { reason in
        let cut = Width.cut(reason, to: shortReason)
        return ["\(name): \(reason). \(remedy)", "\(name): \(cut)\(cut == reason ? "." : "") \(remedy)"]
      }
    }
    let shortest = (short ?? []) + (remedy.map { ["\(name): sync failed. \($0)", "sync failed: \($0)", $0] } ?? [])
    return [false, true].map { isShort in
      let text = HealthTexts.account(summary, now: now, isShort: isShort, keys).displaySafe
      if let remedy = HealthTexts.remedy(summary, now: now, keys) { return "\(name): \(text) \(remedy.displaySafe)" }
      let remarks = HealthTexts.remarks(summary).map { ", \($0)" + keys.step(": ", HealthCommand.health, "shows") }
      return "\(name): \(text)" + (remarks ?? "")
    } + shortest
  }
}
