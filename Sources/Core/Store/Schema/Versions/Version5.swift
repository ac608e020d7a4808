extension Schema {
  /// Version 5. A segment of the search index is merged with sixteen others, not four, and an import writes segments of
  /// 8 MiB, not one: the index is written twice, not four times over.
  static let version5 = """
    INSERT INTO search(search, rank) VALUES ('automerge', 16);
    INSERT INTO search(search, rank) VALUES ('crisismerge', 64);
    INSERT INTO search(search, rank) VALUES ('hashsize', 8388608);
    """
}
