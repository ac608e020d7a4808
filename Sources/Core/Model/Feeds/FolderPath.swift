/// The names of folders in one text, from the outside in: "News/Asia".
///
/// A stroke inside of a name ("TV/Film") is kept as U+2215, which looks the same, so that it parts nothing.
package enum FolderPath {
  /// Folders inside folders that a list is written with; the rest of a longer path is one name. A name may come from a
  /// stranger's list, with any number of strokes.
  package static let deepest = 32

  /// A name as it stands in a path.
  package static func name(_ written: some StringProtocol) -> String {
    String(written).replacing("/", with: "\u{2215}")
  }

  /// A name of a path as it was written.
  package static func written(_ name: some StringProtocol) -> String {
    String(name).replacing("\u{2215}", with: "/")
  }

  /// A path as a person types it, "News / Asia": without blanks around its names and without empty names. Nil for the top.
  package static func typed(_ text: String) -> String? {
    let names = text.split(separator: "/").map(\.trimmingBlanks).filter { !$0.isEmpty }
    guard names.count > deepest else { return names.isEmpty ? nil : names.joined(separator: "/") }
    // The deepest name takes in the rest, as in a list.
    return (names[..<deepest] + [name(names[deepest...].joined(separator: "/"))]).joined(separator: "/")
  }

  /// The folder around a folder; nil at the top.
  package static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// The last name of a path.
  package static func lastName(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  /// True for a folder itself and for all folders in it.
  package static func contains(_ folder: String, _ path: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }

  /// The folder of all these feeds; nil when they are at the top, or in several.
  package static func shared(by feeds: [Subscription]) -> String? {
    guard let first = feeds.first?.folder, feeds.allSatisfy({ $0.folder == first }) else { return nil }
    return first
  }
}
