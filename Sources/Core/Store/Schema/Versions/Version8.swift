extension Schema {
  /// Version 8. Stories: articles that report the same event.
  ///
  /// `story` has a row for each article of a story; a story is named by the id of one of its articles. `isPinned` is 1 where
  /// a person put the article there, or took it out: then `story` is the article's own id, and nothing changes it.
  /// `ungrouped` has the articles that wait to be compared with others. Of a store that exists, the newest are.
  static let version8 = """
    CREATE TABLE story(
      article INTEGER PRIMARY KEY REFERENCES status(id),
      story INTEGER NOT NULL,
      isPinned INTEGER NOT NULL DEFAULT 0 CHECK (isPinned IN (0, 1))
    ) STRICT;
    CREATE INDEX storyMembers ON story(story, article);
    CREATE TABLE ungrouped(id INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER articleToGroup AFTER INSERT ON article BEGIN
      INSERT OR IGNORE INTO ungrouped(id) VALUES (new.id);
    END;
    INSERT INTO ungrouped(id) SELECT id FROM status WHERE isListed = 1 ORDER BY date DESC, id DESC LIMIT 2000;
    """
}
