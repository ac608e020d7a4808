extension Schema {
  /// Version 6. Tells at once if anything in the search index is out of the lists, as where a feed was given up.
  static let version6 = """
    CREATE INDEX statusUnlisted ON status(slot) WHERE isListed = 0 AND slot IS NOT NULL
    """
}
