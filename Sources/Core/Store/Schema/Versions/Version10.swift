extension Schema {
  /// Version 10. Alerts, the reading place and recent searches, each in a table of its own. They were texts in `memory`.
  ///
  /// An alert was a line with tabs between its parts: rule, "settings" or "own", "armed" or "rang", day, the last day that
  /// was looked at (not in the oldest lines), and what it said.
  static let version10 = [alerts, places, searches].joined(separator: "\n\n")

  /// `figure` is the level or the percentage in plain decimal notation; `day` is the one for which `said` holds, `seen` the
  /// newest one that was looked at. `id` is the order in which they are shown.
  private static let alerts = """
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
    """

  /// One row at most: the article that was open last.
  private static let places = """
    CREATE TABLE readingPlace(
      id INTEGER PRIMARY KEY CHECK (id = 1),
      article INTEGER NOT NULL REFERENCES status(id)
    ) STRICT;

    INSERT INTO readingPlace(id, article)
    SELECT 1, status.id FROM memory JOIN status ON status.id = CAST(memory.value AS INTEGER)
    WHERE memory.name = 'place';

    DELETE FROM memory WHERE name = 'place';
    """

  /// The queries that were typed last, in the order of `id`.
  private static let searches = """
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
    """
}
