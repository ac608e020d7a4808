import Model
import Store

/// Sending changes of feeds.
extension SyncCycle {
  /// Failures of the server at one change after which it counts as refused.
  private static let mostFailures = 4

  /// Makes the changes of feeds that wait. One that the server refuses is told and not tried again: what was done here stays.
  /// One at which it failed is tried again by the next syncs, after 1, 2 and 4 minutes.
  mutating func sendEdits() async throws(SyncFailure) {
    let waiting = try local { () throws(Problem) in try store.account(account.id) }?.options.edits
    let now = now
    let edits = try local { () throws(Problem) in try store.feedEdits(of: account.id) }
      .filter { !unclear.contains($0) && waiting?.isResting($0, at: now) != true }
    for (_, edits) in Dictionary(grouping: edits, by: \.feed).sorted(by: { $0.key < $1.key }) {
      try syncer.hold(account, by: holder)
      var (done, made): ([RemoteEdit], [RemoteEdit]) = ([], [])
      for edit in edits {
        do throws(SyncFailure) {
          try local { () throws(Problem) in try store.noteAttempt(edit, of: account.id) }
          try await send(edit)
          report.edits += 1
          made.append(edit)
        } catch {
          switch error {
          case .refused(let why): report.refusedEdits.append(edit.refusal(why))
          case .failed(let why):
            let count = try local { () throws(Problem) in
              try store.noteFailure(of: edit, account.id, pause: Syncer.pause, at: now)
            }
            if count < SyncCycle.mostFailures {
              unclear.insert(edit)
              report.remarks.append(edit.delay(why))
              continue
            }
            report.refusedEdits.append(edit.refusal(why))
          case .unreachable(let why), .unanswered(let why):
            // A change that takes the server too long must not hold back all else for ever. A server that is away has no
            // answer to this either, and ends the sync.
            _ = try await service.feeds()
            unclear.insert(edit)
            report.remarks.append(edit.doubt(why))
            continue
          case .redirected, .password, .wrongServer, .switchedOff, .busy, .broken, .stopped, .local: throw error
          }
        }
        done.append(edit)
      }
      guard !done.isEmpty else { continue }
      try local { () throws(Problem) in try store.noteDone(done, made: made, of: account.id) }
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
        guard error.isRefusal, try await !service.feeds().contains(where: { $0.id == edit.remote }) else {
          throw error
        }
      }
    }
  }
}

extension RemoteEdit {
  /// "Kursiv was not renamed to The Spectator there: the API of tt-rss cannot rename feeds"
  fileprivate func refusal(_ why: String) -> String { "\(title) was not \(verb) there: \(why)" }

  /// "the server did not say if Kursiv was added there (the answer broke off); the next sync sees to it"
  fileprivate func doubt(_ why: String) -> String {
    "the server did not say if \(title) was \(verb) there (\(why)); the next sync sees to it"
  }

  /// "Kursiv was not moved there yet: the server says 500 (internal error); the next syncs try again"
  fileprivate func delay(_ why: String) -> String {
    "\(title) was not \(verb) there yet: \(why); the next syncs try again"
  }

  private var verb: String {
    switch change {
    case .follow: "added"
    case .rename(let name): "renamed to \(name)"
    case .move: "moved"
    case .unfollow: "unsubscribed"
    }
  }
}
