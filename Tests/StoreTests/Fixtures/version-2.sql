-- What made version 2 out of version 1.
CREATE TABLE ledger(
  feed INTEGER PRIMARY KEY REFERENCES feed(id),
  lastTried INTEGER,
  lastSuccess INTEGER,
  nextDue INTEGER,
  notBefore INTEGER,
  status INTEGER NOT NULL,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  problem TEXT,
  malformed TEXT,
  bytes INTEGER NOT NULL,
  allBytes INTEGER NOT NULL,
  seconds REAL NOT NULL,
  etag TEXT,
  lastModified TEXT,
  bodyHash TEXT,
  movedTo TEXT,
  movedSince INTEGER,
  isGone INTEGER NOT NULL CHECK (isGone IN (0, 1))
) STRICT;

-- And what a reader did with it.
INSERT INTO ledger(feed, lastTried, lastSuccess, status, failures, problem, bytes, allBytes, seconds, etag, isGone)
  VALUES (1, 1795721722289, 1795721722289, 200, 0, NULL, 812, 1624, 0.25, '"a1"', 0);
