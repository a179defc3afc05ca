"""Statistical disclosure control: what may leave a notebook about groups of people.

``policy`` holds the rules, ``tables`` what goes in and what comes out, ``release`` protects one
table or all the tables of a report together.  Below them ``linked`` writes tables as sums over
unknown cells, ``suppression`` chooses what to hide and ``audit`` proves that it cannot be computed.
``rounding``, ``dominance`` and ``guard`` hold the rules that need no search.

``release`` and what lies below it import numpy and scipy; import it where it is used.
"""
