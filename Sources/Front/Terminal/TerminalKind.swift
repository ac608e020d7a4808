/// The terminal as the environment describes it.
struct TerminalKind {
  /// The name of the terminal in terminfo.
  let name: String
  /// False when NO_COLOR is set (https://no-color.org).
  let hasColours: Bool
  /// True for a dark background, from COLORFGBG, which some terminals set; nil when it is not set.
  let isDark: Bool?
  /// True when the terminal can be asked questions: the consoles of kernels may print them instead.
  let answersQuestions: Bool
  /// The sequence by which it shows a notification.
  let notification: Notification

  /// - Parameter isKnown: whether terminfo has a terminal of a name.
  init(_ environment: [String: String], isKnown: (String) -> Bool) {
    let term = environment["TERM"] ?? ""
    // A terminal that says it has true colour, under a name with eight colours, has 256 at least. So has xterm itself.
    let richer = term + "-256color"
    let isRich = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") || environment["XTERM_VERSION"] != nil
    let isPoor = ["xterm", "screen", "tmux", "rxvt", "rxvt-unicode"].contains(term)
    name = isRich && isPoor && isKnown(richer) ? richer : term
    hasColours = (environment["NO_COLOR"] ?? "").isEmpty
    // "15;0", or "0;default;15" with the colour of a pixmap between (rxvt(1)). Colours 7 and 9 to 15 are light in the
    // usual palettes.
    isDark = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }.map { $0 < 7 || $0 == 8 }
    notification =
      term.contains("kitty") || environment["KITTY_WINDOW_ID"] != nil
      ? .kitty : ["rxvt", "foot"].contains { term.hasPrefix($0) } ? .rxvt : .iTerm
    answersQuestions = !["linux", "vt", "cons", "sun", "hurd", "mach", "wsvt", "screen"].contains { term.hasPrefix($0) }
  }
}
