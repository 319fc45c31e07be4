"""make.py TABLES FOLDER: writes the made files of schemas/ again."""

import sys
from pathlib import Path

from made import Made

folder = Path(sys.argv[2])
for name, text in Made(Path(sys.argv[1]), folder).files.items():
    (folder / name).write_text(text, encoding="utf-8")
