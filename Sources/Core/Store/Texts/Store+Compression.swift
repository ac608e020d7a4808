import Foundation
import GRDB
import Model

/// The room that the store takes on the disk.
extension Store {
  /// Compresses some of the texts that an earlier newsband stored as they are, in a short transaction of its own. False
  /// when none is left. It may be stopped at any moment, and goes on from there.
  package func compressSome() throws(Problem) -> Bool {
    guard try read("look at", Compression.isAnyWaiting) else { return false }
    return try write("compress") { db in try Compression.run(db) }
  }

  /// Compresses all that wait. `progress` is told how far of how far it is, in ids.
  package func compress(progress: (Int, Int) -> Void) throws(Problem) {
    while try compressSome() {
      if let place = try read("look at", Compression.progress) { progress(place.done, place.all) }
    }
  }

  /// Compresses those that wait until a number of seconds has passed.
  package func compress(seconds: Double) throws(Problem) {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end, try compressSome() {}
  }

  /// The size of the file in bytes; 0 for a store in memory.
  package func size() throws(Problem) -> Int {
    try read("look at") { db in
      try (Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0) * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
  }

  /// The bytes in the file that hold nothing, if they are worth giving back to the disk: a quarter of the file, and no less
  /// than 16 MB. Otherwise 0.
  package func reclaimable() throws(Problem) -> Int {
    try read("look at") { db in
      func pragma(_ name: String) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA \(name)") ?? 0 }
      let (free, all, size) = try (pragma("freelist_count"), pragma("page_count"), pragma("page_size"))
      return free * 4 >= all && free * size >= 16 << 20 ? free * size : 0
    }
  }

  /// Writes the file anew without what holds nothing in it. Needs room on the disk for the rest of it twice.
  package func reclaim() throws(Problem) {
    do {
      try database.writeWithoutTransaction { db in
        if let loss = presence?.loss(db) { throw Problem(doing: "make smaller", to: name, why: loss) }
        // The copy is as large as the store, and so belongs on the disk.
        try db.execute(sql: "PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY")
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch { throw Problem("make smaller", name, error) }
  }
}
