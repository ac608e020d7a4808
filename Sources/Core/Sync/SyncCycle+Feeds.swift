import Model
import Store

/// Sending changes of feeds.
extension SyncCycle {
  /// Makes the changes of feeds that wait. One that the server refuses is told and not tried again: what was done here stays.
  mutating func sendEdits() async throws(SyncFailure) {
    let edits = try local { () throws(Problem) in try store.feedEdits(of: account.id) }
    for (_, edits) in Dictionary(grouping: edits, by: \.feed).sorted(by: { $0.key < $1.key }) {
      try syncer.hold(account, by: holder)
      var made: [RemoteEdit] = []
      for edit in edits {
        do throws(SyncFailure) {
          try await send(edit)
          report.edits += 1
          made.append(edit)
        } catch {
          guard case .refused(let why) = error else { throw error }
          report.refusedEdits.append(edit.refusal(why))
        }
      }
      try local { () throws(Problem) in try store.noteDone(edits, made: made, of: account.id) }
    }
  }

  private func send(_ edit: RemoteEdit) async throws(SyncFailure) {
    switch edit.change {
    case .follow(let address, let folder): try await service.subscribe(address, folder: folder)
    case .rename(let title): try await service.rename(edit.remote, to: title)
    case .move(let folder): try await service.move(edit.remote, to: folder)
    case .unfollow:
      do throws(SyncFailure) { try await service.unsubscribe(edit.remote) } catch {
        // After an answer that was lost it is gone already.
        guard case .refused = error, try await !service.feeds().contains(where: { $0.id == edit.remote }) else {
          throw error
        }
      }
    }
  }
}

extension RemoteEdit {
  /// "Kursiv was not renamed there: the API of tt-rss cannot rename feeds"
  fileprivate func refusal(_ why: String) -> String {
    let what =
      switch change {
      case .follow: "was not added"
      case .rename: "was not renamed"
      case .move: "was not moved"
      case .unfollow: "was not unsubscribed"
      }
    return "\(title) \(what) there: \(why)"
  }
}
