import Model
import Screen

/// A ready keymap with the lines of `[keys]` put over it one by one.
///
/// A line takes its keys away from the ready keymap, and its command loses the keys that it had there. Two lines that want
/// the same key are a mistake: the first one counts.
struct KeyTable {
  private struct Entry {
    var calls: [CommandCall]
    /// The line of config.toml; nil for a key of the ready keymap.
    var line: Settings.KeyLine?
  }

  private var entries: [Command.Group?: [KeySequence: Entry]] = [:]
  /// The keys of each command at its home, in the order in which hints name them.
  private var homeKeys: [String: [KeySequence]] = [:]
  private(set) var mistakes: [KeyMistake] = []

  init(_ kind: Settings.Keymap, _ lines: [Settings.KeyLine]) {
    for command in Command.all {
      let keys = command.keys(in: kind).map { KeySequence($0) }
      homeKeys[command.name] = keys
      for key in keys { entries[command.home, default: [:]][key] = Entry(calls: [CommandCall(name: command.name)]) }
    }
    for line in lines { take(line) }
  }

  private mutating func take(_ line: Settings.KeyLine) {
    var place: Command.Group?
    if let name = line.place {
      place = Command.places.first { $0.place == name }
      guard place != nil else { return note(.unknownPlace(name), line) }
    }
    if let command = Command.spelled(line.name) {
      bind(command, in: place, line)
    } else if let keys = keys(line.name) {
      bind(keys, in: place, line)
    } else {
      let isPlace = Command.places.contains { $0.place == line.name }
      note(isPlace ? .isPlace(line.name) : .unknownName(line.name), line)
    }
  }

  // MARK: A command and its keys

  private mutating func bind(_ command: Command, in place: Command.Group?, _ line: Settings.KeyLine) {
    if let place, let home = command.home, home != place {
      return note(.elsewhere(command: line.name, place: home.place ?? ""), line)
    }
    let target = place ?? command.home
    var wanted: [KeySequence] = []
    for value in line.isFreeing ? [] : line.values {
      guard let keys = keys(value) else {
        note(.unknownKey(value), line)
        continue
      }
      if let kind = objection(to: keys, [CommandCall(name: command.name)], in: target) {
        note(kind, line)
      } else {
        wanted.append(keys)
      }
    }
    // A line with nothing but mistakes changes nothing.
    guard line.isFreeing || !wanted.isEmpty else { return }
    release(command, in: target, line)
    for keys in wanted { put(keys, [CommandCall(name: command.name)], in: target, line) }
  }

  /// Takes the keys of the ready keymap away from a command. In a place where the command is not at home they mean nothing.
  private mutating func release(_ command: Command, in place: Command.Group?, _ line: Settings.KeyLine) {
    let own = [CommandCall(name: command.name)]
    if place == command.home {
      let kept = homeKeys[command.name]?.filter { $0 == KeyTable.always } ?? []
      for keys in homeKeys[command.name] ?? [] where entries[place]?[keys]?.line == nil && !kept.contains(keys) {
        if entries[place]?[keys]?.calls == own { entries[place]?[keys] = nil }
      }
      homeKeys[command.name] = kept
      return
    }
    for (keys, entry) in entries[nil] ?? [:] where entry.calls == own && entries[place]?[keys] == nil {
      entries[place, default: [:]][keys] = Entry(calls: [], line: line)
    }
  }

  // MARK: A key and its commands

  private mutating func bind(_ keys: KeySequence, in place: Command.Group?, _ line: Settings.KeyLine) {
    var calls: [CommandCall] = []
    for value in line.isFreeing ? [] : line.values {
      guard let call = CommandCall(typed: value), let command = call.command else {
        let first = value.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? value
        let isPlace = Command.places.contains { $0.place == first }
        note(isPlace ? .isPlace(first) : .unknownCommand(Command.spelled(first) == nil ? first : value), line)
        continue
      }
      if let home = command.home, home != place {
        note(.elsewhere(command: command.word, place: home.place ?? ""), line)
        continue
      }
      calls.append(call)
    }
    guard line.isFreeing || calls.count == line.values.count else { return }
    if let kind = objection(to: keys, calls, in: place) { return note(kind, line) }
    put(keys, calls, in: place, line)
  }

  // MARK: Both

  /// The keys of a text such as "g g"; nil when one of them is unknown.
  private func keys(_ text: String) -> KeySequence? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let keys = words.compactMap { Key(named: $0) }
    return keys.isEmpty || keys.count != words.count ? nil : KeySequence(keys)
  }

  private mutating func put(
    _ keys: KeySequence, _ calls: [CommandCall], in place: Command.Group?, _ line: Settings.KeyLine
  ) {
    // A key of the ready keymap gives way.
    for other in entries[place]?.keys.filter({ $0 == keys || !calls.isEmpty && (keys.begins($0) || $0.begins(keys)) })
      ?? []
    {
      remove(other, in: place)
    }
    guard !calls.isEmpty || place != nil else { return }
    entries[place, default: [:]][keys] = Entry(calls: calls, line: line)
    if calls.count == 1, let call = calls.first, call.argument.isEmpty, call.command?.home == place {
      let end = homeKeys[call.name]?.firstIndex(of: KeyTable.always) ?? homeKeys[call.name]?.count ?? 0
      homeKeys[call.name, default: []].insert(keys, at: end)
    }
  }

  /// The key that quits, or leaves a line, whatever is bound.
  private static let always = KeySequence(.control("c"))

  private mutating func remove(_ keys: KeySequence, in place: Command.Group?) {
    for call in entries[place]?[keys]?.calls ?? [] { homeKeys[call.name]?.removeAll { $0 == keys } }
    entries[place]?[keys] = nil
  }

  /// The reason why a line may not bind these keys, alone or beside the lines before it; nil when there is none.
  private func objection(
    to keys: KeySequence, _ calls: [CommandCall], in place: Command.Group?
  ) -> KeyMistake.Kind? {
    if let kind = refusal(of: keys, calls, in: place) { return kind }
    if let other = entries[place]?[keys], let earlier = other.line, !other.calls.isEmpty {
      return other.calls == calls
        ? nil : .taken(keys: keys.name, by: other.calls.map(\.text).joined(separator: ", "), line: earlier.line)
    }
    guard !calls.isEmpty else { return nil }
    let near = (entries[place] ?? [:]).filter { other, entry in
      entry.line != nil && !entry.calls.isEmpty && (keys.begins(other) || other.begins(keys))
    }
    return near.compactMap { other, entry in entry.line.map { (other, $0.line) } }.min { $0.1 < $1.1 }
      .map { .hidden(keys: keys.name, by: $0.0.name, line: $0.1) }
  }

  /// The reason why no line may bind these keys; nil for all others.
  private func refusal(of keys: KeySequence, _ calls: [CommandCall], in place: Command.Group?) -> KeyMistake.Kind? {
    let allowed = [CommandCall(MainCommand.quit), CommandCall(LineCommand.leaveLine)]
    if keys.keys.contains(.control("c")), keys.keys.count > 1 || calls.count != 1 || !calls.allSatisfy(allowed.contains)
    {
      return .reserved
    }
    if keys.keys.count > 1, keys.keys.contains(.escape) { return .escapeInSequence(keys.name) }
    if keys.keys.count > KeySequence.limit { return .tooLong(keys.name) }
    if place == .line {
      if keys.keys.count > 1 { return .typedInLine(keys.name) }
      if case .character = keys.keys.first { return .typedInLine(keys.name) }
    }
    return nil
  }

  private mutating func note(_ kind: KeyMistake.Kind, _ line: Settings.KeyLine) {
    mistakes.append(KeyMistake(kind, line.name, line: line.line))
  }
}

/// The result.
extension KeyTable {
  var everywhere: [Key: String] { singles(in: nil) }

  var places: [Command.Group: [Key: String]] {
    Dictionary(uniqueKeysWithValues: entries.keys.compactMap { $0 }.map { ($0, singles(in: $0)) })
  }

  var own: OwnKeys {
    var own = OwnKeys(sequences: homeKeys)
    for (place, table) in entries {
      own.chains[place] = table.filter { keys, entry in !KeyTable.isSingle(keys, entry.calls) }.mapValues(\.calls)
      if let place {
        own.single[place] = Set(
          table.compactMap { keys, entry in
            entry.line != nil && !entry.calls.isEmpty && keys.keys.count == 1 ? keys.keys.first : nil
          })
      }
      own.bindings[place] = table.filter { _, entry in
        let call = entry.calls.count == 1 ? entry.calls.first : nil
        return entry.line != nil && (call.map { !$0.argument.isEmpty || $0.command?.home != place } ?? true)
      }.mapValues(\.calls)
    }
    return own
  }

  /// Single keys of a place with one command each; "" for a key that was freed.
  private func singles(in place: Command.Group?) -> [Key: String] {
    var singles: [Key: String] = [:]
    for (keys, entry) in entries[place] ?? [:] where KeyTable.isSingle(keys, entry.calls) {
      if let key = keys.keys.first { singles[key] = entry.calls.first?.name ?? "" }
    }
    return singles
  }

  private static func isSingle(_ keys: KeySequence, _ calls: [CommandCall]) -> Bool {
    keys.keys.count == 1 && calls.count < 2 && calls.allSatisfy(\.argument.isEmpty)
  }
}

extension Command {
  /// The place where its keys count; nil for everywhere.
  var home: Group? { group.isPlace ? group : nil }
}

extension Settings.KeyLine {
  /// True for a line that takes all keys of a command away, or all commands of a key.
  fileprivate var isFreeing: Bool { values.isEmpty || values == ["none"] }
}
