import Foundation
import TestKit
import Testing

/// A session that cannot take a signal.
@Suite struct BusySessionTests {
  /// Nothing reads the terminal, so that the session waits for ever in the midst of a picture.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalEndsItAlthoughTheSessionIsBusy(_ signal: Int32) async throws {
    try await Commands.inNewHome { commands in
      var (master, slave): (Int32, Int32) = (-1, -1)
      var size = winsize(ws_row: 200, ws_col: 400, ws_xpixel: 0, ws_ypixel: 0)
      try #require(openpty(&master, &slave, nil, nil, &size) == 0)
      defer { close(master) }
      let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
      let process = Process()
      process.executableURL = program
      process.environment = commands.home.environment.merging(["TERM": "xterm-256color"]) { $1 }
      process.standardInput = terminal
      process.standardOutput = terminal
      process.standardError = terminal
      try process.run()
      func waiting(_ file: Int32) -> Int32 {
        var count: Int32 = 0
        _ = ioctl(file, UInt(FIONREAD), &count)
        return count
      }
      // The first picture, which nothing reads.
      while waiting(master) < 1000, process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
      // Pictures until there is no room for them, and keys are read no more.
      let redraw = [UInt8](repeating: 0x0C, count: 32)
      var unread = 0
      for _ in 0..<80 where unread < 20 && process.isRunning {
        _ = write(master, redraw, redraw.count)
        try await Task.sleep(for: .milliseconds(50))
        unread = waiting(slave) > 0 ? unread + 1 : 0
      }
      #expect(unread == 20 && process.isRunning)
      kill(process.processIdentifier, signal)
      for _ in 0..<1200 where process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
      try #require(!process.isRunning)
      #expect(process.terminationReason == .uncaughtSignal)
      #expect([signal, SIGALRM].contains(process.terminationStatus))
    }
  }
}
