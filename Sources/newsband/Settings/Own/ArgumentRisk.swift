import Model
import Parse

/// Arguments in which a value of an article would be read as something else than a value: as the program of a shell, as the name
/// of a file that is sent, as a part of a path. config.toml with such an argument is refused.
enum ArgumentRisk {
  /// The end of a sentence about the first such argument; nil where there is none.
  static func first(in run: [ArgumentPattern]) -> String? {
    for (index, pattern) in run.enumerated() where !pattern.placeholders.isEmpty {
      let before = run[..<index].map(\.source)
      if let why = risk(of: pattern, after: before, isLast: index == run.count - 1) { return why }
    }
    return nil
  }

  private static func risk(of pattern: ArgumentPattern, after before: [String], isLast: Bool) -> String? {
    let name = "%" + (pattern.placeholders.first?.rawValue ?? "")
    if let why = riskOfLauncher(pattern, before, name) { return why }
    let programs = before.map(\.programName)
    if let program = interpreter(of: pattern, programs, before) {
      return
        "\(name) stands in a script of \(program), where an article could run anything; use the environment there: "
        + "\"$NEWSBAND_TITLE\", \"$NEWSBAND_URL\""
    }
    if let option = [pattern.attachedOption, before.last].compactMap(\.self).first(where: scriptOptions.contains) {
      return "\(name) stands behind \(option), where an article could run anything; use the environment instead"
    }
    if let program = programs.first(where: shellCallers.contains) {
      return
        "\(program) gives its arguments to a shell or expands them, where \(name) could run anything; use the environment "
        + "instead"
    }
    return pattern.placeholders.first(where: \.isFreeText).flatMap { free in
      riskOfText(free, in: pattern, programs, before, isLast: isLast)
    }
  }

  /// A value that a program which runs others would run, or give to a shell.
  private static func riskOfLauncher(_ pattern: ArgumentPattern, _ before: [String], _ name: String) -> String? {
    var start = 0
    while start < before.count, let launcher = ProgramLauncher.named[before[start].programName] {
      let program = before[start].programName
      let place = launcher.place(of: pattern.source, behind: before[(start + 1)...])
      if launcher.isTerminal,
        place == .program || ["-e", "-x", "--"].contains(before.last)
          || place != .ownArgument && pattern.source.contains(where: \.isWhitespace)
      {
        return
          "\(program) gives \(TOML.quoted(pattern.source)) to a shell, where \(name) could run anything; give the program and "
          + "each of its arguments as a text of its own"
      }
      switch place {
      case .program: return "\(program) would run what \(name) says: an article must not choose what is run"
      case .ownArgument:
        guard launcher.takesAssignments else { return nil }
        return "\(program) would hand \(name) to the program that it runs: an article must not choose how it is run"
      case .behind(let index): start = index
      }
    }
    return nil
  }

  /// A text that a program would read as something else than one value, or as the name of a file.
  private static func riskOfText(
    _ free: Placeholder, in pattern: ArgumentPattern, _ programs: [String], _ before: [String], isLast: Bool
  ) -> String? {
    let name = "%\(free.rawValue)"
    let isOfCurl = programs.contains("curl")
    let option = pattern.option(behind: before.last, isOfCurl: isOfCurl)
    if isOfCurl, let option, pattern.isRisky(behind: option) {
      return "curl may take \(name) behind \(option) for the name of a file, or for more than one value; use "
        + "[\"--data-urlencode\", \"name=\(name)\"]"
    }
    if let program = programs.first(where: itemReaders.contains), pattern.beginsWithValue {
      return "\(program) may take \(name) for the name of a file, or for more than one value; write \"name=\(name)\""
    }
    // The program itself, behind those that run it.
    let program = programs.first { writers.contains($0) || lastWriters.contains($0) }
    let isOperand = !pattern.source.hasPrefix("-")
    let isWritten =
      option.map { option in outputs.contains(option) || programs.contains { outputsOfPrograms[$0] == option } } == true
      || program.map(writers.contains) == true && isOperand
      || program.map(lastWriters.contains) == true && isOperand && isLast && pattern.beginsWithValue
    if isWritten {
      return
        "\(name) would be the name of a file, or a part of it, and may hold a / and lead to another place; %file is the title as "
        + "a safe name of a file"
    }
    if pattern.isPath(before: free) {
      return "\(name) may hold a / and lead to another place; %file is the title as a safe name of a file"
    }
    return nil
  }

  /// The first program that would read the pattern as a part of its script: behind an option for scripts, or before any other
  /// operand, which is the script then.
  private static func interpreter(
    of pattern: ArgumentPattern, _ programs: [String], _ before: [String]
  ) -> String? {
    let isScript = before.last?.isOfScript == true
    for (program, argument) in zip(programs, before) {
      if databases.contains(program) { return argument.fileName }
      if editors.contains(program), isScript || pattern.isAttached(to: ["+", "-c", "-e"]) { return argument.fileName }
      if let option = commanded[program], before.last == option || pattern.isAttached(to: [option]) {
        return argument.fileName
      }
      if interpreters.contains(program), isScript { return argument.fileName }
    }
    // Only the first one is run: what stands behind it may be called like another.
    guard let first = programs.firstIndex(where: interpreters.contains),
      !hasScript(Array(before[(first + 1)...]), before: pattern)
    else { return nil }
    return before[first].fileName
  }

  /// True if the arguments of an interpreter name a script, or end with an option whose value is only data.
  private static func hasScript(_ arguments: [String], before pattern: ArgumentPattern) -> Bool {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      guard argument.hasPrefix("-") || argument.hasPrefix("+") else { return true }
      let values = valueOptions[argument] ?? 0
      if index + values >= arguments.count, values > 0 {
        if case .text(let text)? = pattern.pieces.first, argument == "-v" { return text.contains("=") }
        return argument == "--arg"
      }
      index += 1 + values
    }
    return false
  }

  private static let interpreters: Set<String> = [
    "sh", "bash", "dash", "zsh", "ksh", "mksh", "fish", "ash", "busybox", "csh", "tcsh", "nu", "elvish", "xonsh",
    "pwsh", "python", "perl", "ruby", "node", "deno", "bun", "php", "lua", "luajit", "tclsh", "guile", "Rscript",
    "awk", "gawk", "mawk", "nawk", "osascript", "jq", "sed", "gsed", "julia", "gnuplot", "octave", "gdb", "lldb",
    "entr", "nix-shell",
  ]
  /// Programs that run what stands behind -c, -e or +.
  private static let editors: Set<String> = [
    "emacs", "emacsclient", "vim", "nvim", "vi", "view", "gvim", "ex", "ed", "git", "rsync",
  ]
  /// Programs of which only one option takes commands, beside + of pagers.
  private static let commanded: [String: String] = [
    "mutt": "-e", "neomutt": "-e", "wget": "-e", "less": "+", "more": "+", "most": "+",
  ]
  /// Programs of which every operand may be SQL or a command.
  private static let databases: Set<String> = ["sqlite", "psql", "mysql", "mariadb", "duckdb", "redis-cli"]
  /// Options of interpreters with values before the script, and how many.
  private static let valueOptions = [
    "-o": 1, "+o": 1, "-O": 1, "+O": 1, "-W": 1, "-X": 1, "-I": 1, "-F": 1, "-v": 1, "-r": 1, "--require": 1, "-L": 1,
    "--indent": 1, "--arg": 2, "--argjson": 2, "--slurpfile": 2, "--rawfile": 2,
  ]
  /// Options of any program behind which a command stands, as of yt-dlp, find and rsync.
  private static let scriptOptions: Set<String> = [
    "--exec", "--exec-before-download", "-exec", "-execdir", "-ok", "-okdir", "--eval", "--execute", "--command",
    "--rsh", "-Command", "-EncodedCommand", "--to-command", "--checkpoint-action", "--use-compress-program", "--run",
    "-ex",
    "--upload-pack",
  ]
  /// Programs whose operands are files that they write, move or delete, and options of any program with such a file.
  private static let writers: Set<String> = [
    "tee", "cp", "mv", "ln", "install", "touch", "mkdir", "rm", "rmdir", "shred", "truncate", "dd", "tar", "zip",
    "unzip", "split",
  ]
  /// Programs whose last operand is a file that they write.
  private static let lastWriters: Set<String> = [
    "ffmpeg", "avconv", "sox", "convert", "magick", "lame", "opusenc", "wkhtmltopdf", "wkhtmltoimage", "weasyprint",
    "pdftotext", "ebook-convert", "scp", "rclone",
  ]
  /// Programs that read a request in items such as name=value, name@file and name:=json.
  private static let itemReaders: Set<String> = ["http", "https", "xh", "xhs"]
  private static let outputs: Set<String> = [
    "-o", "-O", "--output", "--output-document", "--out", "--outfile", "--directory", "--output-dir", "--paths",
    "--directory-prefix", "--print-to-pdf", "--screenshot",
  ]
  /// More of them that mean something else to other programs.
  private static let outputsOfPrograms: [String: String] = [
    "wget": "-P", "yt-dlp": "-P", "youtube-dl": "-P", "espeak": "-w", "espeak-ng": "-w",
  ]
  private static let shellCallers: Set<String> = [
    "ssh", "watch", "su", "make", "gmake", "bmake", "remake", "script", "parallel", "xargs", "eval", "at", "batch",
    "expect", "tmux", "screen", "byobu",
    "zellij",
    "i3-msg", "swaymsg", "hyprctl",
  ]
}

extension String {
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  /// The name of a program without its folder and the number of its version: "/usr/bin/python3.11" is "python".
  fileprivate var programName: String {
    let name = fileName
    let letters = name.reversed().drop { $0.isNumber || $0 == "." || $0 == "-" }
    return letters.isEmpty ? name : String(letters.reversed())
  }

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
    "-K", "--config", "-b", "--cookie", "-w", "--write-out", "-c", "--cookie-jar", "-D", "--dump-header",
  ]
  /// The letters of curl's options that have a value, which may follow at once (curl(1), of 8.14).
  fileprivate static let valueLetters = Set("AbcCdDeEFhHKmoPQrtTuUwxXyYz")

  /// The option whose value the argument is, or holds: that before it, "-d" of "-sSd" too, or its own, "--output" of
  /// "--output=%title" and "-o" of "-o%title". Nil where there is none.
  fileprivate func option(behind last: String?, isOfCurl: Bool) -> String? {
    if let attachedOption, attachedOption.hasPrefix("--") { return attachedOption }
    if case .text(let text)? = pieces.first, let option = text.shortOption(isOfCurl: isOfCurl) { return option }
    guard let last else { return nil }
    return last.shortOption(isOfCurl: isOfCurl, isWhole: true) ?? last
  }

  /// True if curl would take a text behind an option for something else than one value. What it encodes needs a name and "="
  /// before it: without them "@file" is the name of a file.
  fileprivate func isRisky(behind option: String) -> Bool {
    if ArgumentPattern.verbatim.contains(option) { return true }
    guard ArgumentPattern.encoding.contains(option) else { return false }
    if case .text(let text) = pieces.first { return !text.contains("=") }
    return true
  }

  /// True for a value in the argument of an option, as in "+%title", "-c%title" and "-emy_hdr Subject: %title".
  fileprivate func isAttached(to options: [String]) -> Bool {
    guard case .text(let text)? = pieces.first else { return false }
    return options.contains { text.hasPrefix($0) }
  }

  /// The option that the value is attached to, "--exec" of "--exec=%title"; nil where it stands alone.
  fileprivate var attachedOption: String? {
    guard case .text(let text)? = pieces.first, let end = text.firstIndex(of: "=") else { return nil }
    return String(text[..<end])
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

extension String {
  /// The option with a value in a bundle of short ones: "-d" of "-sSd", of "-d@" and of "-sSdtext". Of other programs than curl
  /// only those with the name of a file are known: "-o" and "-O", and "-O" behind others, as in "-qO".
  ///
  /// - Parameter isWhole: the value is the next argument, so that nothing follows the letter.
  fileprivate func shortOption(isOfCurl: Bool, isWhole: Bool = false) -> String? {
    guard hasPrefix("-"), !hasPrefix("--") else { return nil }
    let letters = Array(dropFirst())
    if isOfCurl {
      guard let index = letters.firstIndex(where: ArgumentPattern.valueLetters.contains),
        letters[..<index].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }),
        !isWhole || index == letters.count - 1
      else { return nil }
      return "-\(letters[index])"
    }
    if letters.last == "O", letters.count <= 4 { return "-O" }
    guard let first = letters.first, "oO".contains(first), !isWhole || letters.count == 1, !letters.contains("=") else {
      return nil
    }
    return "-\(first)"
  }
}
