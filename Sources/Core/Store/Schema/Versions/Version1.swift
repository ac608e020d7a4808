extension Schema {
  /// Version 1. Times are milliseconds since 1970, days are written as "2025-12-11", flags are 0 or 1.
  static let version1 = [
    feeds, statuses, texts, rates, memory, index, vocabulary, money, savedCounts,
  ].joined(separator: "\n\n")

  /// A feed that was given up keeps its row, with the moment of it in `removed`, and its articles leave the lists.
  ///
  /// `title` is the feed's own name, `name` the one that the reader gave it; `folder` has the names from the outside in
  /// with slashes between them; `refreshInterval` is in seconds, `skipHours` a list of 0...23 in UTC. `isSubscribed` is
  /// 0 for a file that was imported, and for a feed that was given up. `tally` has a row for each feed from its first
  /// moment on, which the triggers below keep right.
  private static let feeds = """
    CREATE TABLE feed(
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL UNIQUE CHECK (address <> ''),
      title TEXT NOT NULL,
      name TEXT CHECK (name <> ''),
      site TEXT,
      summary TEXT,
      language TEXT,
      folder TEXT CHECK (folder <> ''),
      tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
      refreshInterval INTEGER CHECK (refreshInterval > 0),
      skipHours TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skipHours)),
      isSubscribed INTEGER NOT NULL DEFAULT 0 CHECK (isSubscribed IN (0, 1)),
      added INTEGER NOT NULL,
      removed INTEGER,
      CHECK (removed IS NULL OR isSubscribed = 0)
    ) STRICT;

    CREATE TABLE tally(
      feed INTEGER PRIMARY KEY REFERENCES feed(id),
      total INTEGER NOT NULL DEFAULT 0,
      unread INTEGER NOT NULL DEFAULT 0,
      starred INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TRIGGER feedAdded AFTER INSERT ON feed BEGIN
      INSERT INTO tally(feed) VALUES (new.id);
    END;

    CREATE TABLE savedSearch(
      name TEXT PRIMARY KEY CHECK (name <> ''),
      query TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// The marks of a person on an article, and the columns by which lists are sorted. A status outlives the text.
  ///
  /// `date` is what lists are sorted by, the newest first; articles of one date stand with the higher id first. A list is
  /// read from one index and touches no row: that is why the flags stand in the indexes too.
  /// `slot` is the article's number in the search index (`SearchIndex`). `key` names the article inside its feed: no row
  /// is ever deleted, so that an article that comes again is known. `position` is in characters of the laid out text.
  private static let statuses = """
    CREATE TABLE status(
      id INTEGER PRIMARY KEY,
      feed INTEGER NOT NULL REFERENCES feed(id),
      key TEXT NOT NULL,
      date INTEGER NOT NULL,
      isListed INTEGER NOT NULL DEFAULT 1 CHECK (isListed IN (0, 1)),
      isRead INTEGER NOT NULL DEFAULT 0 CHECK (isRead IN (0, 1)),
      isStarred INTEGER NOT NULL DEFAULT 0 CHECK (isStarred IN (0, 1)),
      firstSeen INTEGER NOT NULL,
      readAt INTEGER,
      starredAt INTEGER,
      position INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
      slot INTEGER,
      UNIQUE (feed, key)
    ) STRICT;

    CREATE INDEX statusByDate ON status(date, id, feed, isListed) WHERE isListed = 1;
    CREATE INDEX statusUnread ON status(date, id, feed, isListed, isRead, isStarred) WHERE isListed = 1 AND isRead = 0;
    CREATE INDEX statusStarred ON status(date, id, feed, isListed, isStarred, isRead) WHERE isListed = 1 AND isStarred = 1;
    CREATE INDEX statusBySlot ON status(slot, isListed, isRead, isStarred, date, feed) WHERE slot IS NOT NULL;
    CREATE INDEX statusByFeed ON status(feed, date, id, isListed, isRead, isStarred) WHERE isListed = 1;

    CREATE TRIGGER statusAdded AFTER INSERT ON status BEGIN
      UPDATE tally SET
        total = total + new.isListed,
        unread = unread + (new.isListed AND NOT new.isRead),
        starred = starred + (new.isListed AND new.isStarred)
      WHERE feed = new.feed;
    END;

    CREATE TRIGGER statusChanged AFTER UPDATE OF isListed, isRead, isStarred ON status BEGIN
      UPDATE tally SET
        total = total + new.isListed - old.isListed,
        unread = unread + (new.isListed AND NOT new.isRead) - (old.isListed AND NOT old.isRead),
        starred = starred + (new.isListed AND new.isStarred) - (old.isListed AND old.isStarred)
      WHERE feed = new.feed;
    END;

    CREATE TRIGGER statusStays BEFORE DELETE ON status BEGIN
      SELECT raise(ABORT, 'a status is kept for ever');
    END;
    """

  /// The publications of a source: the parts that lists show in `article`, all the rest in `body`, so that a list never
  /// reads past
  /// text. `detail` is what has no column of its own (`Detail`); `text` stands before `html`, because search reads it.
  /// `author` and `tags` are lists of lines, `words` a number of words, `media` the bits of `Media`.
  private static let texts = """
    CREATE TABLE article(
      id INTEGER PRIMARY KEY REFERENCES status(id),
      title TEXT NOT NULL,
      url TEXT,
      author TEXT NOT NULL,
      tags TEXT NOT NULL,
      language TEXT,
      published INTEGER,
      updated INTEGER,
      editionDate TEXT CHECK (editionDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      words INTEGER NOT NULL CHECK (words >= 0),
      media INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE body(
      id INTEGER PRIMARY KEY REFERENCES article(id),
      detail TEXT CHECK (detail IS NULL OR json_valid(detail)),
      text TEXT NOT NULL,
      blocks TEXT CHECK (blocks IS NULL OR json_valid(blocks)),
      html TEXT
    ) STRICT;
    """

  /// The rates that a source published for a day: `value` of quote for `nominal` of base, both as the text that was
  /// read.
  /// `place` is where the pair stood in the publication.
  private static let rates = """
    CREATE TABLE rate(
      base TEXT NOT NULL,
      quote TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source <> ''),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      place INTEGER NOT NULL,
      nominal TEXT NOT NULL,
      value TEXT NOT NULL,
      changePercent TEXT,
      fetched INTEGER NOT NULL,
      PRIMARY KEY (base, quote, source, date)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX rateByPublication ON rate(date DESC, source, place);
    """

  /// Texts under names, which the program remembers from one start to the next.
  private static let memory = """
    CREATE TABLE memory(
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// The search index (`SearchIndex`).
  private static let index = """
    CREATE VIEW document AS
      SELECT status.slot AS slot, article.id AS id, article.title AS title, article.author AS author,
        article.tags AS tags, coalesce(feed.name, feed.title) AS feed, body.text AS text
      FROM status
      JOIN article ON article.id = status.id
      JOIN body ON body.id = article.id
      JOIN feed ON feed.id = status.feed
      WHERE status.slot IS NOT NULL;

    CREATE VIRTUAL TABLE search USING fts5(
      title, author, tags, feed, text, content = 'document', content_rowid = 'slot', tokenize = 'words'
    );
    """

  /// The words of all articles, and the keys of each (`Vocabulary`).
  private static let vocabulary = """
    CREATE TABLE word(
      id INTEGER PRIMARY KEY,
      word TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE wordKey(
      key TEXT NOT NULL,
      word INTEGER NOT NULL REFERENCES word(id) ON DELETE CASCADE,
      PRIMARY KEY (key, word)
    ) STRICT, WITHOUT ROWID;
    """

  /// Which articles name which money (`Money`).
  private static let money = """
    CREATE TABLE money(
      currency TEXT NOT NULL,
      id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      amount REAL NOT NULL DEFAULT 0,
      PRIMARY KEY (currency, id, amount)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX moneyByArticle ON money(id);
    CREATE INDEX moneyByAmount ON money(amount, id) WHERE amount > 0;
    """

  /// Counts of saved searches, with the number of the change after which they were made (`SavedSearches`).
  private static let savedCounts = """
    CREATE TABLE change(
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL
    ) STRICT;
    INSERT INTO change(id, number) VALUES (1, 0);

    CREATE TABLE savedCount(
      name TEXT PRIMARY KEY REFERENCES savedSearch(name) ON DELETE CASCADE ON UPDATE CASCADE,
      change INTEGER NOT NULL,
      counted INTEGER NOT NULL,
      total INTEGER NOT NULL,
      unread INTEGER NOT NULL,
      starred INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER flagsChanged AFTER UPDATE OF isListed, isRead, isStarred ON status BEGIN
      UPDATE change SET number = number + 1;
    END;
    """
}
