"""What is true of the migrants and the staff of the invented municipality.

Two years of migrants: between them information became better and housing worse, all else stayed.
Relations with local people are named among the priorities much more often than their severity
gives reason for: what people say and what is measured differ in this one area.
"""

from __future__ import annotations

from dataclasses import replace

from workbench.analysis.inventing.filling_in import Habits
from workbench.analysis.inventing.truth import StaffTruth, Truth

__all__ = ["MIGRANTS_2024", "MIGRANTS_2025", "STAFF_2025"]

_PROFILES: dict[str, dict[str, tuple[float, ...]]] = {
    "sex": {
        "ukraine": (0.62, 0.38),
        "belarus": (0.42, 0.58),
        "russia": (0.50, 0.50),
        "central_asia": (0.20, 0.80),
        "other": (0.35, 0.65),
    },
    "age": {
        "ukraine": (0.26, 0.42, 0.28, 0.04),
        "belarus": (0.30, 0.50, 0.20, 0.00),
        "russia": (0.22, 0.45, 0.28, 0.05),
        "central_asia": (0.52, 0.40, 0.08, 0.00),
        "other": (0.55, 0.36, 0.09, 0.00),
    },
    "reason": {
        "ukraine": (0.14, 0.06, 0.02, 0.78),
        "belarus": (0.70, 0.15, 0.05, 0.10),
        "russia": (0.40, 0.38, 0.06, 0.16),
        "central_asia": (0.85, 0.08, 0.07, 0.00),
        "other": (0.45, 0.20, 0.31, 0.04),
    },
    "stay": {
        "ukraine": (0.12, 0.28, 0.55, 0.05),
        "belarus": (0.15, 0.35, 0.35, 0.15),
        "russia": (0.05, 0.15, 0.30, 0.50),
        "central_asia": (0.40, 0.42, 0.15, 0.03),
        "other": (0.38, 0.40, 0.17, 0.05),
    },
}
"""By question and citizenship: shares of the options in the order of the questionnaire."""

MIGRANTS_2025 = Truth(
    people={"ukraine": 370, "belarus": 240, "russia": 80, "central_asia": 115, "other": 100},
    reached={"ukraine": 2.0, "russia": 0.3},
    profiles=_PROFILES,
    severity={
        "LNG": (0.16, 0.30, 0.32, 0.17, 0.05),
        "EDU": (0.48, 0.31, 0.14, 0.05, 0.02),
        "EMP": (0.30, 0.32, 0.22, 0.12, 0.04),
        "SOC": (0.46, 0.32, 0.14, 0.06, 0.02),
        "HOU": (0.26, 0.27, 0.22, 0.15, 0.10),
        "HEA": (0.38, 0.32, 0.18, 0.10, 0.02),
        "CUL": (0.60, 0.29, 0.08, 0.02, 0.01),
        "PAR": (0.50, 0.34, 0.12, 0.03, 0.01),
        "EQL": (0.60, 0.26, 0.09, 0.04, 0.01),
        "WOM": (0.66, 0.24, 0.06, 0.03, 0.01),
        "COM": (0.62, 0.27, 0.08, 0.02, 0.01),
        "LEG": (0.42, 0.32, 0.16, 0.07, 0.03),
        "INF": (0.34, 0.38, 0.20, 0.07, 0.01),
    },
    shifts={
        "LNG": {"ukraine": 0.2, "belarus": -0.4, "central_asia": 0.4, "other": 0.5},
        "EMP": {"ukraine": 0.3, "belarus": -0.3, "central_asia": -0.2},
        "SOC": {"ukraine": 0.2, "central_asia": -0.2},
        "HOU": {"ukraine": 0.3, "belarus": -0.2, "central_asia": 0.1},
        "HEA": {"ukraine": 0.1, "central_asia": 0.3, "other": 0.2},
        "EQL": {"central_asia": 0.5, "other": 0.6},
        "LEG": {"ukraine": -0.4, "belarus": 0.3, "russia": 0.4, "central_asia": 0.5, "other": 0.3},
        "INF": {"ukraine": -0.1, "central_asia": 0.4, "other": 0.3},
    },
    services={
        "language_courses": (4.5, 2.6),
        "school_help": (3.6, 3.7),
        "job_search": (4.0, 3.0),
        "social_support": (3.2, 3.8),
        "housing_help": (4.3, 1.9),
        "doctor_visits": (4.1, 2.7),
        "legal_advice": (3.4, 2.4),
        "information_desk": (3.9, 3.4),
    },
    voiced={"COM": 2.2},
    habits=Habits(missing=0.04, straight=0.02, twice=0.0125, fewer=0.1),
)
"""Citizens of Ukraine are reached twice as easily as others, citizens of Russia hardly."""

MIGRANTS_2024 = replace(
    MIGRANTS_2025,
    people={"ukraine": 350, "belarus": 230, "russia": 75, "central_asia": 95, "other": 90},
    reached={"ukraine": 2.0},
    severity={
        **MIGRANTS_2025.severity,
        "HOU": (0.40, 0.32, 0.16, 0.08, 0.04),
        "INF": (0.18, 0.32, 0.30, 0.15, 0.05),
    },
)
"""A year before: housing was less pressing and information more; citizens of Russia came, too."""

STAFF_2025 = StaffTruth(
    profiles={"institution": (0.20, 0.30, 0.26, 0.12, 0.08, 0.04)},
    competences={
        "intercultural": (4.3, 3.2),
        "english": (3.6, 2.8),
        "slavic_languages": (4.0, 3.9),
        "interpreters": (3.9, 2.1),
        "plain_language": (4.1, 3.4),
        "rights": (4.4, 2.3),
        "referral": (4.5, 3.5),
        "needs": (4.2, 3.8),
        "trauma": (4.0, 2.2),
        "discrimination": (3.5, 3.0),
        "exploitation": (3.3, 2.5),
        "data_protection": (3.8, 4.2),
    },
    habits=Habits(missing=0.02, straight=0.03),
)
