import CProcess
import Foundation

/// A program in a session of its own, away from the terminal, with limits on its time and its output. The session is a process
/// group too, which is ended as a whole.
struct ChildProcess {
  let arguments: [String]
  let environment: [String: String]
  /// The standard input; nil for none.
  let input: FileHandle?
  /// Bytes of output to keep; 0 for a program whose output goes nowhere.
  var outputLimit = 0
  /// Nil for no limit.
  var timeLimit: Double?

  /// The end of a program, with what it printed.
  struct Ending {
    enum Kind: Equatable {
      case exited(Int32)
      case signalled(Int32)
      case tookTooLong
      case printedTooMuch
      case stopped
    }

    var kind: Kind
    var output: [UInt8] = []
    /// The last bytes of standard error.
    var errors: [UInt8] = []
  }

  /// The reason why a program was not started.
  struct StartFailure: Error { let why: String }

  /// Seconds between the polite end of a process group and the other one.
  private static let grace = 1.0
  /// Bytes of standard error that are kept.
  private static let errorLimit = 4096

  /// Starts the program and waits for its end, in a thread of its own. Cancelling the task ends the program.
  func run() async throws(StartFailure) -> Ending {
    guard let bell = StopBell() else { throw StartFailure(why: "too many files are open") }
    let result: Result<Ending, StartFailure> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: Result { () throws(StartFailure) in try wait(bell) }) }
      }
    } onCancel: {
      bell.ring()
    }
    bell.close()
    return try result.get()
  }

  private func wait(_ bell: StopBell) throws(StartFailure) -> Ending {
    var child = try Child(self)
    defer { child.close() }
    let deadline = timeLimit.map { Date().addingTimeInterval($0) }
    var ending = Ending(kind: .stopped)
    var verdict: Ending.Kind?
    var killTime: Date?
    while true {
      var files = [child.life, verdict == nil ? bell.out : -1, child.output, child.errors].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let next = verdict == nil ? deadline : killTime
      let left = next.map { Int32(max(0, min(60_000, ($0.timeIntervalSinceNow * 1000).rounded(.up)))) } ?? -1
      if poll(&files, 4, left) < 0, errno != EINTR { verdict = verdict ?? .stopped }
      let isFull = child.drain(&ending, limits: outputLimit, Self.errorLimit)
      if files[0].revents != 0 { break }
      if verdict == nil {
        if files[1].revents != 0 { verdict = .stopped }
        if isFull { verdict = .printedTooMuch }
        if let deadline, deadline.timeIntervalSinceNow <= 0 { verdict = .tookTooLong }
        if verdict != nil {
          child.signal(SIGTERM)
          // A program that was stopped takes no other signal before it goes on.
          child.signal(SIGCONT)
          killTime = Date().addingTimeInterval(Self.grace)
        }
      } else if let time = killTime, time.timeIntervalSinceNow <= 0 {
        child.signal(SIGKILL)
        killTime = nil
      }
    }
    _ = child.drain(&ending, limits: outputLimit, Self.errorLimit)
    // Programs that it left behind keep nothing that is waited for. One that runs by itself may leave its work to them.
    if verdict != nil || outputLimit > 0 { child.signal(SIGKILL) }
    let status = child.reap()
    ending.kind = verdict ?? status
    return ending
  }
}

/// A process that was started, with the ends of its pipes.
private struct Child {
  private let pid: pid_t
  /// Reports a hang-up when the process has ended. It is not reaped then, so that its number still names its group.
  private(set) var life: Int32
  /// -1 when the end of the output was read, or where it goes nowhere.
  private(set) var output: Int32 = -1
  private(set) var errors: Int32 = -1

  init(_ program: ChildProcess) throws(ChildProcess.StartFailure) {
    var pipes = Pipes()
    defer { pipes.closeAll() }
    let out = program.outputLimit > 0 ? try pipes.make() : nil
    let err = try pipes.make()
    let end = try pipes.make()
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { if null >= 0 { Glibc.close(null) } }
    pid = try Child.spawn(
      program, input: program.input?.fileDescriptor ?? null, output: out?.into ?? null, errors: err.into)
    for pipe in [out, err].compactMap(\.self) {
      let flags = fcntl(pipe.out, F_GETFL)
      _ = fcntl(pipe.out, F_SETFL, flags | O_NONBLOCK)
    }
    (output, errors, life) = (out.map { pipes.keep($0.out) } ?? -1, pipes.keep(err.out), pipes.keep(end.out))
    let (pid, last) = (pid, pipes.keep(end.into))
    Thread.detachNewThread {
      var info = siginfo_t()
      while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) < 0, errno == EINTR {}
      Glibc.close(last)
    }
  }

  func signal(_ number: Int32) { kill(-pid, number) }

  /// Reads what is there. Returns true when there was more output than the limit. Of the errors the last bytes are kept.
  mutating func drain(_ ending: inout ChildProcess.Ending, limits limit: Int, _ errorLimit: Int) -> Bool {
    var isFull = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // As much as a pipe holds at once: a program that floods must not keep the loop from its other work.
    for _ in 0..<16 where output >= 0 {
      let count = read(output, &buffer, buffer.count)
      if count > 0 {
        let room = limit - ending.output.count
        ending.output += buffer[..<min(count, max(0, room))]
        isFull = isFull || count > room
      } else {
        if count == 0 || errno != EAGAIN && errno != EINTR { Child.end(&output) }
        break
      }
    }
    for _ in 0..<16 where errors >= 0 {
      let count = read(errors, &buffer, buffer.count)
      if count > 0 {
        ending.errors = Array((ending.errors + buffer[..<count]).suffix(errorLimit))
      } else {
        if count == 0 || errno != EAGAIN && errno != EINTR { Child.end(&errors) }
        break
      }
    }
    return isFull
  }

  private static func end(_ file: inout Int32) {
    Glibc.close(file)
    file = -1
  }

  /// Takes the status of the process that has ended.
  func reap() -> ChildProcess.Ending.Kind {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  mutating func close() {
    for file in [life, output, errors] where file >= 0 { Glibc.close(file) }
  }

  /// Pipes whose ends are closed again unless they are kept.
  private struct Pipes {
    private var open: [Int32] = []

    mutating func make() throws(ChildProcess.StartFailure) -> (out: Int32, into: Int32) {
      var pair: [Int32] = [-1, -1]
      let failure = process_pipe(&pair, false)
      guard failure == 0 else { throw ChildProcess.StartFailure(why: String(cString: strerror(failure))) }
      open += pair
      return (pair[0], pair[1])
    }

    mutating func keep(_ file: Int32) -> Int32 {
      open.removeAll { $0 == file }
      return file
    }

    mutating func closeAll() {
      for file in open { Glibc.close(file) }
      open = []
    }
  }

  private static func spawn(
    _ program: ChildProcess, input: Int32, output: Int32, errors: Int32
  ) throws(ChildProcess.StartFailure) -> pid_t {
    let words = program.arguments.map { strdup($0) }
    let variables = program.environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in words + variables { free(text) } }
    var pid: pid_t = 0
    let failure = (words.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { words in
      (variables.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { variables in
        process_start(program.arguments[0], words.baseAddress, variables.baseAddress, input, output, errors, &pid)
      }
    }
    guard failure == 0 else { throw ChildProcess.StartFailure(why: String(cString: strerror(failure))) }
    return pid
  }
}
