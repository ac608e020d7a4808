import Foundation

/// A terminal with a shell in it, driven as a person would: keys go in, the screen is looked at. A tmux server of its
/// own holds it.
///
/// The shell's prompt is `[N:S]$ `: the number of the command that may be typed now, from 1, and the exit status of the one before.
package struct Tmux: Sendable {
  /// The home of the person at the terminal.
  package let home: Folder
  private let socket: String

  /// What the terminal shows did not become what was waited for.
  package struct Timeout: Error, CustomStringConvertible {
    package let description: String
  }

  private static let executable = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  package static let isInstalled = executable != nil
  /// Long enough for a machine that does much else; what is waited for comes in milliseconds.
  private static let patience = Duration.seconds(60)

  /// Runs `body` in front of a new terminal, which is taken away after it.
  package static func open(
    width: Int = 80, height: Int = 24, environment: [String: String] = [:],
    _ body: (Tmux) async throws -> Void
  ) async throws {
    let home = try Folder()
    defer { home.remove() }
    let tmux = Tmux(home: home, socket: home.path("tmux"))
    try home.write("set -g status off\nset -g escape-time 0\nset -g default-terminal tmux-256color\n", to: "tmux.conf")
    // Without a history, which a shell writes when its terminal has gone already.
    let own = ["PS1": "[\\#:$?]$ ", "HISTFILE": ""]
    let shell = home.environment.merging(environment) { $1 }.merging(own) { $1 }
    let variables = shell.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    _ = try await tmux.command(
      [
        "-f", home.path("tmux.conf"), "-u", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c",
        home.url.path,
      ]
        + ["env", "-i"] + variables + ["bash", "--norc", "--noprofile", "--noediting", "-i"])
    do {
      try await tmux.wait(for: "[1:0]$")
      try await body(tmux)
    } catch {
      try await tmux.close()
      throw error
    }
    try await tmux.close()
  }

  // MARK: Hands

  /// Types keys by tmux's names ("j", "Enter", "C-z", "Escape"); a text that is no name is typed letter by letter.
  package func press(_ keys: String...) async throws {
    _ = try await command(["send-keys"] + keys)
  }

  /// Types a text as it stands, without a key after it.
  package func type(_ text: String) async throws {
    _ = try await command(["send-keys", "-l", text])
  }

  /// Gives the shell a command.
  package func enter(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  package func resize(width: Int, height: Int) async throws {
    _ = try await command(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  // MARK: Eyes

  /// The rows of the screen, without blanks at their ends.
  package func screen() async throws -> [String] {
    let rows = try await command(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
    return rows.dropLast().map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The screen with its colours, as SGR sequences.
  package func colours() async throws -> String {
    try await command(["capture-pane", "-p", "-e"])
  }

  /// From now on all that programs write to the terminal goes into a file as well, also what is drawn over at once.
  package func record(in file: String) async throws {
    _ = try await command(["pipe-pane", "-o", "cat > \(file)"])
  }

  /// The value of a tmux format: "cursor_x", "alternate_on".
  package func value(of name: String) async throws -> String {
    try await command(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen is as it should be; gives it back.
  @discardableResult
  package func wait(
    for what: String, until isThere: @Sendable ([String]) -> Bool
  ) async throws -> [String] {
    let deadline = ContinuousClock.now + Tmux.patience
    while true {
      let rows = try await screen()
      if isThere(rows) { return rows }
      guard ContinuousClock.now < deadline else {
        throw Timeout(description: "\(what) did not come. The screen:\n" + rows.joined(separator: "\n"))
      }
      // A breath between two looks, so that the program that is waited for gets the processor.
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// Waits until a row of the screen has a text in it.
  @discardableResult
  package func wait(for text: String) async throws -> [String] {
    try await wait(for: "“\(text)”") { $0.contains { $0.contains(text) } }
  }

  /// Waits until the shell has a prompt again; gives the exit status of the command before it.
  package func status(ofCommand number: Int) async throws -> Int? {
    let prompt = "[\(number + 1):"
    let rows = try await wait(for: "the prompt after command \(number)") { $0.contains { $0.hasPrefix(prompt) } }
    return rows.last { $0.hasPrefix(prompt) }.flatMap { Int($0.dropFirst(prompt.count).prefix(while: \.isNumber)) }
  }

  /// The modes of the terminal's line, all of them, as stty writes them.
  package func lineModes() async throws -> String {
    let tty = try await value(of: "pane_tty")
    return try await run(["-g", "-F", tty], of: URL(filePath: "/bin/stty"), environment: home.environment).output
  }

  /// What of the terminal a program has left changed; empty when it is whole.
  package func damage() async throws -> [String] {
    var damage: [String] = []
    for (name, whole) in [
      ("alternate_on", "0"), ("cursor_flag", "1"), ("mouse_any_flag", "0"), ("keypad_flag", "0"),
      ("keypad_cursor_flag", "0"), ("insert_flag", "0"), ("wrap_flag", "1"),
    ] {
      let value = try await value(of: name)
      if value != whole { damage.append("\(name) is \(value)") }
    }
    return damage
  }

  /// Sends a signal to the program that the shell waits for.
  package func kill(_ signal: Int32) async throws {
    guard let child = try await processes().dropFirst().first else {
      throw Timeout(description: "The shell waits for no program")
    }
    Foundation.kill(child, signal)
  }

  /// The shell, and the programs that it waits for.
  private func processes() async throws -> [pid_t] {
    let shell = try await value(of: "pane_pid")
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return ([shell] + children.split(separator: " ").map(String.init)).compactMap { pid_t($0) }
  }

  /// Returns when all that ran in the terminal has ended: what a program writes while it ends would come back into the home
  /// that is being removed.
  private func close() async throws {
    let processes = try await processes()
    _ = try await command(["kill-server"])
    let deadline = ContinuousClock.now + Tmux.patience
    while processes.contains(where: Tmux.isRunning) {
      guard ContinuousClock.now < deadline else {
        throw Timeout(description: "A program did not end with its terminal")
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// "4711 (newsband) S …": a Z is a program that has ended and was not waited for.
  package static func isRunning(_ process: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return status.split(separator: ")").last?.first { !$0.isWhitespace } != "Z"
  }

  private func command(_ arguments: [String]) async throws -> String {
    guard let tmux = Tmux.executable else { throw Timeout(description: "tmux is not installed") }
    let outcome = try await run(["-S", socket] + arguments, of: URL(filePath: tmux), environment: home.environment)
    guard outcome.status == 0 else {
      throw Timeout(description: "tmux \(arguments.first ?? ""): \(outcome.errors)")
    }
    return outcome.output
  }
}
