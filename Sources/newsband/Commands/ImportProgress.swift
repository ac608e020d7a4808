import Foundation

/// How far an import is, by the bytes of the files, and inside a few of them by their articles. Shown on a terminal, and
/// only when there is enough to wait for.
final class ImportProgress {
  private var bar = ProgressBar("importing")
  /// Bytes of all files, and of those that are in the store.
  private let total: Int
  private var done = 0
  /// Of the files that are being kept: bytes, two steps for each article, and how many of those are taken.
  private var bytes = 0
  private var steps = 0
  private var taken = 0

  /// Bytes that come in sooner than anybody would look at a bar.
  private static let little = 1 << 20

  /// What is no file has no size, and does not count.
  init(of files: [String]) {
    total = files.reduce(0) { total, name in
      var status = stat()
      return total + (stat(name, &status) == 0 ? Int(status.st_size) : 0)
    }
  }

  /// The batch before it is in the store, and counts whole.
  func begin(_ batch: ImportBatch) {
    done += bytes
    (bytes, steps, taken) = (batch.bytes, 2 * batch.articles, 0)
  }

  /// An article was kept, or indexed.
  func step() {
    taken += 1
    // A batch that the store refuses as a whole is kept again one by one.
    let part = steps == 0 ? 0 : bytes * min(taken, steps) / steps
    if total > ImportProgress.little { bar.show(min(total, done + part), of: total) }
  }

  /// Takes the bar away, so that lines can be written where it was.
  func clear() { bar.clear() }
}
