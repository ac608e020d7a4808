import GRDB

/// The full-text index over all articles: an FTS5 table that holds no text of its own and reads it from the view
/// `document`. Triggers keep it in step, so that no writer can forget it.
///
/// An external-content index must be told the very words that it is to forget
/// (https://www.sqlite.org/fts5.html#external_content_tables): each trigger takes them from the row as it was.
enum SearchIndex {
  static func create(_ db: Database) throws {
    try db.execute(sql: document)
    try db.execute(sql: index)
    try db.execute(sql: triggers)
  }

  /// Throws when the index is not in step with the articles.
  static func verify(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
  }

  /// Articles a step; between steps the progress is told.
  private static let step: Int64 = 1000

  /// Makes the index anew from the articles. `progress` is told how many of how many are done.
  static func rebuild(_ db: Database, progress: (Int, Int) -> Void) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM body") ?? 0
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM body") ?? 0
    try db.execute(sql: "INSERT INTO search(search) VALUES ('delete-all')")
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO search(rowid, title, author, tags, feed, text)
        SELECT id, title, author, tags, feed, text FROM document WHERE id > ? AND id <= ?
        """)
    var done = 0
    for start in stride(from: 0, to: last, by: Int64.Stride(step)) {
      try insert.execute(arguments: [start, start + step])
      done += db.changesCount
      progress(min(done, total), total)
    }
  }

  private static let document = """
    CREATE VIEW document AS
      SELECT article.id AS id, article.title AS title, article.author AS author, article.tags AS tags,
        coalesce(feed.name, feed.title) AS feed, body.text AS text
      FROM article
      JOIN body ON body.id = article.id
      JOIN status ON status.id = article.id
      JOIN feed ON feed.id = status.feed;
    """

  private static let index = """
    CREATE VIRTUAL TABLE search USING fts5(
      title, author, tags, feed, text,
      content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    """

  private static let triggers = """
    CREATE TRIGGER bodyAdded AFTER INSERT ON body BEGIN
      INSERT INTO search(rowid, title, author, tags, feed, text)
        SELECT id, title, author, tags, feed, text FROM document WHERE id = new.id;
    END;

    CREATE TRIGGER bodyChanged AFTER UPDATE OF text ON body WHEN old.text <> new.text BEGIN
      INSERT INTO search(search, rowid, title, author, tags, feed, text)
        SELECT 'delete', id, title, author, tags, feed, old.text FROM document WHERE id = new.id;
      INSERT INTO search(rowid, title, author, tags, feed, text)
        SELECT id, title, author, tags, feed, text FROM document WHERE id = new.id;
    END;

    CREATE TRIGGER bodyRemoved BEFORE DELETE ON body BEGIN
      INSERT INTO search(search, rowid, title, author, tags, feed, text)
        SELECT 'delete', id, title, author, tags, feed, text FROM document WHERE id = old.id;
    END;

    CREATE TRIGGER articleChanged AFTER UPDATE OF title, author, tags ON article
    WHEN (old.title, old.author, old.tags) <> (new.title, new.author, new.tags) BEGIN
      INSERT INTO search(search, rowid, title, author, tags, feed, text)
        SELECT 'delete', id, old.title, old.author, old.tags, feed, text FROM document WHERE id = new.id;
      INSERT INTO search(rowid, title, author, tags, feed, text)
        SELECT id, title, author, tags, feed, text FROM document WHERE id = new.id;
    END;

    CREATE TRIGGER feedRenamed AFTER UPDATE OF title, name ON feed
    WHEN coalesce(old.name, old.title) <> coalesce(new.name, new.title) BEGIN
      INSERT INTO search(search, rowid, title, author, tags, feed, text)
        SELECT 'delete', document.id, document.title, author, tags, coalesce(old.name, old.title), text
        FROM document JOIN status ON status.id = document.id WHERE status.feed = new.id;
      INSERT INTO search(rowid, title, author, tags, feed, text)
        SELECT document.id, document.title, author, tags, document.feed, text
        FROM document JOIN status ON status.id = document.id WHERE status.feed = new.id;
    END;
    """
}
