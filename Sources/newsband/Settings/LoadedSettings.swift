import Foundation
import Model
import Money
import Parse
import Query

/// The settings in force, and the source of each.
struct LoadedSettings {
  private(set) var settings = Settings()
  /// The source of each value that is not a default, by the path of its key.
  private(set) var origins: [[String]: Origin] = [:]
  let hasFile: Bool

  /// The source of a value. The environment overrides the file, and the file overrides the default.
  enum Origin: Equatable, CustomStringConvertible {
    case `default`
    case file(line: Int)
    case environment(String)

    var description: String {
      switch self {
      case .default: "default"
      case .file(let line): "line \(line)"
      case .environment(let variable): "$\(variable)"
      }
    }
  }

  /// Reads the file, if there is one, and the environment, which overrides it.
  ///
  /// Throws a `Problem` that names file, line, key and what is allowed, for the first thing in the file that is wrong.
  static func load(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Problem) -> LoadedSettings {
    let path = Places(environment).config
    let bytes: [UInt8]?
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch CocoaError.fileReadNoSuchFile {
      bytes = nil
    } catch {
      throw Problem(doing: "read", toFile: path, error)
    }
    return try LoadedSettings(bytes, name: path, environment: environment)
  }

  /// Reads the bytes of the file, nil when there is none. `name` is for messages.
  init(_ bytes: [UInt8]?, name: String, environment: [String: String]) throws(Problem) {
    hasFile = bytes != nil
    do {
      if let bytes { try put(TOML(bytes).entries) }
    } catch {
      throw Problem(doing: "use", to: name, why: error.why, line: error.line)
    }
    let places = Places(environment)
    for setting in Setting.all {
      guard let variable = setting.variable, let value = environment[variable], !value.isEmpty else { continue }
      let kept = setting.isPath ? places.absolute(value) : value
      guard setting.put(.text(kept), [], &settings) else {
        throw Problem(doing: "use", to: "$\(variable)", why: "it is \(kept), but must be \(setting.allowed)")
      }
      origins[setting.path] = .environment(variable)
    }
    settings.store = settings.store.isEmpty ? places.store : places.expanded(settings.store)
    settings.network.authorities = places.expanded(settings.network.authorities)
  }
}

extension LoadedSettings {
  /// Applies all values in their order. Throws for the first one that is not allowed, with its line.
  private mutating func put(_ entries: [TOML.Entry]) throws(TOML.Mistake) {
    for entry in entries {
      try put(entry)
      origins[entry.path] = .file(line: entry.line)
    }
    // A built-in theme of the same name would be found first.
    if let own = entries.first(where: { $0.path[0] == "themes" && Setting.builtInThemes.contains($0.path[1]) }) {
      let why = "\(TOML.key(own.path.prefix(2))) is a theme that comes with newsband; give yours another name"
      throw TOML.Mistake(line: own.line, why: why)
    }
    let themes = Setting.builtInThemes + settings.themes.keys.sorted()
    if case .file(let line) = origins[["theme"]], !themes.contains(settings.theme) {
      let why = "theme is \(TOML.quoted(settings.theme)), but must be \(Setting.alternatives(themes))"
      throw TOML.Mistake(line: line, why: why)
    }
  }

  private mutating func put(_ entry: TOML.Entry) throws(TOML.Mistake) {
    for setting in Setting.all {
      guard let names = setting.names(in: entry.path) else { continue }
      if setting.put(entry.value, names, &settings) { return }
      let why = "\(TOML.key(entry.path)) is \(entry.value.description), but must be \(setting.allowed)"
      throw TOML.Mistake(line: entry.line, why: why)
    }
    throw TOML.Mistake(line: entry.line, why: Setting.unknown(entry.path))
  }
}
