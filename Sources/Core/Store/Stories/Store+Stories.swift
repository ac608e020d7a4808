import Foundation
import GRDB
import Model

extension Store {
  /// The articles that wait to be grouped into stories, the oldest first.
  package func waitingForStories() throws(Problem) -> [StoryPlace] {
    guard try read("look at", { db in try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM ungrouped)") ?? false })
    else { return [] }
    try write("read") { db in try Stories(db).forgetUnlisted() }
    return try read("read") { db in try Stories(db).waiting() }
  }

  /// The listed articles between two dates that may report the same event, the oldest first, at most `limit`.
  package func storyPlaces(from first: Date, to last: Date, limit: Int) throws(Problem) -> [StoryPlace] {
    try read("read") { db in try Stories(db).places(from: first, to: last, limit: limit) }
  }

  /// The same before a date: the newest `limit` of them, the oldest first.
  package func storyPlaces(from first: Date, before end: Date, limit: Int) throws(Problem) -> [StoryPlace] {
    try read("read") { db in try Stories(db).places(from: first, before: end, limit: limit) }
  }

  /// The beginnings of articles, in no order; one without a text is left out.
  package func storyTexts(of ids: [ArticleID]) throws(Problem) -> [StoryText] {
    try read("read") { db in try Stories(db).texts(of: ids) }
  }

  /// Keeps which articles belong to which story.
  package func save(stories: [ArticleID: StoryID], compared: Set<ArticleID>) throws(Problem) {
    try write("group the articles of") { db in try Stories(db).save(stories, compared: compared) }
  }

  /// The stories of articles; one that stands alone is left out.
  package func stories(of ids: [ArticleID]) throws(Problem) -> [ArticleID: StoryID] {
    try read("read stories from") { db in try Stories(db).stories(of: ids) }
  }

  /// The number of listed articles of stories; a story that is not there is left out.
  package func storySizes(of stories: [StoryID]) throws(Problem) -> [StoryID: Int] {
    try read("read stories from") { db in try Stories(db).sizes(of: stories) }
  }

  /// The articles of the story that an article belongs to, the oldest first; the article alone where it belongs to none.
  package func articles(inStoryOf article: ArticleID) throws(Problem) -> [ArticleID] {
    try read("read stories from") { db in
      guard let story = try Stories(db).stories(of: [article])[article] else { return [article] }
      return try Stories(db).articles(of: story)
    }
  }

  /// Takes an article out of its story for good, as an action of a person. Nil where it stands alone already.
  package func separate(_ article: ArticleID, at now: Date) throws(Problem) -> StoryAction? {
    try write("change a story of") { db in
      try StoryPatch(db, now: now).log(.separate, titledBy: article, of: [article]) { stories in
        guard try stories.stories(of: [article])[article] != nil else { return }
        try stories.pin(article, to: article)
      }
    }
  }

  /// Puts articles into the story of another for good, as an action of a person. Nil where they are there already.
  package func join(_ articles: [ArticleID], to other: ArticleID, at now: Date) throws(Problem) -> StoryAction? {
    try write("change a story of") { db in
      try StoryPatch(db, now: now).log(.join, titledBy: other, of: articles + [other]) { stories in
        let story = try stories.stories(of: [other])[other] ?? other
        for article in articles where article != other {
          if try stories.stories(of: [article])[article] != story { try stories.pin(article, to: story) }
        }
      }
    }
  }

  /// Forgets the stories that no person changed; the next grouping makes them anew.
  package func resetStories() throws(Problem) {
    try write("reset the stories of") { db in try Stories(db).reset() }
  }
}
