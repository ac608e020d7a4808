/// The unread articles of lists less their rows with something unread: why a list of twelve unread articles may have five rows.
///
/// By the list of all, of a feed, a folder or a tag; lists without such articles are left out.
package struct UnreadSurplus: Hashable, Sendable {
  /// Articles that are left out because of their language.
  package var hidden: [Scope: Int]
  /// Of the others, those that are in the row of another article of their story.
  package var inStories: [Scope: Int]

  package init(hidden: [Scope: Int] = [:], inStories: [Scope: Int] = [:]) {
    self.hidden = hidden
    self.inStories = inStories
  }
}
