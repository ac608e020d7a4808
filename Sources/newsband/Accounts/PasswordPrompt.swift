import Foundation
import Model

/// Asks for a password on the terminal without showing it.
enum PasswordPrompt {
  /// Throws when there is no terminal, and when nothing was typed.
  static func ask(_ question: String) throws(Problem) -> String {
    func problem(_ why: String) -> Problem { Problem(doing: "ask for", to: "the password", why: why) }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw problem(
        "there is no terminal; give --password-command, or --password-stdin and the password on standard input")
    }
    defer { close(terminal) }
    var state = termios()
    guard tcgetattr(terminal, &state) == 0 else { throw problem("the terminal does not answer") }
    var silent = state
    silent.c_lflag &= ~tcflag_t(ECHO)
    // Signals wait: one that ended the program here would leave the terminal without echo.
    var (blocked, before) = (sigset_t(), sigset_t())
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    tcsetattr(terminal, TCSAFLUSH, &silent)
    defer {
      tcsetattr(terminal, TCSAFLUSH, &state)
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    FileHandle(fileDescriptor: terminal, closeOnDealloc: false).write(Data("\(question): ".utf8))
    let line = line(of: terminal)
    FileHandle(fileDescriptor: terminal, closeOnDealloc: false).write(Data("\n".utf8))
    guard !line.isEmpty else { throw problem("nothing was typed") }
    return line
  }

  /// The first line of standard input.
  static func standardInput() throws(Problem) -> String {
    let line = line(of: STDIN_FILENO)
    guard !line.isEmpty else { throw Problem(doing: "read", to: "the password", why: "standard input is empty") }
    return line
  }

  private static func line(of file: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 4096, read(file, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
