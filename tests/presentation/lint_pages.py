"""A small sound page, and what the lint says when something of it is changed."""

from __future__ import annotations

from workbench.presentation.lint import RULES, lint_page

TABLE = (
    '<div class="table"><div role="region" tabindex="0" aria-label="Lėšos">'
    "<table><caption>Lėšos</caption>"
    '<thead><tr><th scope="col">Kas</th><th scope="col" class="n">Kiek</th></tr></thead>'
    '<tbody><tr><th scope="row">Priemonės</th><td class="n">2</td></tr></tbody></table></div>'
    '<p class="source">Šaltinis: planas</p></div>'
)
FIGURE = (
    "<figure><figcaption>Lėšos pagal metus</figcaption>"
    '<div role="img" aria-label="2024 m. – 10 000 Eur, 2025 m. – 20 000 Eur.">'
    '<svg aria-hidden="true" viewBox="0 0 9 9"><rect style="fill:red"/><text>2024</text></svg>'
    "</div>"
    '<p class="source">Šaltinis: planas</p><details><summary>Duomenys</summary>'
    '<div role="region" tabindex="0" aria-label="Lėšos pagal metus, duomenys"><table>'
    "<caption>Lėšos pagal metus, duomenys</caption>"
    '<thead><tr><th scope="col">Metai</th><th scope="col" class="n">Suma</th></tr></thead>'
    '<tbody><tr><th scope="row">2024</th><td class="n">10 000 Eur</td></tr></tbody>'
    "</table></div></details></figure>"
)
SOUND = (
    '<!doctype html><html lang="lt"><head><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><title>Planas – Vilnius</title>'
    "<style>p { margin: 0; }</style></head><body>"
    '<a class="skip" href="#main">Pereiti prie turinio</a><header><h1>Planas</h1></header>'
    '<nav aria-labelledby="contents"><h2 id="contents">Turinys</h2><ol>'
    '<li><a href="#s1">Svarbiausia</a></li><li><a href="#s2">Lėšos</a></li></ol></nav>'
    '<main id="main" tabindex="-1"><h2 id="s1">Svarbiausia</h2><p>Planas yra geras.</p><!--here-->'
    f'<h2 id="s2">Lėšos</h2>{TABLE}{FIGURE}</main></body></html>'
)


def with_(content: str, language: str = "lt") -> str:
    """Return the sound page with more content in its first section."""
    page = SOUND if language == "lt" else in_english(SOUND)
    return page.replace("<!--here-->", content)


def where(old: str, new: str) -> str:
    """Return the sound page with one piece, which it must hold, exchanged wherever it stands."""
    assert old in SOUND, old
    return SOUND.replace(old, new)


def broken(page: str, language: str = "lt") -> set[str]:
    """Return the rules a page breaks."""
    return {breach.rule for breach in lint_page(page, language)}


def family(letter: str) -> set[str]:
    """Return the rules whose identifiers begin with a letter."""
    return {identifier for identifier in RULES if identifier.startswith(letter)}


def in_english(page: str) -> str:
    """Return the sound page as an English one."""
    words = {
        '"lt"': '"en"',
        "Pereiti prie turinio": "Skip to the content",
        "Turinys": "Contents",
        "Svarbiausia": "The message",
        "Planas yra geras": "The plan is good",
        "10 000 Eur": "EUR 10,000",
        "20 000 Eur": "EUR 20,000",
        "2024 m.": "2024",
        "2025 m.": "2025",
        "Lėšos": "Money",
        "pagal metus": "by year",
    }
    for lithuanian, english in words.items():
        page = page.replace(lithuanian, english)
    return page
