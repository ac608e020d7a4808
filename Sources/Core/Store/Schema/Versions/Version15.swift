extension Schema {
  /// Version 15. `shortName` is the name of a feed in lists of articles; null where newsband is to shorten its title.
  static let version15 = """
    ALTER TABLE feed ADD COLUMN shortName TEXT CHECK (shortName <> '');
    """
}
