import Dispatch
import Model
import Store
import Synchronization
import Text

/// Reads the features of stored articles, a few texts at a time, from any thread.
final class StoryTextReader: Sendable {
  private let store: Store
  private let vocabulary = Mutex(StoryVocabulary())

  /// Articles whose texts are in memory at once.
  private static let batch = 200

  init(_ store: Store) {
    self.store = store
  }

  /// The features of each article that has a text.
  func features(of ids: [ArticleID]) throws(Problem) -> [ArticleID: StoryFeatures] {
    var features: [ArticleID: StoryFeatures] = [:]
    for start in stride(from: 0, to: ids.count, by: StoryTextReader.batch) {
      let texts = try store.storyTexts(of: Array(ids[start...].prefix(StoryTextReader.batch)))
      vocabulary.withLock { vocabulary in
        for text in texts {
          let language = text.language.flatMap { Language(tag: $0) }
          features[text.id] = StoryFeatures(title: text.title, text: text.text, language: language, &vocabulary)
        }
      }
    }
    return features
  }
}

/// Articles whose features are read on another thread, while those before them are compared.
final class StoryReadAhead: Sendable {
  private let result = Mutex(Result<[ArticleID: StoryFeatures], Problem>.success([:]))
  private let group = DispatchGroup()

  /// Begins at once.
  init(_ ids: [ArticleID], _ reader: StoryTextReader) {
    DispatchQueue.global(qos: .utility).async(group: group) { [self] in
      let features = Result { () throws(Problem) in try reader.features(of: ids) }
      result.withLock { $0 = features }
    }
  }

  func wait() { group.wait() }

  /// Waits until all are read.
  func features() throws(Problem) -> [ArticleID: StoryFeatures] {
    wait()
    return try result.withLock { $0 }.get()
  }
}
