import CMemory
import Fetch
import Model
import Reader
import Store
import Text

/// Fetching. Each function ends early when its task is cancelled.
extension EffectHandler {
  /// Fetches these feeds, or all, and tells the progress after each.
  func refresh(_ feeds: [FeedID]?, asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    guard let fetcher else { return }
    do throws(Problem) {
      let run = try Refresh(store, fetcher, now: now).start(feeds, asked: asked)
      var progress = Refreshing(total: run.total, held: run.held.count, wasAsked: asked, isOfAll: feeds == nil)
      // An automatic refresh with nothing to do is not worth a sentence.
      guard run.total > 0 else { return asked ? tell(.refreshing(progress)) : () }
      defer { memory_rest() }
      tell(.refreshing(progress))
      for await step in run.steps {
        progress.done += 1
        progress.new += step.outcome.new
        if step.outcome.isFailure { progress.failed += 1 }
        tell(.refreshing(progress))
      }
      // Told before anything can fail: while a refresh seems to run, no other one can begin.
      if progress.done < progress.total { tell(.refreshing(nil)) }
      if Task.isCancelled { tell(.done("Stopped fetching; what came is kept.")) }
      // A screen may stay open for months, so the planner's statistics are not left to the end.
      try store.optimize()
    } catch {
      tell(.failed(error))
    }
  }

  /// Fetches the rates of all publishers that are due, and tells the result when all have answered.
  func refreshRates(asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    guard let rates else { return }
    do throws(Problem) {
      let run = try rates.start(asked: asked)
      guard run.total > 0 else { return }
      defer { memory_rest() }
      // One sentence at the end: twelve publishers would be twelve.
      var (new, failed) = (0, 0)
      for await step in run.steps {
        new += step.outcome.new
        if step.outcome.isFailure { failed += 1 }
      }
      tell(.ratesCame(new: new, failed: failed, of: run.total, wasAsked: asked))
    } catch {
      tell(.failed(error))
    }
  }

  /// Looks for the feeds at an address: a single one is followed at once, of several the person chooses. Nil when the
  /// search was stopped.
  func findFeeds(at address: String) async -> Event? {
    guard let fetcher else { return nil }
    do throws(Problem) {
      let found = try await FeedFinder(fetcher).feeds(at: address)
      if Task.isCancelled { return nil }
      guard found.count == 1, let feed = found.first else {
        return .foundFeeds(
          found.map { Subscription(feedURL: $0.address, title: $0.title.isEmpty ? nil : $0.title.displaySafe) },
          at: address)
      }
      let followed = try Following(store, now: now).follow(feed)
      return .followed(
        FollowedFeeds(
          title: followed.title, new: followed.isNew ? 1 : 0, articles: followed.articles ?? 0,
          toFetch: followed.isNew && followed.articles == nil ? [followed.id] : []))
    } catch {
      return Task.isCancelled ? nil : .foundNoFeeds(error)
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

extension RefreshRates.Step.Outcome {
  /// Figures that were not in the store before.
  var new: Int { if case .came(let new) = self { new } else { 0 } }
  var isFailure: Bool { if case .failed = self { true } else { false } }
}
