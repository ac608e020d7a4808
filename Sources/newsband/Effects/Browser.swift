import Foundation
import Model
import Query
import Reader
import Text

/// Opens addresses in the reader's browser.
struct Browser {
  /// The program and its own arguments, before the address.
  let command: [String]
  private let programs: Programs

  /// Browsers that draw on the terminal themselves.
  private static let textual: Set<String> = [
    "lynx", "w3m", "links", "links2", "elinks", "browsh", "carbonyl", "cha", "chawan", "amfora", "bombadillo",
  ]

  /// The command of the settings, else the first of $BROWSER's programs that is there ("%s" in it is not followed), else
  /// the desktop's opener.
  init(_ settings: Settings.Links, environment: [String: String]) {
    programs = Programs(environment: environment)
    let listed = (environment["BROWSER"] ?? "").split(separator: ":")
      .map { $0.split(separator: " ").map(String.init).filter { $0 != "%s" } }.filter { !$0.isEmpty }
    let wanted = settings.browser.isEmpty ? listed : [settings.browser]
    let programs = programs
    command = wanted.first { programs.has($0[0]) } ?? wanted.first ?? ["xdg-open"]
  }

  /// Whether it takes the terminal's place until it ends.
  var needsTerminal: Bool {
    Browser.textual.contains(command[0].split(separator: "/").last.map(String.init) ?? "")
  }

  /// The whole argument vector. Throws for an address that no browser should get, and when there is no browser.
  func arguments(for address: String) throws(Problem) -> [String] {
    guard let safe = SafeAddress(address) else {
      throw Problem(
        doing: "open", to: address.printableAddress, why: "only http, https, mailto, gemini and gopher are opened")
    }
    guard programs.has(command[0]) else {
      throw Problem(
        doing: "open", to: safe.description,
        why: "there is no program \(command[0].displaySafe); set links.browser or $BROWSER")
    }
    return command + [safe.description]
  }

  /// Starts a browser that has a window of its own, and does not wait for it. Throws as `arguments` does.
  func open(_ address: String) throws(Problem) -> Event {
    let arguments = try arguments(for: address)
    do { try programs.start(arguments) } catch {
      throw Problem(doing: "open", to: address.printableAddress, why: "\(command[0]) could not be started: \(error)")
    }
    return .done("Opened in \(command[0]).")
  }
}
