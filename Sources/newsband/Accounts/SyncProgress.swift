import Foundation
import Model
import Sync
import Synchronization
import Text

/// The bar of a sync on standard error: "Home: fetching articles [####    ] 250/1200".
final class SyncProgress: Sendable {
  private let bar: Mutex<ProgressBar>

  init(isShown: Bool) {
    bar = Mutex(ProgressBar(isShown: isShown && isatty(STDERR_FILENO) == 1))
  }

  func show(_ account: Account, _ step: SyncStep) {
    let name = account.name.displaySafe
    bar.withLock { bar in
      switch step {
      case .sending(let done): bar.show(0, of: 1, label: "\(name): \(counted(done, "mark")) sent")
      case .comparing: bar.show(0, of: 1, label: "\(name): comparing")
      case .fetching(let done, let total):
        bar.show(done, of: max(1, total), label: "\(name): \(done)/\(total) articles")
      }
    }
  }

  func clear() { bar.withLock { $0.clear() } }
}
