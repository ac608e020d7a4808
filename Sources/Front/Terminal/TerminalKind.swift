/// What the environment tells of the terminal.
struct TerminalKind {
  /// The name to look up in terminfo.
  let name: String
  /// False when NO_COLOR is set (https://no-color.org).
  let hasColours: Bool
  /// From COLORFGBG, which some terminals set; nil when it says nothing.
  let isDark: Bool?
  /// Whether questions to the terminal are safe: the consoles of kernels may print them.
  let answersQuestions: Bool

  /// - Parameter isKnown: whether terminfo has a terminal of a name.
  init(_ environment: [String: String], isKnown: (String) -> Bool) {
    let term = environment["TERM"] ?? ""
    // A terminal that boasts of true colour under the name of one with eight has 256 at least, and so has xterm itself.
    let richer = term + "-256color"
    let isRich = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") || environment["XTERM_VERSION"] != nil
    let isPoor = ["xterm", "screen", "tmux", "rxvt", "rxvt-unicode"].contains(term)
    name = isRich && isPoor && isKnown(richer) ? richer : term
    hasColours = (environment["NO_COLOR"] ?? "").isEmpty
    // "15;0", or with a pixmap's colour between: "0;default;15" (rxvt(1)). 7 and 9 to 15 are light in every usual
    // palette.
    isDark = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }.map { $0 < 7 || $0 == 8 }
    answersQuestions = !["linux", "vt", "cons", "sun", "hurd", "mach", "wsvt", "screen"].contains { term.hasPrefix($0) }
  }
}
