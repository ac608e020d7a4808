/// The findings of a check of the whole store.
package struct CheckReport: Hashable, Sendable {
  /// Lost and broken parts, one sentence without its stop each; they cannot be made whole from the file.
  package var damage: [String] = []
  /// True if the file itself is broken, so that it should not be written to.
  package var isBroken = false
  /// Parts that can be made anew from the rest: the search index, the counts, the lists, values of a wrong kind.
  package var outOfStep: [String] = []
  /// True if the search index could not be checked without waiting: the store is in use, or may not be written.
  package var isIndexUnchecked = false
  package var feeds = 0
  package var articles = 0

  package var isSound: Bool { damage.isEmpty && outOfStep.isEmpty }
}
