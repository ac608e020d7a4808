-- What made version 12 out of version 11.
CREATE TABLE action(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  done INTEGER NOT NULL,
  isUndone INTEGER NOT NULL DEFAULT 0 CHECK (isUndone IN (0, 1))
) STRICT;

CREATE TABLE folder(
  path TEXT PRIMARY KEY CHECK (path <> ''),
  isFolded INTEGER NOT NULL DEFAULT 0 CHECK (isFolded IN (0, 1)),
  place INTEGER
) STRICT, WITHOUT ROWID;

ALTER TABLE feed ADD COLUMN place INTEGER;
