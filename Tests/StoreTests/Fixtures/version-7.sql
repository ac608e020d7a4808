-- What made version 7 out of version 6.
DROP TRIGGER IF EXISTS bodyAdded;
DROP TRIGGER IF EXISTS bodyChanged;
DROP TRIGGER IF EXISTS bodyRemoved;
DROP TRIGGER IF EXISTS articleChanged;
DROP TRIGGER IF EXISTS articleMoved;
DROP TRIGGER IF EXISTS feedRenamed;
DROP TRIGGER IF EXISTS wordAdded;
DROP VIEW document;

CREATE VIEW document AS
  SELECT status.slot AS slot, article.id AS id, article.title AS title, article.author AS author,
    article.tags AS tags, coalesce(feed.name, feed.title) AS feed, body.text AS text
  FROM status
  JOIN article ON article.id = status.id
  JOIN body ON body.id = article.id
  JOIN feed ON feed.id = status.feed
  WHERE status.slot IS NOT NULL;

CREATE TABLE unindexed(id INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER bodyAdded AFTER INSERT ON body BEGIN
  INSERT INTO unindexed(id) VALUES (new.id);
  UPDATE change SET number = number + 1;
END;

CREATE TRIGGER bodyChanged AFTER UPDATE OF text ON body WHEN old.text <> new.text BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text)
    SELECT 'delete', slot, title, author, tags, feed, old.text FROM document WHERE id = new.id;
  INSERT OR IGNORE INTO unindexed(id) VALUES (new.id);
  DELETE FROM money WHERE id IN (VALUES (new.id));
  UPDATE change SET number = number + 1;
  UPDATE status SET slot = NULL WHERE id IN (VALUES (new.id));
END;

CREATE TRIGGER bodyRemoved BEFORE DELETE ON body BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text)
    SELECT 'delete', slot, title, author, tags, feed, text FROM document WHERE id = old.id;
  UPDATE status SET slot = NULL WHERE id = old.id;
  DELETE FROM money WHERE id = old.id;
  DELETE FROM unindexed WHERE id = old.id;
  UPDATE change SET number = number + 1;
END;

CREATE TRIGGER articleChanged AFTER UPDATE OF title, author, tags ON article
WHEN (old.title, old.author, old.tags) <> (new.title, new.author, new.tags) BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text)
    SELECT 'delete', slot, old.title, old.author, old.tags, feed, text FROM document WHERE id = new.id;
  INSERT OR IGNORE INTO unindexed(id) VALUES (new.id);
  DELETE FROM money WHERE id IN (VALUES (new.id));
  UPDATE change SET number = number + 1;
  UPDATE status SET slot = NULL WHERE id IN (VALUES (new.id));
END;

CREATE TRIGGER articleMoved AFTER UPDATE OF date ON status
WHEN old.slot IS NOT NULL AND old.date / 86400000 <> new.date / 86400000 BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text)
    SELECT 'delete', slot, title, author, tags, feed, text FROM document WHERE id = new.id;
  INSERT OR IGNORE INTO unindexed(id) VALUES (new.id);
  DELETE FROM money WHERE id IN (VALUES (new.id));
  UPDATE change SET number = number + 1;
  UPDATE status SET slot = NULL WHERE id IN (VALUES (new.id));
END;

CREATE TRIGGER feedRenamed AFTER UPDATE OF title, name ON feed
WHEN coalesce(old.name, old.title) <> coalesce(new.name, new.title) BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text)
    SELECT 'delete', slot, title, author, tags, coalesce(old.name, old.title), text
    FROM document WHERE id IN (SELECT id FROM status WHERE feed = new.id);
  INSERT OR IGNORE INTO unindexed(id) SELECT id FROM status WHERE feed = new.id AND slot IS NOT NULL;
  DELETE FROM money WHERE id IN (SELECT id FROM status WHERE feed = new.id AND slot IS NOT NULL);
  UPDATE change SET number = number + 1;
  UPDATE status SET slot = NULL WHERE id IN (SELECT id FROM status WHERE feed = new.id AND slot IS NOT NULL);
END;
