import Foundation
import Model
import Reader

/// Opens addresses in the reader's browser: an argument vector, never a shell.
struct Browser {
  /// The program and its own arguments, before the address.
  private let command: [String]

  /// $BROWSER, else the desktop's opener. "%s" and lists separated by ":" in $BROWSER are not followed: the first
  /// program with its words is what is run.
  init(environment: [String: String]) {
    let words = (environment["BROWSER"] ?? "").split(separator: ":").first?.split(separator: " ").map(String.init)
    command = words.flatMap { $0.isEmpty ? nil : $0 } ?? ["xdg-open"]
  }

  func open(_ address: String) throws(Problem) -> Event? {
    guard SafeAddress(address) != nil else {
      throw Problem(
        doing: "open", to: address.printableAddress, why: "only http, https, mailto, gemini and gopher are opened")
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command + [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw Problem(doing: "open", to: address.printableAddress, why: "\(command[0]) could not be started: \(error)")
    }
    return .done("Opened in \(command[0]).")
  }
}
