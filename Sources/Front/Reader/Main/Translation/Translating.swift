import Model

/// Something to translate.
package enum TranslationRequest: Hashable, Sendable {
  /// The titles of articles in the list.
  case titles([ArticleID])
  /// Title and text of an article; of the text of its feed where the text of the page is stored too.
  case article(ArticleID, ofFeedText: Bool)
}

/// The answer to a request for titles, or a part of it. Exactly one has the stage `.done`, and it is the last.
package struct TitleTranslations: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    case working
    /// The program has been running for more than a moment.
    case takesLong
    case done
  }

  package var titles: [ArticleID: TranslatedTitle]
  package var stage: Stage
  /// Nil where the program worked.
  package var problem: Problem?

  package init(_ titles: [ArticleID: TranslatedTitle] = [:], _ stage: Stage = .done, problem: Problem? = nil) {
    self.titles = titles
    self.stage = stage
    self.problem = problem
  }
}

/// An article that is translated as far as it is.
package struct TranslationProgress: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    case working
    case done
    case stopped
    case failed(Problem)
    /// The article is in the language to translate into.
    case isInTarget(String)
    /// Its language is not known, and the program must be told.
    case unknownLanguage
  }

  package var article: ArticleID
  package var isFeedText: Bool
  /// Nil where nothing is translated.
  package var text: TranslatedArticle?
  package var stage: Stage

  package init(_ article: ArticleID, isFeedText: Bool, _ text: TranslatedArticle?, _ stage: Stage) {
    self.article = article
    self.isFeedText = isFeedText
    self.text = text
    self.stage = stage
  }
}

/// The translations that are being made, and those that were asked for.
package struct Translating: Equatable, Sendable {
  /// True while titles are translated: one request at a time, for what is on the screen then.
  var isBusyWithTitles = false
  /// True while that takes more than a moment.
  var isLongBusyWithTitles = false
  /// The article whose text is translated; nil when none is.
  package internal(set) var text: ArticleID?
  /// Articles whose title, or whose text, was asked for without a key. Each is asked for once.
  var askedTitles: Set<ArticleID> = []
  var askedTexts: Set<ArticleID> = []
  /// True after the program failed: nothing is translated without a key until it works again.
  package internal(set) var isHalted = false
}
