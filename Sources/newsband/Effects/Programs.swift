import Foundation
import Model

/// Other programs: looked up on $PATH, and started with an argument vector, never through a shell.
struct Programs: Sendable {
  let environment: [String: String]

  /// The path of a program: the name itself when it has a slash, else the first executable file of that name on $PATH, as for
  /// execvp (POSIX). Nil when there is none. An empty entry of $PATH, which means the working directory, is not followed.
  func path(of name: String) -> String? {
    if name.isEmpty { return nil }
    if name.contains("/") { return Programs.isProgram(name) ? name : nil }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { "\($0)/\(name)" }.first(where: Programs.isProgram)
  }

  /// False for a folder, which may have the right to be executed too.
  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Seconds after which the exit status of a program says nothing about its start.
  private static let start = Duration.seconds(10)

  /// Starts a program that runs by itself, away from the terminal, and does not wait for it. Throws when it cannot be started.
  ///
  /// - Parameters:
  ///   - input: the text on its standard input.
  ///   - failed: called on any thread with the reason, when the program ends within ten seconds with a status other than 0.
  func start(
    _ command: [String], input: String? = nil, failed: @escaping @Sendable (_ why: String) -> Void = { _ in }
  ) throws(StartFailure) {
    guard let name = command.first, let path = path(of: name) else {
      throw StartFailure(why: "there is no such program")
    }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = Array(command.dropFirst())
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let begin = ContinuousClock.now
    process.terminationHandler = { process in
      guard ContinuousClock.now - begin < Programs.start, let why = process.failure else { return }
      failed(why)
    }
    do {
      process.standardInput = try input.map(Programs.file) ?? FileHandle.nullDevice
      try process.run()
    } catch {
      throw StartFailure(why: "it could not be started: \(error.localizedDescription)")
    }
  }

  /// The reason why a program was not started, as the end of a sentence.
  struct StartFailure: Error {
    let why: String
  }

  /// A file without a name that holds a text. Unlike a pipe it does not wait for a program that reads slowly, and raises no
  /// SIGPIPE when a program ends without reading.
  static func file(with text: String) throws -> FileHandle { try file(with: Data(text.utf8)) }

  static func file(with bytes: Data) throws -> FileHandle {
    guard let stream = tmpfile() else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { fclose(stream) }
    let file = FileHandle(fileDescriptor: dup(fileno(stream)), closeOnDealloc: true)
    try file.write(contentsOf: bytes)
    try file.seek(toOffset: 0)
    return file
  }
}

extension Process {
  /// "it ended with status 3"; nil for success.
  fileprivate var failure: String? {
    switch terminationReason {
    case .exit: terminationStatus == 0 ? nil : "it ended with status \(terminationStatus)"
    case .uncaughtSignal: "signal \(terminationStatus) ended it"
    @unknown default: "it ended with status \(terminationStatus)"
    }
  }
}
