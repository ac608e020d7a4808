-- What made version 8 out of version 7.
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

-- And what a reader did with it.
INSERT INTO story(article, story, isPinned) VALUES (1, 1, 0), (2, 1, 1);
