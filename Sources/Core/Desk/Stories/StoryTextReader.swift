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

  /// The same on another thread, from now on.
  func reading(_ ids: [ArticleID]) -> WorkAhead<[ArticleID: StoryFeatures], Problem> {
    WorkAhead([:]) { [self] () throws(Problem) in try features(of: ids) }
  }
}
