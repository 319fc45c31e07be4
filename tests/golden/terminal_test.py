"""The line on a terminal that says what is going on, as somebody sees it who sits in front of one.

    terminal_test.py BUURTWEB EXAMPLES SCRATCH

Each command runs on a terminal of its own. How fast the machine is does not matter: now and then the
program is held for more than a second, so that to the clock on the wall its work takes long.
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

RUB_OUT = "\r\x1b[K"
SENTENCE = re.compile(
    r"Ik (([a-z ]+?)(: (deel )?\d+ van \d+( klaar)?)?|ben klaar met \d+ van \d+ buurten"
    r"|teken kaart \d+ van \d+|maak [a-z0-9-]+\.[a-z]+ \(\d+ van \d+\))( · \d+ s)?")
HELD = 1.1  # seconds
TURN = 0.1
PATIENCE = 120

failed = []


def check(fine, what):
    if not fine:
        print(f"FAILED: {what}")
        failed.append(what)


class Terminal:
    """A terminal, and the program on it; its answer goes to a file."""

    def __init__(self, command, columns=80, term="xterm"):
        self.text = ""
        self.process, self.screen = pty.fork()
        if self.process == 0:
            fcntl.ioctl(2, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
            answer = os.open("answer", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(answer, 1)
            environment = dict(os.environ, TERM=term, NO_COLOR="1", LC_ALL="C.UTF-8")
            os.execve(command[0], command, environment)
        self.end = time.monotonic() + PATIENCE

    def read(self, seconds):
        """Whether there may come more."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if select.select([self.screen], [], [], left)[0]:
                try:
                    self.text += os.read(self.screen, 65536).decode(errors="replace")
                except OSError:  # nobody is on it any more
                    return False
        return True

    def until_line(self):
        """Whether a line has come; until then the program is held now and then."""
        while self.read(TURN) and time.monotonic() < self.end:
            if RUB_OUT + "Ik " in self.text:
                return True
            os.killpg(self.process, signal.SIGSTOP)
            time.sleep(HELD)
            os.killpg(self.process, signal.SIGCONT)
        return RUB_OUT + "Ik " in self.text

    def status(self):
        """How the program ended; it is read until then."""
        while self.read(0.5):
            if time.monotonic() > self.end:
                os.killpg(self.process, signal.SIGKILL)
        status = os.waitpid(self.process, 0)[1]
        os.close(self.screen)
        self.text = self.text.replace("\r\n", "\n")
        return os.waitstatus_to_exitcode(status)

    def lines(self):
        """What the line said, and what else came on the terminal."""
        first, *pieces = self.text.split(RUB_OUT)
        said = [piece for piece in pieces if piece.startswith("Ik ") and "\n" not in piece]
        return said, first + "".join(piece for piece in pieces if piece not in said)


def piped(command):
    """Likewise where there is no terminal."""
    with open("piped", "wb") as answer:
        ended = subprocess.run(command, stdout=answer, stderr=subprocess.PIPE, check=False,
                               env=dict(os.environ, TERM="xterm", LC_ALL="C.UTF-8"))
    return ended.returncode, ended.stderr.decode()


def tells(name, command, columns=80, made=None):
    def remove():
        if made:
            shutil.rmtree(made, ignore_errors=True)
            Path(made).unlink(missing_ok=True)

    remove()
    expected = piped(command)
    check("\x1b" not in expected[1] and "Ik " not in expected[1], f"{name}: a line without a terminal")
    remove()
    terminal = Terminal(command, columns)
    check(terminal.until_line(), f"{name} says nothing while it is at work")
    status = terminal.status()
    said, rest = terminal.lines()
    check((status, rest) == expected, f"{name} ends with {status} and says {rest!r}, not {expected}")
    check(Path("answer").read_bytes() == Path("piped").read_bytes(), f"{name}: another answer")
    check(all(len(line) < columns for line in said), f"{name} is wider than {columns}: {said}")
    if columns >= 80:
        check(all(SENTENCE.fullmatch(line) for line in said), f"{name} says: {said}")


def main(program, examples, scratch):
    shutil.rmtree(scratch, ignore_errors=True)
    Path(scratch).mkdir(parents=True)
    os.chdir(scratch)

    def make(*arguments):
        subprocess.run([program, "genereer", *arguments], check=True, stdout=subprocess.DEVNULL)

    make("--een-buurt", "--bewoners", "8000", "--formaat", "csv", "--uit", "lijsten")
    make("--een-buurt", "--bewoners", "60000", "--formaat", "csv", "--uit", "grote-lijsten")
    make("--bewoners", "400", "--uit", "buurt")
    make("--bewoners", "60", "--uit", "straat")
    for part in ("noord", "oost", "zuid"):
        shutil.copytree(Path(examples) / "nieuw", Path("stad") / part)
    day = ["--datum", "2026-11-22"]

    tells("analyseer", [program, "analyseer", "lijsten", *day])
    tells("analyseer on a narrow terminal", [program, "analyseer", "lijsten", *day], columns=20)
    tells("importeer", [program, "importeer", "grote-lijsten", "--uit", "uit.yaml"], made="uit.yaml")
    tells("controleer", [program, "controleer", "lijsten", *day])
    tells("kaart", [program, "kaart", "buurt", "--uit", "uit.svg", *day], made="uit.svg")
    tells("kaart of a series", [program, "kaart", "buurt", "--papier", "a4", "--uit", "uit.pdf", *day],
          made="uit.pdf")
    tells("verslag", [program, "verslag", "straat", "--uit", "uit", *day], made="uit")
    tells("verslag of a city", [program, "verslag", "stad", "--uit", "uit", *day], made="uit")

    dumb = Terminal([program, "analyseer", "lijsten", *day], term="dumb")
    check(not dumb.until_line(), "a line on a terminal that cannot rub it out")
    dumb.status()
    check(dumb.text == piped([program, "analyseer", "lijsten", *day])[1], f"dumb: {dumb.text!r}")

    behind = Terminal(["/bin/sh", "-mc", 'timeout 2 "$@" & wait', "sh", program, "analyseer",
                       "grote-lijsten"])
    behind.status()
    check(RUB_OUT not in behind.text, f"a line where somebody does something else: {behind.text!r}")

    stopped = Terminal([program, "analyseer", "grote-lijsten", *day])
    check(stopped.until_line(), "there is no line to interrupt")
    os.write(stopped.screen, b"\x03")
    check(stopped.status() == -signal.SIGINT, "an interruption does not end it")
    check(stopped.text.endswith(RUB_OUT), f"an interruption leaves a line: {stopped.text[-80:]!r}")

    with open("grote-lijsten/bewoners.csv", "a", encoding="utf-8") as rows:
        rows.write("Ans;" * 99 + "\n")
    tells("an error", [program, "analyseer", "grote-lijsten", *day])
    sys.exit(1 if failed else 0)


main(*(str(Path(argument).resolve()) for argument in sys.argv[1:4]))
