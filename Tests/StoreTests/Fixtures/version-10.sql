-- What made version 10 out of version 9.
CREATE TABLE alert(
  id INTEGER PRIMARY KEY,
  base TEXT NOT NULL,
  quote TEXT NOT NULL,
  condition TEXT NOT NULL CHECK (condition IN ('crosses', 'moves', 'extreme', 'breaks')),
  figure TEXT,
  isFromSettings INTEGER NOT NULL CHECK (isFromSettings IN (0, 1)),
  isArmed INTEGER NOT NULL CHECK (isArmed IN (0, 1)),
  said TEXT,
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  seen TEXT CHECK (seen GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK ((figure IS NULL) = (condition IN ('extreme', 'breaks')))
) STRICT;

WITH RECURSIVE
  line(number, text, rest) AS (
    SELECT 0, '', value || char(10) FROM memory WHERE name = 'alerts'
    UNION ALL
    SELECT number + 1, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
    FROM line WHERE rest <> ''
  ),
  part(number, place, text, rest) AS (
    SELECT number, -1, '', text || char(9) FROM line WHERE text <> ''
    UNION ALL
    SELECT number, place + 1, substr(rest, 1, instr(rest, char(9)) - 1), substr(rest, instr(rest, char(9)) + 1)
    FROM part WHERE rest <> ''
  ),
  parts(number, rule, source, state, day, fifth, sixth, count) AS (
    SELECT number, max(iif(place = 0, text, NULL)), max(iif(place = 1, text, NULL)), max(iif(place = 2, text, NULL)),
      max(iif(place = 3, text, NULL)), max(iif(place = 4, text, NULL)), max(iif(place = 5, text, NULL)), max(place) + 1
    FROM part WHERE place >= 0 GROUP BY number
  ),
  rules(number, base, quote, word, source, state, day, seen, said) AS (
    SELECT number, substr(rule, 1, instr(rule, '/') - 1),
      substr(rule, instr(rule, '/') + 1, instr(rule, ' ') - instr(rule, '/') - 1), substr(rule, instr(rule, ' ') + 1),
      source, state, day, iif(count > 5, fifth, ''), iif(count > 5, sixth, fifth)
    FROM parts WHERE count > 4 AND instr(rule, '/') > 1 AND instr(rule, ' ') > instr(rule, '/') + 1
  )
INSERT INTO alert(id, base, quote, condition, figure, isFromSettings, isArmed, said, day, seen)
SELECT number, base, quote,
  CASE WHEN word LIKE 'crosses %' THEN 'crosses' WHEN word LIKE 'moves %' THEN 'moves'
    WHEN word = '30-day' THEN 'extreme' ELSE 'breaks' END,
  CASE WHEN word LIKE 'crosses %' THEN substr(word, 9) WHEN word LIKE 'moves %' THEN rtrim(substr(word, 7), '%') END,
  source = 'settings', state = 'armed', nullif(said, ''),
  iif(day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]', day, NULL),
  iif(seen GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]', seen, NULL)
FROM rules WHERE word LIKE 'crosses %' OR word LIKE 'moves %' OR word IN ('30-day', 'peg');

DELETE FROM memory WHERE name = 'alerts';

CREATE TABLE readingPlace(
  id INTEGER PRIMARY KEY CHECK (id = 1),
  article INTEGER NOT NULL REFERENCES status(id)
) STRICT;

INSERT INTO readingPlace(id, article)
SELECT 1, status.id FROM memory JOIN status ON status.id = CAST(memory.value AS INTEGER)
WHERE memory.name = 'place';

DELETE FROM memory WHERE name = 'place';

CREATE TABLE recentSearch(
  id INTEGER PRIMARY KEY,
  query TEXT NOT NULL CHECK (query <> '')
) STRICT;

WITH RECURSIVE line(number, text, rest) AS (
  SELECT 0, '', value || char(10) FROM memory WHERE name = 'searches'
  UNION ALL
  SELECT number + 1, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
  FROM line WHERE rest <> ''
)
INSERT INTO recentSearch(id, query) SELECT number, text FROM line WHERE text <> '';

DELETE FROM memory WHERE name = 'searches';
