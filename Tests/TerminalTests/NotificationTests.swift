import Testing

@testable import Terminal

/// The bytes of notifications.
@Suite struct Notifications {
  @Test(arguments: [
    (["TERM": "xterm-256color"], "\u{1B}]9;newsband: Tenge\u{7}"),
    (["TERM": "foot"], "\u{1B}]777;notify;newsband;Tenge\u{1B}\\"),
    (["TERM": "rxvt-unicode-256color"], "\u{1B}]777;notify;newsband;Tenge\u{1B}\\"),
    (["TERM": "xterm-kitty"], "\u{1B}]99;;newsband: Tenge\u{1B}\\"), ([:], "\u{1B}]9;newsband: Tenge\u{7}"),
  ])
  func eachTerminalHasItsSequence(_ environment: [String: String], _ sequence: String) {
    #expect(TerminalKind(environment) { _ in true }.notification?.sequence(for: "Tenge") == sequence)
  }

  /// They would show a part of the sequence as text.
  @Test(arguments: ["linux", "linux-16color", "cons25", "vt220", "wsvt25", "dumb"])
  func aConsoleHasNone(_ term: String) {
    #expect(TerminalKind(["TERM": term]) { _ in true }.notification == nil)
  }

  @Test(arguments: [
    "a\u{1B}\\b", "a\u{7}b", "a\u{9C}b", "a\u{1B}]0;owned\u{7}b", "4;50", "a;b;c", "a\nb", "a\u{202E}b", "a\0b",
    "a\u{1B}[2Jb",
    String(repeating: "x;", count: 5000),
  ])
  func aHostileTextEndsNoSequenceAndBeginsNone(_ text: String) {
    for kind in [Notification.iTerm, .rxvt, .kitty] {
      let sequence = kind.sequence(for: text)
      let end = kind == .iTerm ? "\u{7}" : "\u{1B}\\"
      #expect(sequence.hasPrefix("\u{1B}]") && sequence.hasSuffix(end))
      let inside = sequence.dropFirst(2).dropLast(end.count).unicodeScalars
      #expect(!inside.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
      #expect(inside.count < 450)
    }
    #expect(Notification.iTerm.sequence(for: text).hasPrefix("\u{1B}]9;newsband: "))
    #expect(Notification.rxvt.sequence(for: text).filter { $0 == ";" }.count == 3)
  }
}
