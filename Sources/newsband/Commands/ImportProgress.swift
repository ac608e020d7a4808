import Foundation

/// The progress of an import: by the bytes of the files, and inside of a few files by their articles. Shown on a terminal, and
/// only when there is enough to wait for.
final class ImportProgress {
  private var bar: ProgressBar
  /// Bytes of all files, and of those that are in the store.
  private let total: Int
  private var done = 0
  /// Of the files that are being stored: bytes, two steps for each article, and the steps that are done.
  private var bytes = 0
  private var steps = 0
  private var finished = 0

  /// Bytes that are imported before a person would look at a bar.
  private static let least = 1 << 20

  /// Standard input and addresses have no size, and do not count.
  init(of files: [String], bar: ProgressBar = ProgressBar("importing")) {
    self.bar = bar
    total = files.reduce(0) { total, name in
      var status = stat()
      return total + (stat(name, &status) == 0 ? Int(status.st_size) : 0)
    }
  }

  /// Starts a batch. The one before it is in the store, and counts whole.
  func begin(_ batch: ImportBatch) {
    done += bytes
    (bytes, steps, finished) = (batch.bytes, 2 * batch.articles, 0)
  }

  /// Counts an article that was stored, or indexed.
  func step() {
    finished += 1
    // A batch that the store refuses as a whole is stored again file by file.
    let part = steps == 0 ? 0 : bytes * min(finished, steps) / steps
    if total > ImportProgress.least { bar.show(min(total, done + part), of: total) }
  }

  /// Erases the bar, so that lines can be written in its place.
  func clear() { bar.clear() }
}
