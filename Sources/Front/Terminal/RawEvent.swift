import CCurses
import Screen

/// One result of reading through the C seam.
enum RawEvent {
  case byte(UInt8)
  case key(Key)
  /// A key that has no meaning here.
  case other
  case hangup

  /// Translates the code that `terminal_read` returned; nil when there was nothing to read.
  init?(_ code: Int32) {
    switch Int(code) {
    case terminal_nothing: return nil
    case terminal_hangup: self = .hangup
    case 0...255: self = .byte(UInt8(code))
    default: self = Self.key(Int(code)).map { .key($0) } ?? .other
    }
  }

  /// The key for a code of the seam; nil for keys that terminfo knows and no command can have.
  private static func key(_ code: Int) -> Key? {
    switch code {
    case terminal_key_up: .up
    case terminal_key_down: .down
    case terminal_key_left: .left
    case terminal_key_right: .right
    case terminal_key_home: .home
    case terminal_key_end: .end
    case terminal_key_page_up: .pageUp
    case terminal_key_page_down: .pageDown
    case terminal_key_enter: .enter
    case terminal_key_back_tab: .backTab
    case terminal_key_backspace: .backspace
    case terminal_key_delete: .delete
    case terminal_key_insert: .insert
    case (terminal_key_function + 1)...: .function(code - terminal_key_function)
    default: nil
    }
  }
}
