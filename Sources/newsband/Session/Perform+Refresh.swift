import CMemory
import Fetch
import Model
import Reader
import Store
import Text

extension Perform {
  /// Fetches, and tells after each feed how far it is. Ends early, and says so, when it is cancelled.
  func refresh(_ feeds: [FeedID]?, asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    guard let fetcher else { return }
    do throws(Problem) {
      let run = try Refresh(store, fetcher, now: now).start(feeds, asked: asked)
      var progress = Refreshing(total: run.total, held: run.held.count, wasAsked: asked, isOfAll: feeds == nil)
      // Nobody who did not ask wants to hear that there is nothing to do.
      guard run.total > 0 else { return asked ? tell(.refreshing(progress)) : () }
      defer { memory_rest() }
      tell(.refreshing(progress))
      for await step in run.steps {
        progress.done += 1
        progress.new += step.outcome.new
        if step.outcome.isFailure { progress.failed += 1 }
        tell(.refreshing(progress))
      }
      // Said before anything can fail: a refresh that seems to go on would let no other begin.
      if progress.done < progress.total { tell(.refreshing(nil)) }
      if Task.isCancelled { tell(.done("Stopped fetching; what came is kept.")) }
      // A screen may stay open for months: what SQLite believes of the store is not left to the end.
      try store.optimize()
    } catch {
      tell(.failed(error))
    }
  }
}
