import Foundation

/// The thing that standard output goes to. A terminal gets tables that fit its width, times of this place, and colours; anything
/// else gets what other programs read: fields separated by tabs, and times in UTC.
struct OutputDevice: Equatable {
  /// Nil for anything but a terminal.
  let columns: Int?
  let hasColours: Bool
  let zone: TimeZone

  static let other = OutputDevice(columns: nil, hasColours: false, zone: .gmt)

  /// Reads the width from the kernel; where it does not know one, from COLUMNS, and else takes 80.
  static let current: OutputDevice = {
    guard isatty(STDOUT_FILENO) == 1 else { return other }
    let environment = ProcessInfo.processInfo.environment
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    let columns = known > 0 ? known : environment["COLUMNS"].flatMap(Int.init) ?? 80
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return OutputDevice(columns: max(20, columns), hasColours: !isPlain, zone: .current)
  }()

  /// The text between the codes that a terminal with colours needs for a style (ECMA-48, SGR).
  func styled(_ text: String, _ style: TextStyle) -> String {
    guard hasColours, let code = style.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// A style of text on standard output. Only the weight and the first colours of the terminal are used, so that every palette
/// stays readable.
enum TextStyle {
  case plain, strong, faint, accent, warning

  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .accent: "36"
    case .warning: "33"
    }
  }
}
