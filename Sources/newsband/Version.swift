import CBuild

/// The version of the program. This is its only source: the Makefile and the Debian package read it from here.
enum Version {
  static let number = "0.1.0"

  /// "0.1.0 (commit 1a2b3c4d5, release build)". The commit is missing when the build did not name one.
  static let description: String = {
    let commit = String(cString: build_commit())
    let parts = [commit.isEmpty ? nil : "commit \(commit)", "\(configuration) build"]
    return "\(number) (\(parts.compactMap(\.self).joined(separator: ", ")))"
  }()

  #if DEBUG
    private static let configuration = "debug"
  #else
    private static let configuration = "release"
  #endif
}
