extension Schema {
  /// Version 11. The money of articles is read anew: `moneyToRead` has the indexed articles whose rows in `money` an earlier
  /// reader of sums made.
  static let version11 = """
    CREATE TABLE moneyToRead(id INTEGER PRIMARY KEY) STRICT;
    INSERT INTO moneyToRead(id) SELECT id FROM status WHERE slot IS NOT NULL;
    """
}
