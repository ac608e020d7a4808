import Foundation
import TestKit
import Testing

@Test(arguments: [1, 2, 3, 7, 20])
func whatWasAnnouncedIsThereAfterTheProgramWasKilled(_ lines: Int) async throws {
  try await Commands.inNewHome { newsband in
    let files = try (1...28).map { try newsband.file("\($0).txt", page(day: $0)) }
    let announced = try newsband.killed(["import"] + files, after: lines)
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
