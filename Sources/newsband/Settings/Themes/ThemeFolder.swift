import Foundation
import Model
import Screen
import Text

/// The folder with themes as files: "nord.yaml" is the theme nord.
struct ThemeFolder {
  let path: String

  /// No theme file is as large; more is not read.
  private static let limit = 1 << 20

  /// The files by the names of their themes, without hidden ones. Empty when there is no folder.
  var files: [String: String] { sorted.files }

  /// The files that are themes by their names, and a sentence for each that has no name for a theme.
  private var sorted: (files: [String: String], problems: [Problem]) {
    var (files, problems): ([String: String], [Problem]) = ([:], [])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for file in names.sorted() where !file.hasPrefix(".") {
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      if let why = ThemeFolder.objection(to: name) ?? files[name].map({ "\($0) is the theme \(name) already" }) {
        problems.append(Problem(doing: "use", to: "\(path)/\(file)".displaySafe, why: why))
      } else {
        files[name] = file
      }
    }
    return (files, problems)
  }

  /// The reason why a theme cannot have a name; nil for all others. Names go to the screen and into config.toml.
  private static func objection(to name: String) -> String? {
    if Setting.plainThemes.contains(name) {
      return "newsband has a theme of this name; rename the file"
    }
    let isName = !name.isEmpty && name.count <= 60 && name == name.displaySafe
    return isName ? nil : "its name is too long, or has characters that cannot be shown"
  }

  /// A theme as a table of config.toml has it. Throws when there is no such file, or no colour scheme in it.
  func theme(_ name: String) throws(Problem) -> [String: String] {
    try theme(name, in: files)
  }

  private func theme(_ name: String, in files: [String: String]) throws(Problem) -> [String: String] {
    guard let file = files[name] else {
      throw Problem(doing: "find", to: "theme \(name)", why: "there is no file of it in \(path)")
    }
    let full = path + "/" + file
    let bytes: Data
    do {
      bytes = try FileHandle(forReadingFrom: URL(filePath: full)).read(upToCount: ThemeFolder.limit) ?? Data()
    } catch {
      throw Problem(doing: "read", toFile: full, error)
    }
    let scheme = SchemeFile(String(decoding: bytes, as: UTF8.self))
    let colours = scheme.colours
    let missing = ColourScheme.missing(in: colours.compactMapValues { Colour("#" + $0) }).map(\.rawValue)
    if !missing.isEmpty {
      if let value = scheme.unreadable.first {
        let why = "\(value.name) is “\(value.value.displaySafe.prefix(24))”, which is no known colour; write #rrggbb"
        throw Problem(doing: "use", to: full, why: why, line: value.line)
      }
      throw Problem(doing: "use", to: full, why: "it has no colour for \(missing.joined(separator: ", "))")
    }
    return Dictionary(uniqueKeysWithValues: colours.map { ($0.key.rawValue, "#\($0.value.lowercased())") })
  }

  /// All themes of the folder, and a sentence for each file that is none.
  func all() -> (themes: [String: [String: String]], problems: [Problem]) {
    var themes: [String: [String: String]] = [:]
    let files: [String: String]
    var problems: [Problem]
    (files, problems) = sorted
    for name in files.keys.sorted() {
      do throws(Problem) { themes[name] = try theme(name, in: files) } catch { problems.append(error) }
    }
    return (themes, problems)
  }
}
