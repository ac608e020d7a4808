import Foundation
import Model
import Screen

/// Counts and sequences: keys that wait for the next one.
extension State {
  /// Takes a key that is no text: holds it, runs what it completes, or does what it means alone.
  mutating func dispatch(_ key: Key) -> [Effect] {
    let before = isOver(pending, before: key) ? nil : pending
    pending = nil
    if key == .control("c") { return quit() }
    if before != nil, key == .escape { return [] }
    if let digit = countDigit(key, after: before) { return hold(digit, after: before) }
    let keys = (before?.keys ?? []) + [key]
    switch keymap.meaning(of: keys, in: place) {
    case .begins:
      pending = PendingKeys(digits: before?.digits ?? "", keys: keys, since: now)
      return []
    case .calls(let calls): return run(calls, count: before?.count)
    case nil: break
    }
    if let before, !before.keys.isEmpty { return say(KeysTexts.noSuch(keys.map(keymap.label))) }
    guard let before, let count = before.count else { return handle(key) }
    // A digit that has a command of its own is no count before a command that takes none.
    guard let digit = before.command, !takesCount(key) else { return handle(key, count: count) }
    let effects = handle(alone: digit)
    // The list of the digit is on its way: the key is for that list.
    guard effects.contains(where: { if case .read(.list) = $0 { true } else { false } }) else {
      return effects + handle(key)
    }
    hold([.key(key)])
    return effects
  }

  /// True for a digit that may be a command and has stood alone for a while: `1` in the list of all, then `2`, is no twelve. After
  /// any other digits, and before a digit without a command, the number goes on however slowly it is typed.
  private func isOver(_ before: PendingKeys?, before key: Key) -> Bool {
    guard let before, before.keys.isEmpty, before.digits.count == 1, let digit = before.digits.first, pages.isEmpty
    else { return false }
    return keymap.isBound(.character(digit)) && keymap.isBound(key)
      && countDigit(key, after: before) != nil && now.timeIntervalSince(before.since) >= PendingKeys.digitPause
  }

  /// The digit that a key adds to a count; nil for all other keys, and for digits that the place uses itself.
  private func countDigit(_ key: Key, after before: PendingKeys?) -> Character? {
    guard case .character(let digit) = key, digit.isASCII, digit.isWholeNumber, before?.keys.isEmpty != false,
      pages.isEmpty || !(pages.top?.usesDigits ?? false)
    else { return nil }
    if keymap.isBound(key, in: place) { return before == nil ? nil : digit }
    return digit
  }

  private mutating func hold(_ digit: Character, after before: PendingKeys?) -> [Effect] {
    let digits = String(((before?.digits ?? "") + String(digit)).prefix(PendingKeys.longestCount))
    let key = Key.character(digit)
    let isBound = before == nil && pages.isEmpty && keymap.isBound(key)
    // An empty list has no row and no link that a number could mean.
    if isBound, place == .list, list.isEmpty { return handle(alone: key) }
    pending = PendingKeys(digits: digits, since: now, command: isBound && !changesNothing(key) ? key : nil)
    return []
  }

  /// True for the key that lists all articles where that list is on the screen and nothing is to be added: the digit can only
  /// be a count, and may take its time.
  private func changesNothing(_ key: Key) -> Bool {
    place == .list && search == nil && list.scope == .all && arrived == 0
      && keymap.command(key, in: place) == MainCommand.all
  }

  /// A digit that is no count: its command, or the several that it has in config.toml.
  private mutating func handle(alone key: Key) -> [Effect] {
    if case .calls(let calls) = keymap.meaning(of: [key], in: place) { return run(calls, count: nil) }
    return handle(key)
  }

  // MARK: Time

  /// The time when waiting for the next key has a consequence; nil when it has none.
  var pendingEnds: Date? {
    guard let pending else { return queueEnds }
    if pending.command != nil { return pending.since.addingTimeInterval(PendingKeys.digitPause) }
    if !pending.keys.isEmpty, !pending.hasBox { return pending.since.addingTimeInterval(PendingKeys.boxPause) }
    return nil
  }

  /// The time when a digit that was pressed alone is its own command; nil when none is. A key script ends with it.
  package var digitEnds: Date? { pending?.command == nil ? nil : pendingEnds }

  mutating func pendingTick() -> [Effect] {
    dropQueueInTime()
    guard let ends = pendingEnds, now >= ends else { return [] }
    if let digit = pending?.command {
      pending = nil
      return handle(alone: digit)
    }
    pending?.hasBox = true
    return []
  }
}
