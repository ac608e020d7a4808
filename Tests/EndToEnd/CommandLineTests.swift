import Foundation
import TestKit
import Testing

@Test func theVersionIsPrintedWithItsBuild() async throws {
  let home = try Folder()
  defer { home.remove() }
  let outcome = try await run(["--version"], environment: home.environment)
  #expect(outcome.status == 0 && outcome.errors.isEmpty)
  #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+ \((commit [0-9a-f]+\+?, )?(debug|release) build\)\n/) != nil)
}

@Test func aBrokenConfigurationStopsTheProgramWithOneSentence() async throws {
  let home = try Folder()
  defer { home.remove() }
  try home.write("\n[band]\nsped = 3\n", to: "config/newsband/config.toml")
  let outcome = try await run(["config"], environment: home.environment)
  #expect(outcome.status == 1 && outcome.output.isEmpty)
  #expect(outcome.errors.hasSuffix("/config.toml, line 3: there is no setting band.sped, but there is band.speed.\n"))
}

@Test func aFolderInThePlaceOfTheConfigurationIsNamed() async throws {
  let home = try Folder()
  defer { home.remove() }
  try home.write("", to: "config/newsband/config.toml/x")
  let outcome = try await run(["config"], environment: home.environment)
  #expect(outcome.status == 1 && outcome.errors.contains("config.toml: it is a folder."))
}

@Test func theExampleOfTheConfigurationIsOne() async throws {
  let home = try Folder()
  defer { home.remove() }
  let example = try await run(["config", "--example"], environment: home.environment)
  try home.write(example.output, to: "config/newsband/config.toml")
  let outcome = try await run(["config"], environment: home.environment)
  #expect(outcome.status == 0 && outcome.output.contains("speed = 4 "))
}

@Test func configNamesEveryFileOfTheThemesThatIsNoTheme() async throws {
  try await Commands.inNewHome { commands in
    let folder = URL(filePath: commands.home.environment["XDG_CONFIG_HOME"] ?? "").appending(path: "newsband/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [("dark.yaml", ""), ("lake.conf", "background #101010\ncolor1 papayawhip\n"), ("sea.conf", "")]
    {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let outcome = try await commands.run("config")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("dark.yaml: newsband has a theme of this name"), "\(outcome.errors)")
    #expect(outcome.errors.contains("lake.conf, line 2: color1 is “papayawhip”"))
    #expect(outcome.errors.contains("sea.conf: it has no colour for background"))
  }
}
