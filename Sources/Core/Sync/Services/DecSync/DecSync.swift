import Foundation
import Model
import Text

/// A folder that another program carries between machines, such as Syncthing, rclone or git, in the format DecSync v2
/// (https://github.com/39aldo39/DecSync). It has marks by guid, and addresses, names and categories of feeds; each program
/// writes files of its own and reads those of all.
package struct DecSync: Sendable {
  let folder: String
  /// The name of the program's own folder.
  let program: String
  let limits: DecSyncLimits

  /// - Parameter folder: an absolute path.
  package init(folder: String, program: String) {
    self.init(folder: folder, program: program, limits: DecSyncLimits())
  }

  init(folder: String, program: String, limits: DecSyncLimits) {
    (self.folder, self.program, self.limits) = (folder, program, limits)
  }

  /// The folder of an account. The name of the own folder has a part of the machine in it: a store that is copied to another
  /// machine does not write into the same files.
  ///
  /// - Parameter machine: a text that is this machine's alone and stays the same.
  package init(_ account: Account, machine: String) {
    limits = DecSyncLimits()
    folder = account.address
    program = account.user + "-" + String(Digest.sha256.hex(of: account.user + "\n" + machine).prefix(8))
  }

  /// A name for a new account: that of the machine and some digits by chance.
  package static func newUser() -> String {
    let host = ProcessInfo.processInfo.hostName.prefix { $0 != "." }.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    let digits = String(UInt32.random(in: .min ... .max), radix: 16)
    return "\(host.isEmpty ? "machine" : String(host.prefix(40)))-newsband-\(digits)"
  }

  /// Checks that the folder is there, can be written and is of the right version. Writes nothing.
  package func check() throws(SyncFailure) {
    if try !DecSyncFiles(folder, own: program).canWrite() { throw .unreachable("you may not write in the folder") }
  }

  /// The feeds that are followed in the folder.
  package func feeds(at now: Date) throws(SyncFailure) -> [RemoteFeed] {
    var files = try DecSyncFiles(folder, own: program, limits: limits)
    var state = DecSyncState(DecSyncClock(now))
    for (other, bins) in try files.listing() {
      for bin in DecSyncFeedPath.bins.intersection(bins.keys) {
        for entry in try files.entriesWithinLimits(other, bin) {
          state.add(entry, isOwn: other == program, hasChanged: false)
        }
      }
    }
    return state.followed()
  }
}

/// The place in a folder up to which its files were read.
struct DecSyncCursor: Codable {
  /// The name of the own folder at that time.
  var program: String
  var files: DecSyncFiles.Listing

  /// Nil for a text of another program, or none.
  init?(_ text: String?, program: String) {
    guard let text, let cursor = try? JSONDecoder().decode(DecSyncCursor.self, from: Data(text.utf8)),
      cursor.program == program
    else { return nil }
    self = cursor
  }

  init(program: String, files: DecSyncFiles.Listing) {
    (self.program, self.files) = (program, files)
  }

  var text: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// True if the own files are as they were left. Their times do not count: a carrier may set them anew.
  func hasOwnFiles(as now: DecSyncFiles.Listing) -> Bool {
    func sizes(_ listing: DecSyncFiles.Listing) -> [String: Substring] {
      (listing[program] ?? [:]).mapValues { $0[..<($0.lastIndex(of: " ") ?? $0.endIndex)] }
    }
    return sizes(files) == sizes(now)
  }
}
