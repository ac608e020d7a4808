import Foundation

/// The built binary, which lies beside the bundle of tests.
package let program: URL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  .appending(path: "newsband")

/// What a program that has ended leaves behind.
package struct Outcome: Sendable {
  /// The exit status; 128 and the signal's number when a signal ended it, as a shell says it.
  package let status: Int32
  package let output: String
  package let errors: String
}

/// Runs a program to its end. Its output goes through files, which can never fill up as pipes can.
///
/// Foundation's Process is of no use here: it takes a program for running as long as any child of that program does, and a
/// tmux client leaves a server behind.
package func run(
  _ arguments: [String], of executable: URL = program, stdin: Data = Data(), environment: [String: String]
) async throws -> Outcome {
  let folder = try Folder()
  defer { folder.remove() }
  try stdin.write(to: folder.url.appending(path: "0"))

  let child = try start(arguments, of: executable, in: folder, environment: environment)
  let status = await end(of: child)
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
  }
  return Outcome(status: status, output: try text("1"), errors: try text("2"))
}

/// Starts a program; gives its number. What it reads and writes are the files 0, 1 and 2 of a folder.
package func start(
  _ arguments: [String], of executable: URL, in folder: Folder, environment: [String: String]
) throws -> pid_t {
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  defer { posix_spawn_file_actions_destroy(&files) }
  posix_spawn_file_actions_addopen(&files, 0, folder.path("0"), O_RDONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&files, 1, folder.path("1"), O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&files, 2, folder.path("2"), O_WRONLY | O_CREAT, 0o600)

  // The thread that this runs on may block signals; a program that inherited that could not be ended.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

  var child: pid_t = 0
  let failure = withStrings([executable.path] + arguments) { argv in
    withStrings(environment.map { "\($0)=\($1)" }) { envp in
      posix_spawn(&child, executable.path, &files, &attributes, argv, envp)
    }
  }
  guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
  return child
}

/// The exit status of a program, when it has ended. Waits on a thread of its own: a task may not block.
package func end(of child: pid_t) async -> Int32 {
  await withCheckedContinuation { ended in
    Thread.detachNewThread {
      var status: Int32 = 0
      while waitpid(child, &status, 0) == -1 && errno == EINTR {}
      let signal = status & 0x7F
      ended.resume(returning: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
    }
  }
}

/// Calls with the strings as C has them, a null pointer behind the last.
private func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
