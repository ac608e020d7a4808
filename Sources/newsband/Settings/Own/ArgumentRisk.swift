import Model
import Parse

/// Arguments in which a value of an article would be read as something else than a value: as the program of a shell, as the name
/// of a file that is sent, as a part of a path. config.toml with such an argument is refused.
enum ArgumentRisk {
  /// The end of a sentence about the first such argument; nil where there is none.
  static func first(in run: [ArgumentPattern]) -> String? {
    for (index, pattern) in run.enumerated() where !pattern.placeholders.isEmpty {
      let before = run[..<index].map(\.source)
      if let why = risk(of: pattern, after: before) { return why }
    }
    return nil
  }

  private static func risk(of pattern: ArgumentPattern, after before: [String]) -> String? {
    let programs = before.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let name = "%" + (pattern.placeholders.first?.rawValue ?? "")
    if programs.contains(where: interpreters.contains), let option = before.last, option.isOfScript {
      return
        "\(name) stands in a script of \(programs.first { interpreters.contains($0) } ?? ""), where an article could run "
        + "anything; use the environment there: \"$NEWSBAND_TITLE\", \"$NEWSBAND_URL\""
    }
    if let program = programs.first(where: shellCallers.contains) {
      return
        "\(program) gives its arguments to a shell or expands them, where \(name) could run anything; use the environment "
        + "instead"
    }
    if let program = programs.first(where: terminals.contains), pattern.source.contains(where: \.isWhitespace) {
      return
        "\(program) gives \(TOML.quoted(pattern.source)) to a shell, where \(name) could run anything; give the program and "
        + "each of its arguments as a text of its own"
    }
    let free = pattern.placeholders.first(where: \.isFreeText)
    if let free, programs.contains("curl"), let option = before.last, pattern.isRisky(behind: option, free) {
      return "curl may take %\(free.rawValue) behind \(option) for the name of a file, or for more than one value; use "
        + "[\"--data-urlencode\", \"name=%\(free.rawValue)\"]"
    }
    if let free, pattern.isPath(before: free) {
      return "%\(free.rawValue) may hold a / and lead to another place; %file is the title as a safe name of a file"
    }
    return nil
  }

  private static let interpreters: Set<String> = [
    "sh", "bash", "dash", "zsh", "ksh", "mksh", "fish", "ash", "busybox", "csh", "tcsh", "nu", "elvish", "xonsh",
    "pwsh",
    "python", "python3", "perl", "ruby", "node", "deno", "bun", "php", "lua", "awk", "gawk", "mawk", "osascript",
    "emacs",
    "emacsclient", "vim", "nvim", "vi", "sqlite3", "psql", "jq", "sed",
  ]
  private static let shellCallers: Set<String> = [
    "ssh", "watch", "su", "script", "parallel", "xargs", "eval", "at", "batch", "expect", "tmux", "screen", "byobu",
    "zellij",
    "i3-msg", "swaymsg", "hyprctl",
  ]
  private static let terminals: Set<String> = [
    "xterm", "foot", "kitty", "alacritty", "wezterm", "gnome-terminal", "konsole", "urxvt", "st", "x-terminal-emulator",
  ]
}

extension String {
  /// True for an option behind which a script stands: -c, -lc, -e, --eval, --command, +cmd of vim's -c.
  fileprivate var isOfScript: Bool {
    guard hasPrefix("-") else { return self == "eval" }
    if hasPrefix("--") { return ["--eval", "--command", "--execute", "--expression", "--print"].contains(self) }
    return dropFirst().allSatisfy { $0.isASCII && $0.isLetter }
      && (last == "c" || last == "e" || last == "r" || last == "p")
  }
}

extension ArgumentPattern {
  private static let encoding: Set<String> = ["--data-urlencode", "--url-query"]
  private static let verbatim: Set<String> = [
    "-d", "--data", "--data-ascii", "--data-binary", "--json", "-F", "--form", "-H", "--header", "-T", "--upload-file",
    "-K",
    "--config", "-b", "--cookie", "-o", "--output",
  ]

  /// True if curl would take a text behind an option for something else than one value. What it encodes needs a name and "="
  /// before it: without them "@file" is the name of a file.
  fileprivate func isRisky(behind option: String, _ placeholder: Placeholder) -> Bool {
    if ArgumentPattern.verbatim.contains(option) { return true }
    guard ArgumentPattern.encoding.contains(option) else { return false }
    if case .text(let text) = pieces.first { return !text.contains("=") }
    return true
  }

  /// True if literal text with a slash stands before a value: "/home/me/%title.md", "https://a.example/%title".
  fileprivate func isPath(before placeholder: Placeholder) -> Bool {
    for piece in pieces {
      switch piece {
      case .text(let text): if text.contains("/") { return true }
      case .value(let value): if value == placeholder { return false }
      }
    }
    return false
  }
}
