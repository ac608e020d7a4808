import Foundation
import Model
import Money
import Parse
import Query
import Reader
import Screen

/// The settings in force, and the source of each.
struct LoadedSettings {
  private(set) var settings = Settings()
  /// The source of each value that is not a default, by the path of its key.
  private(set) var origins: [[String]: Origin] = [:]
  let hasFile: Bool
  /// All that is wrong in `[keys]`, with its lines. The rest of the settings is in force.
  private(set) var keyProblems: [Problem] = []

  private var keyMistakes: [KeyMistake] = []
  private var mistakes: [TOML.Mistake] = []

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
  /// Throws a `Problem` that names file, lines, keys and what is allowed, for everything in the file that is wrong, lines that
  /// are no TOML among it. Mistakes in `[keys]` are kept in `keyProblems` instead: a wrong key is no reason not
  /// to start.
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
    if let bytes {
      let (document, wrong) = TOML.readable(bytes)
      mistakes += wrong
      put(document.entries, ThemeFolder(path: Places(environment).themes))
      for table in document.emptyTables { check(emptyTable: table) }
    }
    keyMistakes += Keymap.mistakes(in: settings.allKeys, settings.keymap)
    if !mistakes.isEmpty { mistakes += keyMistakes.map { TOML.Mistake(line: $0.line, why: $0.why) } }
    if let problem = LoadedSettings.problem(mistakes, in: name) { throw problem }
    keyProblems = keyMistakes.sorted { $0.line < $1.line }
      .map { Problem(doing: "use", to: name, why: $0.why, line: $0.line) }
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
  /// Nil without mistakes. Several stand in lines of their own, in the order of the file.
  private static func problem(_ mistakes: [TOML.Mistake], in name: String) -> Problem? {
    guard let first = mistakes.first else { return nil }
    if mistakes.count == 1 { return Problem(doing: "use", to: name, why: first.why, line: first.line) }
    let lines = mistakes.sorted { $0.line < $1.line }.map { "  line \($0.line): \($0.why)" }
    return Problem(doing: "use", to: name, why: "\(lines.count) mistakes:\n" + lines.joined(separator: "\n"))
  }

  /// Applies all values in their order, and keeps those that are not allowed as mistakes.
  private mutating func put(_ entries: [TOML.Entry], _ folder: ThemeFolder) {
    for entry in entries {
      if entry.path[0] == "keys", putKeys(entry) { continue }
      if entry.path == ["commands"] {
        putCommands(entry)
        continue
      }
      if entry.path == ["hooks"] {
        putHooks(entry)
        continue
      }
      if let why = put(entry) {
        mistakes.append(TOML.Mistake(line: entry.line, why: why))
      } else {
        origins[entry.path] = .file(line: entry.line)
      }
    }
    if let own = entries.first(where: { $0.path[0] == "themes" && Setting.plainThemes.contains($0.path[1]) }) {
      let why = "\(TOML.key(own.path.prefix(2))) is a theme that comes with newsband; give yours another name"
      mistakes.append(TOML.Mistake(line: own.line, why: why))
    }
    checkSchemes()
    let themes = Setting.builtInThemes + settings.themes.keys.sorted().filter { !Setting.builtInThemes.contains($0) }
    if case .file(let line) = origins[["theme"]], !themes.contains(settings.theme) {
      takeTheme(from: folder, line, themes)
    }
  }

  /// Refuses an empty table that stands for a value, or for nothing; one that may hold settings is no mistake.
  private mutating func check(emptyTable table: TOML.Entry) {
    if table.path[0] == "keys" {
      guard let name = table.path.dropFirst().last else { return }
      let isPlace = table.path.count == 2 && Command.places.contains { $0.place == name }
      if isPlace { return }
      let isCommand = table.path.count > 2 || Command.spelled(name) != nil
      keyMistakes.append(
        KeyMistake(isCommand ? .notText(table.value.description) : .unknownPlace(name), name, line: table.line))
    } else if let why = Setting.refusal(ofEmptyTable: table.path) {
      mistakes.append(TOML.Mistake(line: table.line, why: why))
    }
  }

  /// Reads the file of the theme.
  private mutating func takeTheme(from folder: ThemeFolder, _ line: Int, _ known: [String]) {
    let files = folder.files
    do throws(Problem) {
      guard files[settings.theme] == nil else {
        return settings.themes[settings.theme] = try folder.theme(settings.theme)
      }
      let all = known + files.keys.sorted().filter { !known.contains($0) }
      let why = "theme is \(TOML.quoted(settings.theme)), but must be \(Setting.alternatives(all))"
      mistakes.append(TOML.Mistake(line: line, why: why))
    } catch {
      mistakes.append(TOML.Mistake(line: line, why: error.description))
    }
  }

  /// A theme with a colour of a scheme needs all of them.
  private mutating func checkSchemes() {
    for (name, table) in settings.themes.sorted(by: { $0.key < $1.key }) {
      let colours = table.filter { ColourScheme.Name(rawValue: $0.key) != nil }
      let missing = ColourScheme.Name.allCases.filter { $0.isNeeded && colours[$0.rawValue] == nil }.map(\.rawValue)
      guard let given = colours.keys.min(), !missing.isEmpty,
        case .file(let line) = origins[["themes", name, given]]
      else { continue }
      let why =
        "theme \(TOML.quoted(name)) has \(given), a colour of a scheme, and so needs \(missing.joined(separator: ", "))"
      mistakes.append(TOML.Mistake(line: line, why: why))
    }
  }

  /// Takes all tables `[[commands]]`: the document has them as one value.
  private mutating func putCommands(_ entry: TOML.Entry) {
    var reader = OwnCommandReader()
    reader.read(entry.value, line: entry.line)
    settings.commands = reader.commands
    mistakes += reader.mistakes
    origins[entry.path] = .file(line: entry.line)
  }

  /// Takes all tables `[[hooks]]`.
  private mutating func putHooks(_ entry: TOML.Entry) {
    var reader = HookReader()
    reader.read(entry.value, line: entry.line)
    settings.hooks = reader.hooks
    mistakes += reader.mistakes
    origins[entry.path] = .file(line: entry.line)
  }

  /// Takes a line of `[keys]`. False for one that is no line of a table, such as `keys = 1`.
  private mutating func putKeys(_ entry: TOML.Entry) -> Bool {
    guard (2...3).contains(entry.path.count), let name = entry.path.last else { return false }
    guard let values = entry.value.asText.map({ [$0] }) ?? entry.value.asTexts else {
      keyMistakes.append(KeyMistake(.notText(entry.value.description), name, line: entry.line))
      return true
    }
    let place = entry.path.count == 3 ? entry.path[1] : nil
    settings.keys.append(Settings.KeyLine(place: place, name, values, line: entry.line))
    origins[entry.path] = .file(line: entry.line)
    return true
  }

  /// Applies a value. Returns why it cannot be applied; nil when it was.
  private mutating func put(_ entry: TOML.Entry) -> String? {
    for setting in Setting.all {
      guard let names = setting.names(in: entry.path) else { continue }
      if setting.put(entry.value, names, &settings) { return nil }
      return "\(TOML.key(entry.path)) is \(entry.value.description), but must be \(setting.allowed)"
    }
    return Setting.unknown(entry.path)
  }
}
