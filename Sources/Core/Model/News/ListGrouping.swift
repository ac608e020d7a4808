/// Choices of a list beside its scope and its order: rows for stories, and languages.
package struct ListGrouping: Hashable, Sendable {
  /// True if the articles of one story are one row.
  package var isOn: Bool
  /// Tags of the languages that the person reads, the best first. A story is shown by an article in the first of them that it
  /// has. Empty where nothing is known about the person.
  package var languages: [String]
  /// True if articles in other languages are left out. Does nothing without languages; an article whose language is unknown
  /// stays.
  package var hidesOthers: Bool
  /// Tags of languages, and feeds, whose articles are translated by themselves into a language that the person reads: they are
  /// not left out.
  package var translatedLanguages: [String] = []
  package var translatedFeeds: [FeedID] = []

  package init(isOn: Bool = true, languages: [String] = [], hidesOthers: Bool = false) {
    self.isOn = isOn
    self.languages = languages
    self.hidesOthers = hidesOthers
  }

  /// True if articles may be left out because of their language.
  package var leavesOut: Bool { hidesOthers && !languages.isEmpty }

  /// True for a language that is left out, apart from feeds that are translated; false where it is unknown.
  package func leavesOut(language: String?) -> Bool {
    guard leavesOut, let language, !language.isEmpty else { return false }
    return languages.place(ofLanguage: language) == nil && translatedLanguages.place(ofLanguage: language) == nil
  }

  /// Articles as they are, each in a row of its own.
  package static let none = ListGrouping(isOn: false)
}

/// The rows of a list.
package struct ListRows: Hashable, Sendable {
  /// An article a row. A story stands where the article stands that shows it.
  package var ids: [ArticleID]
  /// The other articles of the stories in the list, by the article that shows the story; the oldest first.
  package var stories: [ArticleID: [ArticleID]]
  /// The number of articles that were left out because of their language; nil where the list was not read to its end.
  package var hidden: Int?
  /// False if `limit` ended the list.
  package var isWhole: Bool

  package init(
    ids: [ArticleID], stories: [ArticleID: [ArticleID]] = [:], hidden: Int? = 0, isWhole: Bool = true
  ) {
    self.ids = ids
    self.stories = stories
    self.hidden = hidden
    self.isWhole = isWhole
  }
}

extension [String] {
  /// The place of a language among these, from 0: tags are compared by their first part, so "uz" stands for "uz-Cyrl". Nil
  /// where it is none of them.
  package func place(ofLanguage tag: String) -> Int? {
    let main = tag.mainLanguage
    return firstIndex { $0.mainLanguage == main }
  }
}

extension String {
  /// The first part of a language tag in small letters: "uz" of "uz-Cyrl" and "en" of "en_GB".
  package var mainLanguage: String {
    prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
  }
}
