import Foundation
import TestKit
import Testing

@testable import newsband

@Suite struct MachineIDTests {
  private func inFolder(_ body: (Folder) throws -> Void) throws {
    let folder = try Folder()
    defer { folder.remove() }
    try body(folder)
  }

  private func id(_ folder: Folder, state: String = "state", system: String = "missing") -> String {
    MachineID(environment: ["XDG_STATE_HOME": folder.path(state)], systemFile: folder.path(system)).text
  }

  @Test func theSystemSaysWhichMachineItIs() throws {
    try inFolder { folder in
      try folder.write("0123456789abcdef\n", to: "machine-id")
      #expect(id(folder, system: "machine-id") == "0123456789abcdef")
      #expect(!FileManager.default.fileExists(atPath: folder.path("state")))
    }
  }

  @Test(arguments: [nil, "", "\n", "uninitialized\n"]) func withoutThatTheStateFolderDoes(_ text: String?) throws {
    try inFolder { folder in
      if let text { try folder.write(text, to: "machine-id") }
      let first = id(folder, system: "machine-id")
      #expect(first.count == 36 && first != ProcessInfo.processInfo.hostName)
      #expect(id(folder, system: "machine-id") == first)
      // Another container, with a state folder of its own.
      #expect(id(folder, state: "other", system: "machine-id") != first)
      let path = folder.path("state/newsband/machine")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("state/newsband")) == ["machine"])
    }
  }

  @Test func whereNothingCanBeWrittenTheNameOfTheHostHasToDo() throws {
    try inFolder { folder in
      try folder.write("a file", to: "state")
      #expect(id(folder) == ProcessInfo.processInfo.hostName)
    }
  }
}
