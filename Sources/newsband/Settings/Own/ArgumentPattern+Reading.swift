import Model
import Parse
import Reader

extension ArgumentPattern {
  /// Reads a program and its arguments. Returns nil for a value that is no such list, and all that is wrong, each as the end of a
  /// sentence.
  static func read(_ value: TOML.Value?) -> (patterns: [ArgumentPattern]?, wrong: [String]) {
    guard let value, let words = value.asTexts, let program = words.first, !program.isEmpty else {
      return (
        nil,
        [
          "run is \(value?.description ?? "missing"), but must be a list of a program and its arguments such as [\"mpv\", "
            + "\"%enclosure\"]"
        ]
      )
    }
    var (patterns, wrong): ([ArgumentPattern], [String]) = ([], [])
    for word in words {
      do throws(UnknownPlaceholder) { patterns.append(try ArgumentPattern(word)) } catch {
        let names = Placeholder.ofArticles.map(\.rawValue)
        let near = names.nearest(to: error.name).map { "but there is %\($0)" }
        wrong.append(
          "there is no placeholder %\(error.name), \(near ?? "but " + names.map { "%" + $0 }.joined(separator: ", ")); %% is a "
            + "percent sign")
      }
    }
    guard wrong.isEmpty else { return (nil, wrong) }
    if patterns[0].pieces != [.text(patterns[0].source)] {
      wrong.append("the name of the program has a placeholder: an article must not choose what is run")
    }
    if let risk = ArgumentRisk.first(in: patterns) { wrong.append(risk) }
    return (patterns, wrong)
  }
}
