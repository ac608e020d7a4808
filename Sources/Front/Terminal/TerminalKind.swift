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
  /// The sequence by which it shows a notification; nil for the consoles of kernels, which print a part of it or hang in it.
  let notification: Notification?
  /// True where a title is shown: consoles have none.
  let isWindow: Bool
  /// False for terminals that are known to show the sequences of links (OSC 8) as text, or to break at them.
  let showsLinks: Bool
  /// True for terminals that put right-to-left text in order themselves.
  let ordersText: Bool

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
    isWindow = !TerminalKind.consoles.contains { term.hasPrefix($0) }
    notification = isWindow && term != "dumb" ? TerminalKind.notification(environment, term) : nil
    showsLinks = TerminalKind.showsLinks(environment, term)
    ordersText = TerminalKind.ordersText(environment, term)
    answersQuestions = !(TerminalKind.consoles + ["screen"]).contains { term.hasPrefix($0) }
  }

  private static func notification(_ environment: [String: String], _ term: String) -> Notification {
    if term.contains("kitty") || environment["KITTY_WINDOW_ID"] != nil { return .kitty }
    return ["rxvt", "foot"].contains { term.hasPrefix($0) } ? .rxvt : .iTerm
  }

  /// The terminals that kernels bring.
  private static let consoles = ["linux", "vt", "cons", "sun", "hurd", "mach", "wsvt"]

  /// mlterm, Konsole, and VTE since 0.58 ("5800"), also where tmux or screen runs in them. What Konsole does, a setting of it
  /// can switch off; that cannot be seen from here.
  private static func ordersText(_ environment: [String: String], _ term: String) -> Bool {
    if ["mlterm", "konsole"].contains(where: { term.hasPrefix($0) }) { return true }
    if environment["MLTERM"] != nil || environment["KONSOLE_VERSION"] != nil { return true }
    return environment["VTE_VERSION"].flatMap { Int($0) }.map { $0 >= 5800 } ?? false
  }

  /// VTE broke at links up to 0.50.0 ("5000"); tmux has passed them on since 3.4; GNU screen and consoles never do.
  private static func showsLinks(_ environment: [String: String], _ term: String) -> Bool {
    if (consoles + ["screen", "dumb"]).contains(where: { term.hasPrefix($0) }) { return false }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }), version <= 5000 { return false }
    guard environment["TERM_PROGRAM"] == "tmux", let version = environment["TERM_PROGRAM_VERSION"] else { return true }
    // "3.3a", "next-3.5"
    let numbers = version.split { !$0.isWholeNumber }.compactMap { Int($0) }
    return numbers.count < 2 || (numbers[0], numbers[1]) >= (3, 4)
  }
}
