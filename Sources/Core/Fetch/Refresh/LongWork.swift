import Dispatch

/// A thread for work that computes for seconds, one job after another. The pool of Swift's tasks has one thread for each
/// core, and so have the queues that Dispatch shares out: answers to a person would wait for one.
package final class LongWork: TaskExecutor {
  static let indexing = LongWork("newsband.indexing")
  package static let stories = LongWork("newsband.stories")

  private let queue: DispatchQueue

  private init(_ label: String) {
    // A serial queue has a thread of its own beside the shared ones.
    queue = DispatchQueue(label: label, qos: .utility)
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
