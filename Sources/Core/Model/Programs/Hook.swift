/// A program that is run by itself when something happens (`[[hooks]]` of config.toml).
package struct Hook: Hashable, Sendable {
  /// The thing that happens.
  package enum Trigger: String, Hashable, Sendable, CaseIterable {
    /// Articles have come, by whatever program.
    case new
    /// Articles were starred, or marked read, by the person.
    case star, read
    /// An alert on a rate has rung.
    case alert
  }

  /// The work of the hook.
  package enum Work: Hashable, Sendable {
    /// A program that gets all articles at once, as JSON Feed on its standard input.
    case program([ArgumentPattern])
    /// A program that is run for each article, with values of it in its arguments and its environment.
    case programForEach([ArgumentPattern])
    /// A notification of the desktop, else of the terminal, with the title and the address of each article.
    case notification
  }

  package var name: String
  package var trigger: Trigger
  /// Nil for all articles.
  package var query: String?
  package var work: Work
  /// Seconds that a program may take.
  package var timeLimit: Double

  package init(
    _ name: String, on trigger: Trigger, query: String? = nil, _ work: Work, timeLimit: Double = Hook.usualTimeLimit
  ) {
    self.name = name
    self.trigger = trigger
    self.query = query
    self.work = work
    self.timeLimit = timeLimit
  }

  package static let usualTimeLimit = 60.0
  /// Articles that one run of a program gets at most; more are given in several runs.
  package static let articleLimit = 1000
  /// Articles of one call that have a program or a notification each, the last that came. The others are counted: in feed
  /// health, and in one more notification.
  package static let eachLimit = 10
  package static let notificationLimit = 3
}

/// The last failure of a hook. A run that does well removes it.
package struct HookFailure: Hashable, Sendable {
  package var hook: String
  package var why: String
  /// Milliseconds since 1970.
  package var time: Int64

  package init(hook: String, why: String, time: Int64) {
    self.hook = hook
    self.why = why
    self.time = time
  }
}
