import Foundation

/// Other programs: looked up on $PATH, started with an argument vector, never through a shell.
struct Programs {
  let environment: [String: String]

  /// Whether there is such a program: by its path where the name has a slash, else on $PATH, as execvp looks for it
  /// (POSIX).
  func has(_ name: String) -> Bool {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// Starts a program that goes on by itself, away from the terminal.
  /// - Parameter input: what it reads.
  func start(_ command: [String], input: String? = nil) throws {
    let process = Process()
    // env looks the program up, in the environment that it is given; a name that is not found ends it with status 127,
    // and nobody hears that: whoever must know asks `has` before.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = try input.map(Programs.file) ?? FileHandle.nullDevice
    try process.run()
  }

  /// A file without a name that holds a text. Unlike a pipe it does not wait for a program that reads slowly, and does not
  /// end us (SIGPIPE) for one that has gone without reading.
  private static func file(with text: String) throws -> FileHandle {
    guard let stream = tmpfile() else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { fclose(stream) }
    let file = FileHandle(fileDescriptor: dup(fileno(stream)), closeOnDealloc: true)
    try file.write(contentsOf: Data(text.utf8))
    try file.seek(toOffset: 0)
    return file
  }
}
