/// Bounds of what is read of a folder. It comes from other machines, and a damaged or hostile one must not fill the memory.
struct DecSyncLimits: Sendable {
  /// Bytes of one file: some hundred thousand marks. An own file is never written larger than that.
  var file = 16 << 20
  /// Bytes of all files of one sync. What other programs wrote is copied into own files up to half of it only, so that the other
  /// half is there for files of others.
  var bytes = 256 << 20
  /// Entries of all files of other programs of one sync. The last file that is read may have more.
  var entries = 2_000_000
  /// Names in one folder.
  var names = 100_000
}
