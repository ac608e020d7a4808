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
}
