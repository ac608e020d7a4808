extension Schema {
  /// Version 4. Settings of one feed, the pages of articles, and the text of an article before its last change.
  ///
  /// A row of `page` with a text: the article's body is that of its page, and `text`, `blocks` and `html` are what the feed
  /// gave. With a `problem`: the page could not be fetched, and the body is the feed's own.
  static let version4 = """
    ALTER TABLE feed ADD COLUMN headers TEXT CHECK (headers IS NULL OR json_valid(headers));
    ALTER TABLE feed ADD COLUMN isPaused INTEGER NOT NULL DEFAULT 0 CHECK (isPaused IN (0, 1));
    ALTER TABLE feed ADD COLUMN wantsPages INTEGER NOT NULL DEFAULT 0 CHECK (wantsPages IN (0, 1));

    CREATE TABLE page(
      id INTEGER PRIMARY KEY REFERENCES article(id),
      fetched INTEGER NOT NULL,
      problem TEXT,
      text TEXT,
      blocks TEXT CHECK (blocks IS NULL OR json_valid(blocks)),
      html TEXT,
      CHECK ((problem IS NULL) <> (text IS NULL))
    ) STRICT;

    CREATE TABLE earlier(
      id INTEGER PRIMARY KEY REFERENCES article(id),
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      changed INTEGER NOT NULL
    ) STRICT;
    """
}
