extension Schema {
  /// Version 14. Articles by language; `languageToRead` has those that came before languages were read from texts.
  static let version14 = """
    CREATE INDEX articleByLanguage ON article(language);
    CREATE TABLE languageToRead(id INTEGER PRIMARY KEY) STRICT;
    INSERT INTO languageToRead(id) SELECT id FROM article WHERE language IS NULL;
    """
}
