"""``python -m jeugdregio``."""

import sys

from jeugdregio.cli import main

sys.exit(main())
