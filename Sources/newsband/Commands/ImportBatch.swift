import Foundation
import Model
import Parse
import Store

/// A few files that are parsed and stored together. While one batch is stored, the next one is parsed.
struct ImportBatch: Sendable {
  /// A file, and its summary or the reason why it was not imported.
  typealias Outcome = (file: InputFile, arrival: Result<ImportSummary, Problem>)

  /// A file, and its contents or the reason why it was not read.
  fileprivate struct Entry {
    let file: InputFile
    let parsed: Result<Parsed, Problem>
  }

  private var entries: [Entry] = []
  /// Bytes of the files that could be read.
  private(set) var bytes = 0
  /// The files after this batch.
  private var rest: ArraySlice<String>

  /// Bytes and files after which a batch is full.
  private static let mostBytes = 4 << 20
  private static let mostFiles = 16

  /// Reads files until the batch is full. Throws nothing: each file has its own failure.
  init(of files: ArraySlice<String>) {
    rest = files
    while bytes < ImportBatch.mostBytes, entries.count < ImportBatch.mostFiles, let name = rest.popFirst() {
      let file = InputFile(name: name)
      do throws(Problem) {
        let source = try file.source()
        bytes += source.bytes.count
        entries.append(Entry(file: file, parsed: .success(try Parse.parse(source).withTexts)))
      } catch {
        entries.append(Entry(file: file, parsed: .failure(error)))
      }
    }
  }

  /// A task that reads the next batch; nil after the last one.
  var following: Task<ImportBatch, Never>? {
    rest.isEmpty ? nil : Task.detached { [rest] in ImportBatch(of: rest) }
  }

  /// True if there is anything to store.
  var isUseful: Bool { failures.count < entries.count }

  /// The outcomes of the files that could not be read.
  var failures: [Outcome] {
    entries.compactMap { entry in
      if case .failure(let problem) = entry.parsed { (entry.file, .failure(problem)) } else { nil }
    }
  }

  /// Articles in all files.
  var articles: Int { entries.reduce(0) { $0 + ($1.feed?.feed.articles.count ?? 0) } }

  /// Stores the files and returns their outcomes, in their order. `progress` is called for each article.
  func keep(in store: Store, at now: Date, progress: @escaping () -> Void) -> [Outcome] {
    together(in: store, at: now, progress) ?? entries.map { $0.keep(in: store, at: now, progress) }
  }

  /// Stores all files in one transaction, if all are feeds. Nil when the store refuses: then each is stored alone, and has
  /// its own reason.
  private func together(in store: Store, at now: Date, _ progress: @escaping () -> Void) -> [Outcome]? {
    let feeds = entries.compactMap(\.feed)
    guard feeds.count > 1, feeds.count == entries.count else { return nil }
    do throws(Problem) {
      let receipts = try store.bringIn(feeds, at: now, progress: progress)
      return zip(entries, zip(feeds, receipts)).map { entry, kept in
        (entry.file, .success(ImportSummary(kept.0.feed, kept.1)))
      }
    } catch {
      return nil
    }
  }
}

extension ImportBatch.Entry {
  fileprivate var feed: (feed: Feed, address: String)? {
    guard case .success(.feed(let feed)) = parsed else { return nil }
    return feed.named(after: file)
  }

  fileprivate func keep(in store: Store, at now: Date, _ progress: @escaping () -> Void) -> ImportBatch.Outcome {
    do throws(Problem) {
      return (file, .success(try ImportSummary(try parsed.get(), from: file, into: store, at: now, progress: progress)))
    } catch {
      return (file, .failure(error))
    }
  }
}

extension Parsed {
  /// Makes plain texts here, in parallel, which the store would otherwise make.
  fileprivate var withTexts: Parsed {
    if case .feed(let feed) = self { .feed(feed.withTexts) } else { self }
  }
}
