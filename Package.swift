// swift-tools-version: 6.2
import PackageDescription

/// Every module of ours is held to the same bar: Swift 6, `any` written out, no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module of the core: bytes become values, values are kept.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/Core/\(name)", swiftSettings: strict)
}

/// A module of the front: values become a screen.
func front(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/Front/\(name)", swiftSettings: strict)
}

/// A seam to a C library: its headers stay inside, a handful of functions over plain types come out.
func seam(_ name: String, _ dependencies: [Target.Dependency] = [], links: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/C/\(name)",
    linkerSettings: links.map { .linkedLibrary($0) })
}

/// The tests of one module; `data` names folders beside them that are read from the source tree.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestKit"], path: "Tests/\(name)", exclude: data, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// The C interface of the SQLite that GRDB uses, for what GRDB has no door to.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "newsband",
  products: [.executable(name: "newsband", targets: ["newsband"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    seam("CGumbo", links: ["gumbo"]),
    seam("CCurl"),
    seam("CZlib", links: ["z"]),
    seam("CMemory"),
    seam("CCurses", links: ["ncursesw", "tinfo"]),

    .target(
      name: "Content", path: "content",
      resources: [.embedInCode("editions/2025-12-11.txt"), .embedInCode("starter.opml")],
      swiftSettings: strict),
    core("Model"),
    core("Text"),
    core("Money", ["Model", "Text"]),
    core("Query", ["Model", "Text", "Money"]),
    core("Parse", ["Model", "Text", "Money", "Query", "CGumbo", "CZlib"]),
    core("Store", ["Model", "Text", "Money", "Query", grdb, sqlite]),
    core("Fetch", ["Model", "Text", "Money", "Query", "Parse", "Store", "CCurl"]),

    front("Screen"),
    front("Reader", ["Model", "Text", "Money", "Query", "Screen"]),
    front("Terminal", ["Screen", "CCurses"]),

    .executableTarget(
      name: "newsband",
      dependencies: [
        "Content", "Model", "Text", "Money", "Query", "Parse", "Store", "Fetch", "Screen", "Reader", "Terminal",
        "CMemory", arguments,
      ],
      path: "Sources/newsband", swiftSettings: strict),

    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: strict),
    tests("ModelTests", ["Model", "Query"]),
    tests("TextTests", ["Text"]),
    tests("MoneyTests", ["Money", "Model", "Text", "Query"]),
    tests("QueryTests", ["Query", "Model", "Text", "Money"]),
    tests("ParseTests", ["Content", "Parse", "Model", "Text", "Money", "Query"], data: ["Fixtures"]),
    tests("StoreTests", ["Store", "Model", "Money", "Query", grdb]),
    tests("FetchTests", ["Fetch", "CCurl", "Parse", "Store", "Model", "Money", "Query"], data: ["Fixtures"]),
    tests("ScreenTests", ["Screen"], data: ["Tables"]),
    tests("TerminalTests", ["Terminal", "Screen", "CCurses"]),
    tests("ReaderTests", ["Reader", "Screen", "Model", "Text", "Money", "Query"], data: ["Golden"]),
    tests("NewsbandTests", ["newsband", arguments, "Store", "Model", "Text", "Money", "Query", "Screen"]),
    tests("EndToEnd", ["Model", "Money", "Query"]),
  ]
)
