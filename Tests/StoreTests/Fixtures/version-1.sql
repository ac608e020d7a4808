-- A store of version 1, in which something was read, starred and left half read.
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

CREATE TABLE memory(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW document AS
  SELECT status.slot AS slot, article.id AS id, article.title AS title, article.author AS author,
    article.tags AS tags, coalesce(feed.name, feed.title) AS feed, body.text AS text
  FROM status
  JOIN article ON article.id = status.id
  JOIN body ON body.id = article.id
  JOIN feed ON feed.id = status.feed;

CREATE VIRTUAL TABLE search USING fts5(
  title, author, tags, feed, text, content = 'document', content_rowid = 'slot', tokenize = 'words'
);

CREATE TABLE word(
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE wordKey(
  key TEXT NOT NULL,
  word INTEGER NOT NULL REFERENCES word(id) ON DELETE CASCADE,
  PRIMARY KEY (key, word)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER wordAdded AFTER INSERT ON word BEGIN
  INSERT OR IGNORE INTO wordKey(key, word) SELECT value, new.id FROM json_each(wordKeys(new.word));
END;

CREATE TABLE money(
  currency TEXT NOT NULL,
  id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  amount REAL NOT NULL DEFAULT 0,
  PRIMARY KEY (currency, id, amount)
) STRICT, WITHOUT ROWID;

CREATE INDEX moneyByArticle ON money(id);
CREATE INDEX moneyByAmount ON money(amount, id) WHERE amount > 0;

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

INSERT INTO feed(id, address, title, name, site, summary, language, folder, tags, refreshInterval, skipHours, isSubscribed, added, removed) VALUES (1, 'https://wire.example/feed', 'Wire of the steppe', NULL, 'https://wire.example/', 'd', NULL, NULL, '[]', NULL, '[]', 0, 1795721722289, NULL);
INSERT INTO feed(id, address, title, name, site, summary, language, folder, tags, refreshInterval, skipHours, isSubscribed, added, removed) VALUES (2, 'https://plain.example/feed', 'Town without ids', NULL, 'https://town.example/', 'd', NULL, NULL, '[]', NULL, '[]', 0, 1795721722289, NULL);
INSERT INTO feed(id, address, title, name, site, summary, language, folder, tags, refreshInterval, skipHours, isSubscribed, added, removed) VALUES (3, 'https://shop.example/feed', 'Bazaar', NULL, 'https://shop.example/', 'd', NULL, NULL, '[]', NULL, '[]', 0, 1795721722289, NULL);
INSERT INTO feed(id, address, title, name, site, summary, language, folder, tags, refreshInterval, skipHours, isSubscribed, added, removed) VALUES (4, 'edition:', 'Edition', NULL, NULL, NULL, NULL, NULL, '[]', NULL, '[]', 0, 1795721722289, NULL);
INSERT INTO savedSearch(name, query) VALUES ('Tenge', 'currency:KZT');
INSERT INTO status(id, feed, key, date, isListed, isRead, isStarred, firstSeen, readAt, starredAt, position, slot) VALUES (1, 1, 'wire-10', 1793433600000, 1, 0, 1, 1795721722289, NULL, 1795721742585, 0, 21765292032);
INSERT INTO status(id, feed, key, date, isListed, isRead, isStarred, firstSeen, readAt, starredAt, position, slot) VALUES (2, 1, 'wire-11', 1793520000000, 1, 1, 0, 1795721722289, 1795721742489, NULL, 420, 21766340608);
INSERT INTO status(id, feed, key, date, isListed, isRead, isStarred, firstSeen, readAt, starredAt, position, slot) VALUES (3, 2, 'hash:6ce29b96e8506613', 1793512800000, 1, 0, 0, 1795721722289, NULL, NULL, 0, 21766340609);
INSERT INTO status(id, feed, key, date, isListed, isRead, isStarred, firstSeen, readAt, starredAt, position, slot) VALUES (4, 2, 'https://town.example/school', 1793516400000, 1, 1, 0, 1795721722289, 1795721742489, NULL, 0, 21766340610);
INSERT INTO status(id, feed, key, date, isListed, isRead, isStarred, firstSeen, readAt, starredAt, position, slot) VALUES (5, 3, 'https://shop.example/', 1772920800000, 1, 1, 0, 1795721722289, 1795721742489, NULL, 0, 21515730944);
INSERT INTO status(id, feed, key, date, isListed, isRead, isStarred, firstSeen, readAt, starredAt, position, slot) VALUES (6, 4, '2025-12-11 тенге-укрепился', 1765411200000, 1, 0, 0, 1795721722289, NULL, NULL, 0, 21425553408);
INSERT INTO status(id, feed, key, date, isListed, isRead, isStarred, firstSeen, readAt, starredAt, position, slot) VALUES (7, 4, '2025-12-11 cards-at-the-border', 1765411200000, 1, 1, 0, 1795721722289, 1795721742489, NULL, 0, 21425553409);
INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media) VALUES (1, 'Мост через Нарын открыт', 'http://wire.example/10', '', '', NULL, 1793433600000, NULL, NULL, 10, 0);
INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media) VALUES (2, 'Harvest ends early', 'http://wire.example/11?utm_source=rss', '', '', NULL, 1793520000000, NULL, NULL, 14, 0);
INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media) VALUES (3, 'Bread dearer', NULL, '', '', NULL, 1793512800000, NULL, NULL, 5, 0);
INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media) VALUES (4, 'School painted', 'https://town.example/school', '', '', NULL, 1793516400000, NULL, NULL, 5, 0);
INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media) VALUES (5, 'Felt hat', 'https://shop.example/', '', '', NULL, 1772920800000, NULL, NULL, 2, 0);
INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media) VALUES (6, 'Тенге укрепился', NULL, '', '', NULL, 1765411200000, NULL, '2025-12-11', 12, 0);
INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media) VALUES (7, 'Cards at the border', NULL, '', '', NULL, 1765411200000, NULL, '2025-12-11', 18, 0);
INSERT INTO body(id, detail, text, blocks, html) VALUES (1, NULL, 'Мост построили за два года. Стоимость — 1,2 млрд сомов.', NULL, 'Мост построили за два года. Стоимость — 1,2 млрд сомов.');
INSERT INTO body(id, detail, text, blocks, html) VALUES (2, NULL, 'The last field near Kostanay was cut on Friday, two weeks before the snow.', NULL, 'The last field near Kostanay was cut on Friday, two weeks before the snow.');
INSERT INTO body(id, detail, text, blocks, html) VALUES (3, NULL, 'A loaf is 60 som.', NULL, 'A loaf is 60 som.');
INSERT INTO body(id, detail, text, blocks, html) VALUES (4, NULL, 'The school is blue now.', NULL, 'The school is blue now.');
INSERT INTO body(id, detail, text, blocks, html) VALUES (5, NULL, 'A hat.', NULL, 'A hat.');
INSERT INTO body(id, detail, text, blocks, html) VALUES (6, NULL, 'Курс тенге вырос второй день подряд. Аналитики ждут 500 тенге за доллар.', '[{"kind":"paragraph","level":0,"quoteDepth":0,"spans":[{"marks":0,"text":"Курс тенге вырос второй день подряд. Аналитики ждут 500 тенге за доллар."}]}]', NULL);
INSERT INTO body(id, detail, text, blocks, html) VALUES (7, NULL, 'Citizens may cross with a card from January. The rule holds at all posts. 作者 was not asked.', '[{"kind":"paragraph","level":0,"quoteDepth":0,"spans":[{"marks":0,"text":"Citizens may cross with a card from January. The rule holds at all posts. 作者 was not asked."}]}]', NULL);
INSERT INTO rate(base, quote, source, date, place, nominal, value, changePercent, fetched) VALUES ('KGS', 'USD', 'edition', '2025-12-11', 0, '1', '0.01144', '0', 1795721722289);
INSERT INTO rate(base, quote, source, date, place, nominal, value, changePercent, fetched) VALUES ('KZT', 'USD', 'edition', '2025-12-11', 1, '1', '0.00196', '0.2', 1795721722289);
INSERT INTO memory(name, value) VALUES ('alerts', 'USD/KZT crosses 480	own	rang	2026-11-01	2026-11-02	USD/KZT went over 480: 481.2
KZT/USD moves 1%	settings	armed		2026-11-02	');
INSERT INTO memory(name, value) VALUES ('place', '4');
INSERT INTO memory(name, value) VALUES ('searches', 'tenge
мост OR bridge');
INSERT INTO search(search) VALUES ('rebuild');

-- The triggers of that version call functions which only its program had.
CREATE TRIGGER bodyAdded AFTER INSERT ON body BEGIN
  UPDATE status SET slot = coalesce(
    (SELECT max(other.slot) + 1 FROM status AS other
      WHERE other.slot BETWEEN status.date / 86400000 << 20 AND (status.date / 86400000 + 1 << 20) - 1),
    status.date / 86400000 << 20)
  WHERE id = new.id;
  INSERT INTO search(rowid, title, author, tags, feed, text) SELECT slot, title, author, tags, feed, text FROM document WHERE id = new.id;
  INSERT OR IGNORE INTO word(word) SELECT value FROM json_each(newWords());
  INSERT OR IGNORE INTO money(currency, id, amount)
    SELECT value ->> 0, new.id, value ->> 1 FROM json_each(
      CASE WHEN mayNameMoney() THEN (SELECT moneyNamed(title, text) FROM document WHERE id = new.id) END);
  UPDATE change SET number = number + 1;
END;

CREATE TRIGGER bodyChanged AFTER UPDATE OF text ON body WHEN old.text <> new.text BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text) SELECT 'delete', slot, title, author, tags, feed, old.text FROM document WHERE id = new.id;
  INSERT INTO search(rowid, title, author, tags, feed, text) SELECT slot, title, author, tags, feed, text FROM document WHERE id = new.id;
  INSERT OR IGNORE INTO word(word) SELECT value FROM json_each(newWords());
  DELETE FROM money WHERE id = new.id;
  INSERT OR IGNORE INTO money(currency, id, amount)
    SELECT value ->> 0, new.id, value ->> 1 FROM json_each(
      CASE WHEN mayNameMoney() THEN (SELECT moneyNamed(title, text) FROM document WHERE id = new.id) END);
  UPDATE change SET number = number + 1;
END;

CREATE TRIGGER bodyRemoved BEFORE DELETE ON body BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text) SELECT 'delete', slot, title, author, tags, feed, text FROM document WHERE id = old.id;
  UPDATE status SET slot = NULL WHERE id = old.id;
  DELETE FROM money WHERE id = old.id;
  UPDATE change SET number = number + 1;
END;

CREATE TRIGGER articleChanged AFTER UPDATE OF title, author, tags ON article
WHEN (old.title, old.author, old.tags) <> (new.title, new.author, new.tags) BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text) SELECT 'delete', slot, old.title, old.author, old.tags, feed, text FROM document WHERE id = new.id;
  INSERT INTO search(rowid, title, author, tags, feed, text) SELECT slot, title, author, tags, feed, text FROM document WHERE id = new.id;
  INSERT OR IGNORE INTO word(word) SELECT value FROM json_each(newWords());
  DELETE FROM money WHERE id = new.id;
  INSERT OR IGNORE INTO money(currency, id, amount)
    SELECT value ->> 0, new.id, value ->> 1 FROM json_each(
      CASE WHEN mayNameMoney() THEN (SELECT moneyNamed(title, text) FROM document WHERE id = new.id) END);
  UPDATE change SET number = number + 1;
END;

CREATE TRIGGER articleMoved AFTER UPDATE OF date ON status
WHEN old.slot IS NOT NULL AND old.date / 86400000 <> new.date / 86400000 BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text) SELECT 'delete', slot, title, author, tags, feed, text FROM document WHERE id = new.id;
  UPDATE status SET slot = coalesce(
    (SELECT max(other.slot) + 1 FROM status AS other
      WHERE other.slot BETWEEN status.date / 86400000 << 20 AND (status.date / 86400000 + 1 << 20) - 1),
    status.date / 86400000 << 20)
  WHERE id = new.id;
  INSERT INTO search(rowid, title, author, tags, feed, text) SELECT slot, title, author, tags, feed, text FROM document WHERE id = new.id;
  UPDATE change SET number = number + 1;
END;

CREATE TRIGGER feedRenamed AFTER UPDATE OF title, name ON feed
WHEN coalesce(old.name, old.title) <> coalesce(new.name, new.title) BEGIN
  INSERT INTO search(search, rowid, title, author, tags, feed, text) SELECT 'delete', slot, title, author, tags, coalesce(old.name, old.title), text FROM document WHERE id IN (SELECT id FROM status WHERE feed = new.id);
  INSERT INTO search(rowid, title, author, tags, feed, text) SELECT slot, title, author, tags, feed, text FROM document WHERE id IN (SELECT id FROM status WHERE feed = new.id);
  INSERT OR IGNORE INTO word(word) SELECT value FROM json_each(newWords());
END;
