extension Schema {
  /// Version 17. Translations of titles and texts, line by line.
  ///
  /// `hash` is that of the line, of the program with its arguments, and of the language. `place` is 0 for the title and
  /// counts the lines of the text from 1; it is null for a line that the article does not have any more, which is kept so
  /// that it is not translated again. `text` is null where the program gave the line back as it was. What has a place is
  /// in the search index behind title and text.
  static let version17 = """
    CREATE TABLE translation(
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      hash TEXT NOT NULL CHECK (hash <> ''),
      language TEXT NOT NULL,
      place INTEGER CHECK (place >= 0),
      text TEXT,
      PRIMARY KEY (article, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX translationByHash ON translation(hash);

    DROP TRIGGER bodyChanged;
    DROP TRIGGER articleChanged;
    DROP VIEW document;

    CREATE VIEW document AS
      SELECT status.slot AS slot, article.id AS id,
        article.title || coalesce((SELECT char(10) || group_concat(text, char(10)) FROM (
          SELECT translation.text AS text FROM translation
          WHERE translation.article = article.id AND place = 0 ORDER BY place, hash)), '') AS title,
        article.author AS author, article.tags AS tags, coalesce(feed.name, feed.title) AS feed,
        article_text(body.text, body.compressed) || coalesce((SELECT char(10) || group_concat(text, char(10)) FROM (
          SELECT translation.text AS text FROM translation
          WHERE translation.article = article.id AND place > 0 ORDER BY place, hash)), '') AS text
      FROM status
      JOIN article ON article.id = status.id
      JOIN body ON body.id = article.id
      JOIN feed ON feed.id = status.feed
      WHERE status.slot IS NOT NULL;

    CREATE TRIGGER bodyChanged AFTER UPDATE OF text, compressed ON body
    WHEN article_text(old.text, old.compressed) <> article_text(new.text, new.compressed) BEGIN
      INSERT INTO search(search, rowid, title, author, tags, feed, text)
        SELECT 'delete', slot, title, author, tags, feed,
          article_text(old.text, old.compressed) || coalesce((SELECT char(10) || group_concat(text, char(10)) FROM (
            SELECT translation.text AS text FROM translation
            WHERE translation.article = new.id AND place > 0 ORDER BY place, hash)), '')
        FROM document WHERE id = new.id;
      UPDATE translation SET place = NULL WHERE article = new.id AND place > 0;
      INSERT OR IGNORE INTO unindexed(id) VALUES (new.id);
      DELETE FROM money WHERE id IN (VALUES (new.id));
      UPDATE change SET number = number + 1;
      UPDATE status SET slot = NULL WHERE id IN (VALUES (new.id));
    END;

    CREATE TRIGGER articleChanged AFTER UPDATE OF title, author, tags ON article
    WHEN (old.title, old.author, old.tags) <> (new.title, new.author, new.tags) BEGIN
      INSERT INTO search(search, rowid, title, author, tags, feed, text)
        SELECT 'delete', slot,
          old.title || coalesce((SELECT char(10) || group_concat(text, char(10)) FROM (
            SELECT translation.text AS text FROM translation
            WHERE translation.article = new.id AND place = 0 ORDER BY place, hash)), ''),
          old.author, old.tags, feed, text
        FROM document WHERE id = new.id;
      UPDATE translation SET place = NULL WHERE article = new.id AND place = 0 AND old.title <> new.title;
      INSERT OR IGNORE INTO unindexed(id) VALUES (new.id);
      DELETE FROM money WHERE id IN (VALUES (new.id));
      UPDATE change SET number = number + 1;
      UPDATE status SET slot = NULL WHERE id IN (VALUES (new.id));
    END;
    """
}
