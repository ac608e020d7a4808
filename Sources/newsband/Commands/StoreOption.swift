import ArgumentParser
import Foundation
import Model
import Store

/// Which store a command works on.
struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The store to use.",
      discussion: "Default: $NEWSBAND_STORE, else newsband/newsband.sqlite in the XDG data folder.",
      valueName: "path"),
    completion: .file())
  var given: String?

  var path: String { given ?? StoreOption.standardPath(ProcessInfo.processInfo.environment) }

  func open() throws(Problem) -> Store {
    try Store.open(path)
  }

  /// An XDG variable that is empty or holds a relative path does not count
  /// (https://specifications.freedesktop.org/basedir-spec/latest/).
  static func standardPath(_ environment: [String: String]) -> String {
    if let path = environment["NEWSBAND_STORE"], !path.isEmpty { return path }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    return (data ?? home + "/.local/share") + "/newsband/newsband.sqlite"
  }
}
