from pathlib import Path

import pytest

BUILD = Path(__file__).parent.parent.parent / "static" / "build"


@pytest.fixture
def front_end() -> list[Path]:
    """The built stylesheet and scripts; `script/build-frontend` makes them."""
    files = [BUILD / name for name in ("compact.css", "compact.js", "early.js")]
    if not all(file.exists() for file in files):
        pytest.skip("the front end is not built: script/build-frontend")
    return files
