import Screen

/// The keys of config.toml, as far as the tables of single keys cannot hold them: sequences, several commands on one key, and
/// commands with arguments.
struct OwnKeys: Equatable, Sendable {
  /// The keys of every command in the place where it is at home, by the name of the command.
  var sequences: [String: [KeySequence]] = [:]
  /// Keys by place (nil is everywhere) that are a sequence, run several commands, or give a command its argument.
  var chains: [Command.Group?: [KeySequence: [CommandCall]]] = [:]
  /// Every binding of a line of config.toml that is not a key of one command at its home; no calls for a key that was freed.
  var bindings: [Command.Group?: [KeySequence: [CommandCall]]] = [:]

  /// Keys that lines of config.toml bind alone in a place: there they hide the sequences of everywhere that begin with them.
  var single: [Command.Group: Set<Key>] = [:]

  /// True if the key alone has a chain, or begins one.
  func isBound(_ key: Key, in place: Command.Group?) -> Bool {
    chains[place]?.keys.contains { $0.keys.first == key } == true
  }

  /// The meaning of keys; the place comes before everywhere.
  func meaning(of keys: KeySequence, in place: Command.Group?) -> Keymap.Meaning? {
    for table in tables(place, keys) {
      if let calls = table[keys] { return .calls(calls) }
      if table.keys.contains(where: keys.begins) { return .begins }
    }
    return nil
  }

  func continuations(of keys: KeySequence, in place: Command.Group?) -> [(keys: [Key], calls: [CommandCall])] {
    var found: [KeySequence: [CommandCall]] = [:]
    for table in tables(place, keys) {
      found.merge(table.filter { keys.begins($0.key) }) { first, _ in first }
    }
    return found.map { (Array($0.key.keys.dropFirst(keys.keys.count)), $0.value) }
      .sorted { KeySequence($0.keys).name < KeySequence($1.keys).name }
  }

  private func tables(_ place: Command.Group?, _ keys: KeySequence) -> [[KeySequence: [CommandCall]]] {
    guard let place else { return [chains[nil]].compactMap(\.self) }
    let isHidden = keys.keys.first.map { single[place]?.contains($0) == true } == true
    return (isHidden ? [place] : [place, nil]).compactMap { chains[$0] }
  }
}
