/// A folder that is kept although it may be empty: the person made it, folded it or moved it.
package struct FolderSummary: Hashable, Sendable {
  /// As in `FolderPath`.
  package var path: String
  package var isFolded: Bool
  /// The place among its neighbours; nil where the person has not moved any of them.
  package var place: Int?

  package init(path: String, isFolded: Bool = false, place: Int? = nil) {
    self.path = path
    self.isFolded = isFolded
    self.place = place
  }
}
