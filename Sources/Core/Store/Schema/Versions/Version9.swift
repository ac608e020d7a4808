extension Schema {
  /// Version 9. Tells articles of one key apart.
  ///
  /// `status.linkTitle` is a hash of link and title (`LinkTitle`), null until the feed is stored the next time.
  /// `feed.isAmbiguous` is 1 where several articles had one id or one link.
  static let version9 = """
    ALTER TABLE status ADD COLUMN linkTitle INTEGER;
    ALTER TABLE feed ADD COLUMN isAmbiguous INTEGER NOT NULL DEFAULT 0 CHECK (isAmbiguous IN (0, 1));

    CREATE INDEX statusByLinkTitle ON status(feed, linkTitle) WHERE linkTitle IS NOT NULL;
    CREATE INDEX statusUnhashed ON status(feed) WHERE linkTitle IS NULL;
    """
}
