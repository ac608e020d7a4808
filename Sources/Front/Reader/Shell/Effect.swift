/// Work that `update` asks for. It is done outside of the reader and answered with an `Event`.
///
/// The group says how the work runs, and each group has its own queue and its own handler in the executable.
package enum Effect: Equatable, Sendable {
  case read(ReadEffect)
  case write(WriteEffect)
  case search(SearchEffect)
  case network(NetworkEffect)
  case terminal(TerminalEffect)
}
