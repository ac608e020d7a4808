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
  var files: [String: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let themes = names.sorted().filter { !$0.hasPrefix(".") }.map {
      (URL(filePath: $0).deletingPathExtension().lastPathComponent, $0)
    }
    return Dictionary(themes.filter { ThemeFolder.isName($0.0) }) { first, _ in first }
  }

  /// Names go to the screen and into config.toml.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 60 && name == name.displaySafe && !Setting.plainThemes.contains(name)
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
    let colours = SchemeFile(String(decoding: bytes, as: UTF8.self)).colours
    let missing = ColourScheme.missing(in: colours.compactMapValues { Colour("#" + $0) }).map(\.rawValue)
    if !missing.isEmpty {
      throw Problem(doing: "use", to: full, why: "it has no colour for \(missing.joined(separator: ", "))")
    }
    return Dictionary(uniqueKeysWithValues: colours.map { ($0.key.rawValue, "#\($0.value.lowercased())") })
  }

  /// All themes of the folder, and a sentence for each file that is none.
  func all() -> (themes: [String: [String: String]], problems: [Problem]) {
    var themes: [String: [String: String]] = [:]
    var problems: [Problem] = []
    let files = files
    for name in files.keys.sorted() {
      do throws(Problem) { themes[name] = try theme(name, in: files) } catch { problems.append(error) }
    }
    return (themes, problems)
  }
}
