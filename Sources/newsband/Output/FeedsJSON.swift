import Foundation
import Model
import Money
import Text

/// The output of `feeds --json`: every feed with its fetch record, and with that of its host.
struct FeedsJSON {
  private let health: [FeedID: FeedHealth]
  private let hosts: [String: HostFetchRecord]
  private let now: Date

  init(health: [FeedID: FeedHealth], now: Date) {
    self.health = health
    self.now = now
    let groups = Dictionary(grouping: health.values, by: \.address.addressHost)
    hosts = groups.reduce(into: [:]) { $0[$1.key] = HostFetchRecord($1.key, $1.value.map(\.record)) }
  }

  /// Writes an array with one object for each feed. A feed that is not followed has no fetch record.
  func write(_ feeds: [FeedSummary]) throws(Problem) {
    var writer = JSONWriter()
    writer.array(feeds) { writer, feed in object(feed, in: &writer) }
    try writer.finish()
  }

  /// Writes the object of one feed.
  func write(_ feed: FeedSummary) throws(Problem) {
    var writer = JSONWriter()
    object(feed, in: &writer)
    try writer.finish()
  }

  private func object(_ feed: FeedSummary, in writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id") { $0.number(feed.id) }
      writer.member("title", feed.title.withoutUsers)
      writer.member("short_name", feed.shortName)
      writer.member("feed_url", feed.address.shownAddress)
      writer.member("home_page_url", feed.site?.shownAddress)
      writer.member("folder", feed.folder)
      writer.member("tags", feed.tags)
      writer.member("subscribed", feed.isSubscribed)
      writer.member("articles", feed.counts.total)
      writer.member("unread", feed.counts.unread)
      writer.member("starred", feed.counts.starred)
      guard let health = health[feed.id] else { return }
      member(health, of: &writer)
      if let host = hosts[feed.address.addressHost] { member(host, of: &writer) }
    }
  }

  /// The results of fetching the feed: dates in RFC 3339, sizes in bytes, the time of the last answer in seconds.
  private func member(_ health: FeedHealth, of writer: inout JSONWriter) {
    let record = health.record
    writer.member("paused", health.isPaused)
    writer.member("full_text", health.wantsPages)
    writer.member("trouble", health.troubles(at: now).map(\.rawValue))
    writer.member("newest", health.newest)
    writer.member("last_tried", record.lastTried)
    writer.member("last_success", record.lastSuccess)
    writer.member("next_due", record.nextDue)
    writer.member("next_allowed", record.notBefore)
    writer.member("last_status", record.status)
    writer.member("failures", record.failures)
    writer.member("why", record.problem)
    writer.member("malformed", record.malformed)
    writer.member("moved_to", record.movedTo?.shownAddress)
    writer.member("bytes", record.bytes)
    writer.member("all_bytes", record.allBytes)
    writer.member("seconds") { $0.number(record.seconds) }
  }

  private func member(_ host: HostFetchRecord, of writer: inout JSONWriter) {
    writer.member("host") { writer in
      writer.object { writer in
        writer.member("name", host.name)
        writer.member("next_allowed", host.notBefore)
        writer.member("last_tried", host.lastTried)
        writer.member("last_status", host.status)
        writer.member("bytes", host.bytes)
        writer.member("failures", host.failures)
        writer.member("why", host.problem)
      }
    }
  }
}
