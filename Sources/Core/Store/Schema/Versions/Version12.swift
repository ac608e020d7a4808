extension Schema {
  /// Version 12. The log of actions for undo, and the order of feeds and folders.
  ///
  /// `action` has the last changes that a person made (`ActionLog`), in the order of `id`; those with `isUndone` 1 come
  /// after all others. `detail` is a value of the model as JSON: which one, `kind` says. `folder` has the folders that were
  /// made, folded or moved; others are there only as `feed.folder`. `place` counts from 0 among neighbours, and is null
  /// where the order is that of names.
  static let version12 = """
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
    """
}
