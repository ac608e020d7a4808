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
