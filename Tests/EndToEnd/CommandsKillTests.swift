import Foundation
import TestKit
import Testing

/// Imports files, kills the program in the midst of it, and tells what it had announced by then.
///
/// It is killed when so many lines were read, not after a time: it is then somewhere in what comes next.
private func killed(_ newsband: Commands, after lines: Int, files: [String]) throws -> [String] {
  let process = Process()
  process.executableURL = program
  process.arguments = ["import"] + files
  process.environment = newsband.home.environment
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  var bytes = Data()
  while bytes.count(where: { $0 == 0x0A }) < lines, let piece = try output.fileHandleForReading.read(upToCount: 64) {
    if piece.isEmpty { break }
    bytes.append(piece)
  }
  kill(process.processIdentifier, SIGKILL)
  process.waitUntilExit()
  if let rest = try output.fileHandleForReading.readToEnd() { bytes.append(rest) }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}

@Test(arguments: [1, 2, 3, 7, 20])
func whatWasAnnouncedIsThereAfterTheProgramWasKilled(_ lines: Int) async throws {
  try await Commands.inNewHome { newsband in
    let files = try (1...28).map { try newsband.file("\($0).txt", page(day: $0)) }
    let announced = try killed(newsband, after: lines, files: files)
    #expect(announced.count >= lines)

    let check = try await newsband.run("check")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let kept = Set(try await newsband.run("list").lines.compactMap { $0.split(separator: "\t").last.map(String.init) })
    for day in 1...announced.count {
      #expect(kept.contains("First headline of the day \(day)") && kept.contains("Second headline of the day \(day)"))
    }
    #expect(kept.count.isMultiple(of: 2), "an edition came in by half")

    // And the work can be taken up again: nothing is doubled.
    #expect(try await newsband.run("import", files[0], files[1]).status == 0)
    #expect(try await newsband.run("list").lines.count == max(kept.count, 4))
  }
}
