-- What made version 16 out of version 15.
CREATE TABLE account(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  service TEXT NOT NULL CHECK (service <> ''),
  address TEXT NOT NULL CHECK (address <> ''),
  user TEXT NOT NULL,
  options TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(options)),
  lastTried INTEGER,
  lastSuccess INTEGER,
  lastFull INTEGER,
  notBefore INTEGER,
  isHeldByServer INTEGER NOT NULL DEFAULT 0 CHECK (isHeldByServer IN (0, 1)),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  problem TEXT,
  failedSince INTEGER,
  cursor TEXT,
  holder TEXT,
  heldUntil INTEGER
) STRICT;

CREATE TABLE accountFeed(
  account INTEGER NOT NULL REFERENCES account(id),
  remote TEXT NOT NULL,
  feed INTEGER NOT NULL REFERENCES feed(id),
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  folder TEXT,
  PRIMARY KEY (account, remote)
) STRICT, WITHOUT ROWID;
CREATE INDEX accountFeedByFeed ON accountFeed(feed, account);

CREATE TABLE remoteArticle(
  number INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account(id),
  remote TEXT NOT NULL,
  feed TEXT,
  status INTEGER UNIQUE REFERENCES status(id),
  isRead INTEGER NOT NULL CHECK (isRead IN (0, 1)),
  isStarred INTEGER NOT NULL CHECK (isStarred IN (0, 1)),
  isGone INTEGER NOT NULL DEFAULT 0 CHECK (isGone IN (0, 1)),
  UNIQUE (account, remote)
) STRICT;
CREATE INDEX remoteWanted ON remoteArticle(account, number) WHERE status IS NULL AND isGone = 0;
CREATE INDEX remoteUnread ON remoteArticle(account, remote) WHERE isRead = 0 AND isGone = 0;
CREATE INDEX remoteStarred ON remoteArticle(account, remote) WHERE isStarred = 1 AND isGone = 0;

CREATE TABLE outbox(
  status INTEGER NOT NULL REFERENCES status(id),
  field TEXT NOT NULL CHECK (field IN ('read', 'starred')),
  value INTEGER NOT NULL CHECK (value IN (0, 1)),
  made INTEGER NOT NULL,
  generation INTEGER NOT NULL DEFAULT 1,
  sent INTEGER NOT NULL DEFAULT 0,
  isAttempted INTEGER NOT NULL DEFAULT 0 CHECK (isAttempted IN (0, 1)),
  isDoubted INTEGER NOT NULL DEFAULT 0 CHECK (isDoubted IN (0, 1)),
  tries INTEGER NOT NULL DEFAULT 0,
  notBefore INTEGER,
  PRIMARY KEY (status, field)
) STRICT, WITHOUT ROWID;
