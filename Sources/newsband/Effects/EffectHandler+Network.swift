import CMemory
import Desk
import Fetch
import Model
import Reader
import Store
import Text

/// Fetching. Each function ends early when its task is cancelled.
extension EffectHandler {
  /// Fetches these feeds, or all, and tells the progress after each. Exactly one event tells the end: progress that is over,
  /// or nil.
  func refresh(_ feeds: [FeedID]?, asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    guard let fetcher, !Task.isCancelled else { return tell(.refreshing(nil)) }
    var progress: Refreshing?
    do throws(Problem) {
      if hookLane != nil { try hooks.begin() }
      let (store, commands) = (store, CommandRunner(settings.network, environment))
      let run = try Refresh(store, fetcher, commands: commands, now: now).start(feeds, asked: asked)
      let start = Refreshing(
        total: run.total, held: run.held.count, waiting: run.waiting, wasAsked: asked, isOfAll: feeds == nil)
      // An automatic refresh with nothing to do is not worth a sentence.
      guard run.total > 0 else {
        // With an account, syncing says what came.
        let hasAccount = try !store.accounts(with: feeds).isEmpty
        return tell(.refreshing(!asked || run.held.isEmpty && hasAccount ? nil : start))
      }
      defer { memory_trim() }
      progress = start
      tell(.refreshing(start))
      for await step in run.steps {
        progress?.add(step)
        tell(.refreshing(progress))
      }
      if progress?.isOver == false { tell(.refreshing(nil)) }
      if Task.isCancelled { tell(.done(.stoppedFetching)) }
      try await compareWithFolders()
      runHooks { await $0.runNew() }
      try await groupStories()
      tell(.grouped)
      // A screen may stay open for months, so the planner's statistics are not left to the end.
      try store.optimize()
    } catch {
      if progress == nil { tell(.refreshing(nil)) }
      tell(.failed(error))
    }
  }

  /// Groups what has come into stories.
  func groupStories() async throws(Problem) {
    try await withTaskExecutorPreference(LongWork.stories) { () throws(Problem) in
      _ = try StoryDesk(store).group()
    }
  }

  /// Fetches the rates of all publishers that are due, and tells the result when all have answered. Exactly one event tells
  /// the end.
  func refreshRates(asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    // One sentence at the end: twelve publishers would be twelve.
    var (new, failed, total) = (0, 0, 0)
    do throws(Problem) {
      if let rates, !Task.isCancelled {
        let run = try rates.start(asked: asked)
        total = run.total
        for await step in run.steps {
          new += step.outcome.new
          if step.outcome.isFailure { failed += 1 }
        }
        if total > 0 { memory_trim() }
      }
    } catch {
      tell(.failed(error))
    }
    tell(.ratesCame(new: new, failed: failed, of: total, wasAsked: asked))
  }

  /// Looks for the feeds at an address: a single one is followed at once, of several the person chooses. Nil when the
  /// search was stopped.
  func findFeeds(at address: String, folder: String?) async -> Event? {
    guard let fetcher else { return nil }
    do throws(Problem) {
      let found = try await FeedFinder(fetcher).feeds(at: address)
      if Task.isCancelled { return nil }
      guard found.count == 1, let feed = found.first else {
        let feeds = found.map {
          Subscription(feedURL: $0.address, proposedTitle: $0.title.isEmpty ? nil : $0.title.displaySafe)
        }
        return .answered(AddingAnswer.found(feeds, at: address))
      }
      if hookLane != nil { try hooks.begin() }
      let followed = try Following(store, now: now).follow(feed, folder: folder)
      if followed.articles != nil {
        runHooks { await $0.runNew() }
        // Its list is shown at once.
        try await groupStories()
      }
      let feeds = FollowedFeeds(
        title: followed.title, new: followed.isNew ? 1 : 0, articles: followed.articles ?? 0,
        toFetch: followed.isNew && followed.articles == nil ? [followed.id] : [],
        only: followed.isNew ? followed.id : nil, known: followed.isNew ? nil : followed.id, folder: folder)
      return .answered(AddingAnswer.followed(feeds))
    } catch {
      return Task.isCancelled ? nil : .answered(AddingAnswer.foundNone(error))
    }
  }

  /// Fetches the page of an article, and gives the article with its text. Nil when fetching was stopped.
  func fetchPage(of article: ArticleID) async -> Event? {
    guard let fetcher else { return nil }
    do throws(Problem) {
      try await PageFetch(store, fetcher, now: now).fetch(article)
      return try opened(article).map { .pageCame($0) }
    } catch {
      return Task.isCancelled ? nil : .pageFailed(article, error)
    }
  }
}

extension Refreshing {
  fileprivate mutating func add(_ step: Refresh.Step) {
    done += 1
    new += step.outcome.new
    if step.outcome.new > 0 { withNew += 1 }
    if step.outcome.isFailure { failed += 1 }
    if step.outcome == .offline { offline += 1 }
  }
}

extension RefreshRates.Step.Outcome {
  /// Figures that were not in the store before.
  var new: Int { if case .came(let new) = self { new } else { 0 } }
  var isFailure: Bool { if case .failed = self { true } else { false } }
}
