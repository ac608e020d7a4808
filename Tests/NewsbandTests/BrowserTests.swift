import Foundation
import Model
import TestKit
import Testing
@testable import newsband

/// A folder of programs that do nothing, to be a $PATH.
private struct Shelf {
  let folder: Folder
  var path: String { folder.url.path }

  init(_ programs: String...) throws {
    folder = try Folder()
    for program in programs {
      try folder.writeProgram("cat > \"$0.got\"", to: program)
    }
  }

  func browser(_ environment: [String: String] = [:], settings: [String] = []) -> Browser {
    var chosen = Settings()
    chosen.links.browser = settings
    return Browser(chosen.links, environment: environment.merging(["PATH": path]) { $1 })
  }
}

@Test func theSettingsBeatTheEnvironmentWhichBeatsTheDesktop() throws {
  let shelf = try Shelf("xdg-open", "firefox", "w3m")
  defer { shelf.folder.remove() }
  #expect(shelf.browser().command == ["xdg-open"])
  #expect(shelf.browser(["BROWSER": "firefox"]).command == ["firefox"])
  #expect(shelf.browser(["BROWSER": "firefox"], settings: ["w3m", "-B"]).command == ["w3m", "-B"])
}

@Test func theFirstBrowserOfAListThatIsThereIsTaken() throws {
  let shelf = try Shelf("w3m")
  defer { shelf.folder.remove() }
  #expect(
    shelf.browser(["BROWSER": "chromium --new-window %s:w3m -T text/html %s"]).command == ["w3m", "-T", "text/html"])
  #expect(shelf.browser(["BROWSER": ":::"]).command == ["xdg-open"])
}

@Test(arguments: ["w3m", "/usr/local/bin/lynx", "elinks"])
func aBrowserForTerminalsGetsTheTerminal(_ program: String) throws {
  let shelf = try Shelf()
  defer { shelf.folder.remove() }
  #expect(shelf.browser(settings: [program]).needsTerminal)
  #expect(!shelf.browser(settings: ["firefox", program]).needsTerminal)
}

@Test func anAddressIsOneArgumentAndNeverAFileOrAnOption() throws {
  let shelf = try Shelf("firefox")
  defer { shelf.folder.remove() }
  let browser = shelf.browser(settings: ["firefox", "--new-tab"])
  #expect(
    try browser.arguments(for: "https://a.example/ $(rm)") == ["firefox", "--new-tab", "https://a.example/%20$(rm)"])
  for bad in ["file:///etc/passwd", "--help", "javascript:alert(1)", "a.example"] {
    #expect(throws: Problem.self) { try browser.arguments(for: bad) }
  }
}

@Test func aBrowserThatIsNotThereIsSaid() throws {
  let shelf = try Shelf()
  defer { shelf.folder.remove() }
  let problem = #expect(throws: Problem.self) { try shelf.browser().open("https://a.example/") }
  #expect(problem?.why.contains("there is no program xdg-open") == true)
}

@Test func aProgramThatFailsSoonIsReportedWithItsStatus() async throws {
  let folder = try Folder()
  defer { folder.remove() }
  try folder.writeProgram("exit 127", to: "broken")
  let programs = Programs(environment: ["PATH": folder.url.path])
  let why = try await withCheckedThrowingContinuation { continuation in
    do { try programs.start(["broken"]) { continuation.resume(returning: $0) } } catch {
      continuation.resume(throwing: error)
    }
  }
  #expect(why == "it ended with status 127")
}

@Test func aProgramWithoutItsInterpreterIsNotStarted() throws {
  let folder = try Folder()
  defer { folder.remove() }
  try folder.write("#!/nowhere/interpreter\n", to: "broken")
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("broken"))
  #expect(throws: Programs.StartFailure.self) { try Programs(environment: [:]).start([folder.path("broken")]) }
}

@Test func aFolderIsNoProgram() throws {
  let (first, second) = (try Shelf("other"), try Shelf("reader"))
  defer { for shelf in [first, second] { shelf.folder.remove() } }
  try first.folder.write("", to: "reader/file")
  let programs = Programs(environment: ["PATH": "\(first.path):\(second.path)"])
  #expect(programs.path(of: "reader") == second.path + "/reader")
  #expect(programs.path(of: first.path + "/reader") == nil && programs.path(of: "") == nil)
  #expect(programs.path(of: first.path + "/other") == first.path + "/other")
}

@Test func aProgramIsLookedUpOnThePathAndNeverInTheWorkingDirectory() throws {
  let shelf = try Shelf("firefox")
  defer { shelf.folder.remove() }
  #expect(Programs(environment: ["PATH": "/nowhere:\(shelf.path)"]).path(of: "firefox") == shelf.path + "/firefox")
  #expect(Programs(environment: ["PATH": "::"]).path(of: "Package.swift") == nil)
  #expect(Programs(environment: [:]).path(of: "/nowhere/firefox") == nil)
}

@Test func aProgramThatDoesNotReadItsInputEndsNobody() throws {
  try Programs(environment: ["PATH": "/usr/bin:/bin"]).start(["true"], input: String(repeating: "x", count: 1 << 20))
}

@Test func aProgramReadsItsInputWhole() async throws {
  let shelf = try Shelf("xsel")
  defer { shelf.folder.remove() }
  let text = String(repeating: "作者 ", count: 50_000)
  try Clipboard(environment: ["PATH": shelf.path + ":/usr/bin:/bin", "DISPLAY": ":0"]).copy(text)
  let deadline = ContinuousClock.now + .seconds(30)
  let size = { try? FileManager.default.attributesOfItem(atPath: shelf.folder.path("xsel.got"))[.size] as? Int }
  while size() != text.utf8.count, ContinuousClock.now < deadline { await Task.yield() }
  #expect(try String(contentsOfFile: shelf.folder.path("xsel.got"), encoding: .utf8) == text)
}

@Test func theClipboardOfTheDesktopIsChosen() throws {
  let shelf = try Shelf("xclip", "wl-copy")
  defer { shelf.folder.remove() }
  let both = ["PATH": shelf.path + ":/usr/bin:/bin", "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"]
  #expect(Clipboard(environment: both).tool == ["wl-copy"])
  #expect(Clipboard(environment: ["PATH": shelf.path, "DISPLAY": ":0"]).tool == ["xclip", "-selection", "clipboard"])
  #expect(Clipboard(environment: ["PATH": shelf.path]).tool == nil)
  #expect(Clipboard(environment: ["PATH": "/nowhere", "DISPLAY": ":0"]).tool == nil)
}
