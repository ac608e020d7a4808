// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift module: Swift 6, `any` written out, warnings are errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// For `make fuzz`: libFuzzer is led by the branches that a module reports. SwiftPM asks only the program itself for that.
let guided: [SwiftSetting] =
  Context.environment["NEWSBAND_FUZZ"] == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer"])]

/// A module of the core, which knows no screen.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/Core/\(name)", swiftSettings: strict + guided)
}

/// A module of the front, which makes the screen.
func front(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/Front/\(name)", swiftSettings: strict + guided)
}

/// A seam to a C library: a few functions over plain types. The library's own headers stay inside.
func seam(
  _ name: String, _ dependencies: [Target.Dependency] = [], links: [String] = [], settings: [CSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/C/\(name)", cSettings: settings,
    linkerSettings: links.map { .linkedLibrary($0) })
}

/// The tests of one module; `data` names folders beside them that are read from the source tree.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestKit"], path: "Tests/\(name)", exclude: data, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// The C interface of the SQLite that GRDB uses, for functions that GRDB does not have.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// For `newsband --version`. The Makefile gives the commit; `swift build` alone needs no git, and names none.
let commit = Context.environment["NEWSBAND_COMMIT"].map { [CSetting.define("NEWSBAND_COMMIT", to: "\"\($0)\"")] } ?? []

/// The program of `make fuzz`. Its entry point comes from libFuzzer, so that only a build with that can link it.
let fuzzer: [Target] =
  Context.environment["NEWSBAND_FUZZ"] == nil
  ? []
  : [.executableTarget(name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver", swiftSettings: strict)]

/// True for `make test-sanitized`, which builds only the modules that touch memory themselves, and those they need.
let isSanitized = Context.environment["NEWSBAND_SANITIZED"] != nil

let package = Package(
  name: "newsband",
  products: [.executable(name: "newsband", targets: ["newsband"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    seam("CGumbo", links: ["gumbo"]),
    seam("CFribidi", links: ["fribidi"]),
    seam("CBuild", settings: commit),
    seam("CCurl"),
    seam("CSQLite", links: ["sqlite3"]),
    seam("CZlib", links: ["z"]),
    seam("CZstd", links: ["zstd"]),
    seam("CMemory"),
    seam("CProcess"),
    seam("CCurses", links: ["ncursesw", "tinfo"]),

    .target(
      name: "Content", path: "content",
      resources: [.embedInCode("editions/2025-12-11.txt"), .embedInCode("starter.opml")],
      swiftSettings: strict),
    core("Model"),
    core("Text", ["Model"]),
    core("Money", ["Model", "Text"]),
    core("Query", ["Model", "Text", "Money"]),
    core("Parse", ["Model", "Text", "Money", "Query", "CGumbo", "CZlib"]),
    core("Store", ["Model", "Text", "Money", "Query", "CSQLite", "CZstd", grdb, sqlite]),
    core("Fetch", ["Model", "Text", "Money", "Query", "Parse", "Store", "CCurl", "CMemory"]),
    core("Sync", ["Model", "Text", "Money", "Query", "Parse", "Store", "Fetch"]),
    core("Desk", ["Content", "Model", "Text", "Money", "Query", "Parse", "Store"]),

    front("Screen", ["CFribidi"]),
    front("Reader", ["Model", "Text", "Money", "Query", "Screen"]),
    front("Terminal", ["Screen", "CCurses"]),

    .executableTarget(
      name: "newsband",
      dependencies: [
        "Content", "Model", "Text", "Money", "Query", "Parse", "Store", "Fetch", "Sync", "Desk", "Screen", "Reader",
        "Terminal",
        "CBuild", "CMemory", "CProcess", arguments,
      ],
      path: "Sources/newsband", swiftSettings: strict),

    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: strict),
    .target(
      name: "FuzzTargets", dependencies: ["Model", "Text", "Money", "Query", "Parse", "Screen"],
      path: "Tests/Fuzz/Targets", swiftSettings: strict),
    tests("ModelTests", ["Model", "Query"]),
    tests("TextTests", ["Text"]),
    tests("MoneyTests", ["Money", "Model", "Text", "Query"]),
    tests("QueryTests", ["Query", "Model", "Text", "Money"]),
    tests("ParseTests", ["Content", "Parse", "Model", "Text", "Money", "Query"], data: ["Fixtures"]),
    tests("StoreTests", ["Store", "Model", "Text", "Money", "Query", "CZstd", grdb], data: ["Fixtures"]),
    tests("FetchTests", ["Fetch", "CCurl", "Parse", "Store", "Model", "Money", "Query"], data: ["Fixtures"]),
    tests("SyncTests", ["Sync", "Fetch", "Parse", "Store", "Model", "Text", "Money", "Query"]),
    tests("DeskTests", ["Desk", "Store", "Model", "Text", "Money", "Query"]),
    tests("ScreenTests", ["Screen"], data: ["Tables"]),
    tests("TerminalTests", ["Terminal", "Screen", "CCurses"]),
    tests("ReaderTests", ["Reader", "Screen", "Model", "Text", "Money", "Query"], data: ["Golden"]),
    tests(
      "NewsbandTests",
      [
        "newsband", arguments, "Content", "Parse", "Store", "Fetch", "Sync", "Desk", "Model", "Text", "Money", "Query",
        "Screen",
        "Reader",
      ]),
    tests("EndToEnd", ["Model", "Money", "Query"]),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "TestKit"], path: "Tests/Fuzz",
      exclude: ["Corpus", "Driver", "Targets", "run"], swiftSettings: strict),
  ] + fuzzer
)

if isSanitized {
  let tested = ["StoreTests", "TerminalTests", "FetchTests", "ParseTests", "FuzzTests"]
  package.products = []
  package.targets.removeAll { target in
    target.type == .executable || target.type == .test && !tested.contains(target.name)
      || ["Reader", "Desk"].contains(target.name)
  }
}
