import Model

/// Something to do with the terminal or the desktop around it.
package enum TerminalEffect: Equatable, Sendable {
  case openInBrowser(String)
  /// Puts a text on the clipboard.
  case copy(String)
  /// Shows a desktop notification, where the terminal can.
  case notify(String)
  /// Shows the screen in the theme of these settings.
  case useTheme(Settings)
  /// Runs a program of the person's own; its end comes as `Event.programEnded`.
  case run(ProgramRun)
  /// Ends the program of a run.
  case endProgram(Int)
  /// Translates titles, or an article, with the program of the settings; answered with `Event.translatedTitles`, or with several
  /// `Event.translated`.
  case translate(TranslationRequest)
  /// Ends the translation of an article.
  case endTranslation
  /// Draws every cell of the screen again.
  case redraw
  /// Stops the program and returns to the shell, until the shell continues it.
  case suspend
}
