import Parse

extension FuzzTarget {
  /// Settings files.
  static let toml = FuzzTarget("toml") { bytes in
    do throws(TOML.Mistake) { _ = try TOML(bytes) } catch {
      require(error.line >= 1, "a mistake has a line")
    }
  }
}
