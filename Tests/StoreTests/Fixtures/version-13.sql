-- What made version 13 out of version 12.
ALTER TABLE body ADD COLUMN compressed BLOB;
ALTER TABLE page ADD COLUMN compressed BLOB;

CREATE TABLE compression(id INTEGER PRIMARY KEY CHECK (id = 1), done INTEGER NOT NULL) STRICT;
INSERT INTO compression(id, done) SELECT 1, min(id) - 1 FROM body HAVING min(id) IS NOT NULL;

DROP TRIGGER bodyChanged;
DROP VIEW document;

CREATE VIEW document AS
  SELECT status.slot AS slot, article.id AS id, article.title AS title, article.author AS author,
    article.tags AS tags, coalesce(feed.name, feed.title) AS feed, article_text(body.text, body.compressed) AS text
  FROM status
  JOIN article ON article.id = status.id
  JOIN body ON body.id = article.id
  JOIN feed ON feed.id = status.feed
  WHERE status.slot IS NOT NULL;

CREATE TRIGGER bodyChanged AFTER UPDATE OF text, compressed ON body
WHEN article_text(old.text, old.compressed) <> article_text(new.text, new.compressed) BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text)
    SELECT 'delete', slot, title, author, tags, feed, article_text(old.text, old.compressed)
    FROM document WHERE id = new.id;
  INSERT OR IGNORE INTO unindexed(id) VALUES (new.id);
  DELETE FROM money WHERE id IN (VALUES (new.id));
  UPDATE change SET number = number + 1;
  UPDATE status SET slot = NULL WHERE id IN (VALUES (new.id));
END;
