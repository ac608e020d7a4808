-- What made version 4 out of version 3.
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

-- And what a reader did with it.
UPDATE feed SET wantsPages = 1 WHERE id = 1;
INSERT INTO page(id, fetched, text) VALUES (2, 1795721722289, 'The last field near Kostanay was cut on Friday, two weeks before the snow.');
INSERT INTO earlier(id, title, text, changed) VALUES (4, 'School to be painted', 'The school is grey.', 1795721722289);
