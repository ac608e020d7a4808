/// A feed as one row of the list of feeds.
package struct FeedSummary: Hashable, Sendable, Identifiable {
  package var id: FeedID
  /// The name that the person gave it, or its own title, or its address.
  package var title: String
  /// The name in lists of articles; nil where the title is to be shortened.
  package var shortName: String?
  /// The address that it is fetched from, or the name of an imported file.
  package var address: String
  package var site: String?
  /// Names of the folders from the outside in, joined by "/"; nil at the top.
  package var folder: String?
  package var tags: [String]
  package var counts: Counts
  /// False for an imported file and for an unsubscribed feed.
  package var isSubscribed: Bool
  /// The place among the feeds of its folder; nil where the person has not moved any of them.
  package var place: Int?

  package init(
    id: FeedID, title: String, shortName: String? = nil, address: String, site: String? = nil, folder: String? = nil,
    tags: [String] = [],
    counts: Counts = Counts(), isSubscribed: Bool = false, place: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.shortName = shortName
    self.address = address
    self.site = site
    self.folder = folder
    self.tags = tags
    self.counts = counts
    self.isSubscribed = isSubscribed
    self.place = place
  }
}
