/// What a look at the whole store found.
package struct CheckReport: Hashable, Sendable {
  /// What is broken in the file itself, one sentence without its stop each; it cannot be made whole from the file.
  package var damage: [String] = []
  /// What is made from the rest, and no longer agrees with it: the search index, the counts, the lists.
  package var outOfStep: [String] = []
  package var feeds = 0
  package var articles = 0

  package var isSound: Bool { damage.isEmpty && outOfStep.isEmpty }
}
