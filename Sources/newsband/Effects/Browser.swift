import Foundation
import Model
import Query
import Reader
import Text

/// Opens addresses in the person's browser.
struct Browser {
  /// The program and its own arguments, before the address.
  let command: [String]
  private let programs: Programs

  /// Browsers that draw on the terminal.
  private static let textual: Set<String> = [
    "lynx", "w3m", "links", "links2", "elinks", "browsh", "carbonyl", "cha", "chawan", "amfora", "bombadillo",
  ]

  /// The command of the settings, else the first program of $BROWSER that is installed ("%s" in it is ignored), else the opener
  /// of the desktop.
  init(_ settings: Settings.Links, environment: [String: String]) {
    let programs = Programs(environment: environment)
    self.programs = programs
    let listed = (environment["BROWSER"] ?? "").split(separator: ":")
      .map { $0.split(separator: " ").map(String.init).filter { $0 != "%s" } }.filter { !$0.isEmpty }
    let wanted = settings.browser.isEmpty ? listed : [settings.browser]
    command = wanted.first { programs.path(of: $0[0]) != nil } ?? wanted.first ?? ["xdg-open"]
  }

  /// True if it takes the place of the screen until it ends.
  var needsTerminal: Bool {
    Browser.textual.contains(command[0].split(separator: "/").last.map(String.init) ?? "")
  }

  /// The whole argument vector. Throws for an address that no browser should get, and when the browser is not installed.
  func arguments(for address: String) throws(Problem) -> [String] {
    guard let safe = SafeAddress(address) else {
      throw Problem(
        doing: "open", to: address.printableAddress, why: "only http, https, mailto, gemini and gopher are opened")
    }
    guard programs.path(of: command[0]) != nil else {
      throw Problem(
        doing: "open", to: safe.description,
        why: "there is no program \(command[0].displaySafe); set links.browser or $BROWSER")
    }
    return command + [safe.description]
  }

  /// Starts a browser that has a window of its own, and does not wait for it. Throws as `arguments` does.
  ///
  /// - Parameter failed: called on any thread when the browser ends soon with a failure.
  func open(_ address: String, failed: @escaping @Sendable (Problem) -> Void = { _ in }) throws(Problem) -> Event {
    let arguments = try arguments(for: address)
    let program = command[0].displaySafe
    let problem = { @Sendable (why: String) in
      Problem(doing: "open", to: address.printableAddress, why: "\(program): \(why)")
    }
    do throws(Programs.StartFailure) { try programs.start(arguments) { failed(problem($0)) } } catch {
      throw problem(error.why)
    }
    return .done(.openedInBrowser(program: program))
  }
}
