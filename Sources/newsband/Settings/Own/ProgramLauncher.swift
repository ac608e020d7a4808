/// A program that runs another one, which stands behind its own options: nice, sudo, timeout, a terminal.
struct ProgramLauncher {
  /// Options with values behind them, and how many.
  private let values: [String: Int]
  /// Operands before the program, such as the duration of timeout.
  private let operands: Int
  /// Words that may stand before the program, such as "run" of flatpak.
  private let words: Set<String>
  /// True where assignments stand before the program, which reads them: NAME=value.
  let takesAssignments: Bool
  /// True for a terminal.
  let isTerminal: Bool

  private init(
    _ options: String = "", pairs: String = "", operands: Int = 0, words: String = "", takesAssignments: Bool = false,
    isTerminal: Bool = false
  ) {
    let list = { (text: String) in text.split(separator: " ").map(String.init) }
    values = Dictionary(list(options).map { ($0, 1) } + list(pairs).map { ($0, 2) }) { max($0, $1) }
    self.operands = operands
    self.words = Set(list(words))
    self.takesAssignments = takesAssignments
    self.isTerminal = isTerminal
  }

  /// The part of a command line in which an argument stands.
  enum Place: Equatable {
    /// An option of the launcher, the value of one, or an assignment.
    case ownArgument
    /// The program that is run.
    case program
    /// An argument of that program, which is the one of this index.
    case behind(Int)
  }

  /// The place of an argument.
  ///
  /// - Parameters:
  ///   - argument: as config.toml has it.
  ///   - before: the arguments before it, without the launcher itself.
  func place(of argument: String, behind before: ArraySlice<String>) -> Place {
    var (index, operandsLeft, areOptionsOver) = (before.startIndex, operands, false)
    func isOwn(_ word: String) -> Bool {
      !areOptionsOver && word.hasPrefix("-") || takesAssignments && word.isAssignment || words.contains(word)
    }
    while index < before.endIndex {
      let word = before[index]
      if word == "--", !areOptionsOver {
        areOptionsOver = true
        index += 1
      } else if isOwn(word) {
        index += 1 + (areOptionsOver ? 0 : values[word] ?? 0)
      } else if operandsLeft > 0 {
        operandsLeft -= 1
        index += 1
      } else {
        return .behind(index)
      }
    }
    // The value of an option of the launcher: the last one before the argument.
    if index > before.endIndex { return .ownArgument }
    return isOwn(argument) || operandsLeft > 0 ? .ownArgument : .program
  }

  /// By the name of the program, without the number of its version.
  static let named: [String: ProgramLauncher] = [
    "env": ProgramLauncher("-u --unset -C --chdir", takesAssignments: true),
    "nice": ProgramLauncher("-n --adjustment"),
    "nohup": ProgramLauncher(), "setsid": ProgramLauncher(), "chronic": ProgramLauncher(),
    "firejail": ProgramLauncher(),
    "unbuffer": ProgramLauncher(), "rlwrap": ProgramLauncher(), "torsocks": ProgramLauncher(),
    "eatmydata": ProgramLauncher(), "fakeroot": ProgramLauncher(), "nocache": ProgramLauncher(),
    "systemd-inhibit": ProgramLauncher(), "command": ProgramLauncher(), "valgrind": ProgramLauncher(),
    "proxychains": ProgramLauncher("-f"), "exec": ProgramLauncher("-a"),
    "sudo": ProgramLauncher(
      "-u --user -g --group -h --host -p --prompt -C -T -U -r --role -t --type -D --chdir -R --chroot",
      takesAssignments: true),
    "doas": ProgramLauncher("-u -C -a"), "pkexec": ProgramLauncher("--user"),
    "runuser": ProgramLauncher("-u --user -g --group -G"),
    "stdbuf": ProgramLauncher("-i --input -o --output -e --error"),
    "ionice": ProgramLauncher("-c --class -n --classdata -p -P -u"),
    "time": ProgramLauncher("-f --format -o --output"),
    "strace": ProgramLauncher("-e -o -p -s -u -E -a -O -S -P -I -b -X"),
    "ltrace": ProgramLauncher("-e -o -p -s -u -a -n -l -A -D -F"),
    "timeout": ProgramLauncher("-k --kill-after -s --signal", operands: 1),
    "chroot": ProgramLauncher(operands: 1), "taskset": ProgramLauncher(operands: 1),
    "chrt": ProgramLauncher("-T -P -D", operands: 1), "flock": ProgramLauncher("-w --timeout -E", operands: 1),
    "faketime": ProgramLauncher(operands: 1), "runcon": ProgramLauncher("-t -u -r -l", operands: 1),
    "unshare": ProgramLauncher("-R -w -S -G"), "nsenter": ProgramLauncher("-t --target -S -G"),
    "setpriv": ProgramLauncher("--reuid --regid --groups"), "numactl": ProgramLauncher("-m -N -C -p"),
    "cpulimit": ProgramLauncher("-l -p -e -P"), "aa-exec": ProgramLauncher("-p"),
    "systemd-run": ProgramLauncher(
      "-p --property -u --unit -E --setenv -M --machine -H --host --slice --description --uid --gid --nice"),
    "flatpak-spawn": ProgramLauncher(), "dbus-run-session": ProgramLauncher("--config-file --dbus-daemon"),
    "bwrap": ProgramLauncher(
      "--dev --proc --tmpfs --dir --chdir --unsetenv --uid --gid --hostname --lock-file --remount-ro --seccomp",
      pairs: "--bind --ro-bind --dev-bind --bind-try --ro-bind-try --dev-bind-try --symlink --setenv --file"),
    "flatpak": ProgramLauncher("--command --branch", words: "run"), "snap": ProgramLauncher(words: "run"),
    "uv": ProgramLauncher("--with --python -p", words: "run tool"), "uvx": ProgramLauncher("--with --from"),
    "npx": ProgramLauncher("-p --package"), "bunx": ProgramLauncher(), "pipx": ProgramLauncher("--spec", words: "run"),
    "xterm": ProgramLauncher("-T -title -n -name -class -geometry -fn -fa -fs -bg -fg -xrm", isTerminal: true),
    "urxvt": ProgramLauncher("-T -title -n -name -geometry -fn -bg -fg", isTerminal: true),
    "foot": ProgramLauncher("-T --title -a --app-id -f --font -w -W -o --override -c --config -D", isTerminal: true),
    "kitty": ProgramLauncher(
      "-T --title --class --name -o --override -c --config -d --directory --listen-on", isTerminal: true),
    "alacritty": ProgramLauncher("-T --title -t --class -o --option --config-file", isTerminal: true),
    "wezterm": ProgramLauncher("--cwd --class --workspace", words: "start", isTerminal: true),
    "gnome-terminal": ProgramLauncher("-t --title --geometry", isTerminal: true),
    "konsole": ProgramLauncher("--title -p --profile --workdir", isTerminal: true),
    "st": ProgramLauncher("-T -t -n -c -f -g -o", isTerminal: true),
    "x-terminal-emulator": ProgramLauncher("-T -title", isTerminal: true),
  ]
}

extension String {
  /// True for NAME=value.
  fileprivate var isAssignment: Bool {
    guard let end = firstIndex(of: "="), end > startIndex else { return false }
    return self[..<end].allSatisfy { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
