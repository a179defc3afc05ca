"""From an executed notebook to one page that can be mailed: no code, no scripts, no addresses.

``rendering`` holds nbconvert's exporter, ``preprocessor`` prepares the notebook for it, and the
others are the steps of that: ``cells`` chooses what a reader sees, ``markdown`` and ``outputs``
turn it into markup, ``numbering`` numbers it and leads its links, ``layout`` puts it in its place,
``policy`` says what the page may load, and ``shortening`` makes it shorter.
"""

from workbench.presentation.page.rendering import render_page

__all__ = ["render_page"]
