/// The sequences by which terminals show a notification.
enum Notification: Equatable {
  /// OSC 9 ; text, of iTerm2, WezTerm, Ghostty and others.
  case iTerm
  /// OSC 777 ; notify ; title ; text, of rxvt-unicode, foot and others.
  case rxvt
  /// OSC 99 ; ; text, of kitty (https://sw.kovidgoyal.net/kitty/desktop-notifications).
  case kitty

  /// Characters of a text: notifications are short, and terminals limit the length of a sequence.
  private static let limit = 400

  /// The sequence for a text, without the control characters and semicolons that could end it or change its meaning.
  func sequence(for text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      default: true
      }
    }
    let safe = String(String.UnicodeScalarView(kept.prefix(Notification.limit)))
    return switch self {
    // "4;50" would be a progress of 50 % to ConEmu and to tmux 3.7: a word stands first.
    case .iTerm: "\u{1B}]9;newsband: \(safe)\u{7}"
    case .rxvt: "\u{1B}]777;notify;newsband;\(safe.map { $0 == ";" ? "," : String($0) }.joined())\u{1B}\\"
    case .kitty: "\u{1B}]99;;newsband: \(safe)\u{1B}\\"
    }
  }
}
