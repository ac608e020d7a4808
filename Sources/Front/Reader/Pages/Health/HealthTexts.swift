import Model
import Text

enum HealthTexts {
  static let title = "Feed health"
  static let loading = "loading…"
  static let notMoved = "This feed has not moved."
  static let resume = "resume"
  static func isWell(_ title: String, isFeed: Bool) -> String {
    isFeed ? "\(title) is well." : "All feeds in \(title) are well."
  }
  static let noCommand = "No command makes this feed."
  /// - Parameter number: the number of the feed for commands.
  static func tooLong(_ number: FeedID) -> String {
    "The command is too long to show here: newsband feed \(number) shows it, and --accept lets it run."
  }
  static let noAddress = "A command makes this feed: it has no address to open."

  /// - Parameter moment: "16:40", or the day where it is not today.
  static func offline(since moment: String) -> String { "Offline since \(moment). " }

  /// - Parameters:
  ///   - total: feeds that are followed.
  ///   - problems: feeds of them that have problems.
  ///   - hasAccounts: true if servers fetch other feeds.
  static func summary(total: Int, problems: Int, hasAccounts: Bool = false, _ keys: Keymap) -> String {
    if total == 0, hasAccounts { return "All feeds come from an account." }
    if total == 0 { return "No feeds are followed." + keys.step(" ", AddingCommand.addFeeds, "adds some.") }
    let feeds = total == 1 ? "1 feed is followed" : "\(total) feeds are followed"
    return problems == 0
      ? "\(feeds), without problems." : "\(feeds); \(problems == 1 ? "1 has" : "\(problems) have") problems:"
  }

  /// One word for a problem.
  static func name(of trouble: FeedHealth.Trouble) -> String { trouble.rawValue }

  /// A problem, as the end of a sentence; in the words of the server or the network where they said why.
  static func reason(_ trouble: FeedHealth.Trouble, of feed: FeedHealth) -> String {
    let record = feed.record
    switch trouble {
    case .gone: return "its server says that it is gone for good"
    case .dead, .failing: return record.problem ?? "no answer"
    case .waiting:
      return
        "it waits for your yes to run \(feed.address.shownSource)"
    case .moved: return "it is at \(record.movedTo?.shownAddress ?? "another address") now"
    case .silent: return "its newest article is of \(feed.newest.map { DateText.medium(Day($0)) } ?? "long ago")"
    case .slow: return "its last answer took \(Int(record.seconds)) seconds"
    case .malformed: return "read as far as it could be: \(record.malformed ?? "")"
    case .ambiguous: return "it uses one id or link for several articles"
    case .paused: return "not asked, as you wanted it"
    }
  }

  /// All problems of a feed in one line.
  static func problems(of row: HealthPage.Row) -> String {
    row.troubles.map { "\(name(of: $0)): \(reason($0, of: row.feed))" }.joined(separator: "; ")
  }

  /// - Parameter age: "3 d"; "now" for less than a minute; nil for a feed that never answered.
  static func lastAnswer(_ age: String?) -> String {
    age.map { $0 == "now" ? "last answer just now" : "last answer \($0) ago" } ?? "never answered"
  }
  static func status(_ code: Int) -> String { "status \(code)" }
  static func failures(_ count: Int) -> String { count == 1 ? "1 failure" : "\(count) failures in a row" }
  static func nextTry(in time: String) -> String { "next try in \(time)" }
}
