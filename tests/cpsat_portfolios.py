"""Solve programmes with OR-tools' CP-SAT, in a process of its own: it shares none with HiGHS.

Reads a list of programmes as JSON, prints for each the highest value, or null where no portfolio
keeps the rules, and the seconds it took.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from time import perf_counter


def solve_apart(programmes, seconds=60):
    """Return highest values and seconds, from a process of its own."""
    data = [
        {
            "options": [asdict(option) for option in programme.options],
            "rules": [{"kind": type(rule).__name__, **asdict(rule)} for rule in programme.rules],
            "synergies": [asdict(synergy) for synergy in programme.synergies],
            "seconds": seconds,
        }
        for programme in programmes
    ]
    run = subprocess.run(
        [sys.executable, __file__],
        input=json.dumps(data),
        capture_output=True,
        text=True,
        check=True,
    )
    return [tuple(entry) for entry in json.loads(run.stdout)]


def solve_one(data):
    """Return the highest value of one programme."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - only in the process of its own

    model = cp_model.CpModel()
    taken = {option["code"]: model.new_bool_var(option["code"]) for option in data["options"]}
    for rule in data["rules"]:
        for condition in conditions(rule, data["options"], taken):
            model.add(condition)
    value = sum(option["value"] * taken[option["code"]] for option in data["options"])
    for synergy in data["synergies"]:
        both = model.new_bool_var("both")
        model.add_multiplication_equality(both, taken[synergy["first"]], taken[synergy["second"]])
        value += synergy["value"] * both
    model.maximize(value)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = data["seconds"]
    status = solver.solve(model)
    known = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return round(solver.objective_value) if known else None


def conditions(rule, options, taken):
    """Return what a rule demands."""
    used = {"Budget": ("money", "source", "cents"), "Staff": ("hours", "unit", "hundredths")}
    kind = rule["kind"]
    chosen = [taken[code] for code in rule.get("codes", ())]
    if kind in used:
        entries, name, most = used[kind]
        parts = [
            number * taken[option["code"]]
            for option in options
            for year, place, number in option[entries]
            if (year, place) == (rule["year"], rule[name])
        ]
        return [sum(parts) <= rule[most]] if parts else []
    if kind == "MoneyShare":
        costs = {o["code"]: sum(entry[2] for entry in o["money"]) for o in options}
        whole = sum(cost * taken[code] for code, cost in costs.items())
        part = sum(costs[code] * taken[code] for code in rule["codes"])
        low = 0 if rule["floor"] is None else rule["floor"]
        high = 1000 if rule["ceiling"] is None else rule["ceiling"]
        return (
            [1000 * part >= low * whole, 1000 * part <= high * whole] if any(costs.values()) else []
        )
    return {
        "Requires": lambda: [taken[rule["code"]] <= taken[rule["needs"]]],
        "Variants": lambda: [sum(chosen) <= 1],
        "AtLeast": lambda: [sum(chosen) >= rule["number"]],
        "Must": lambda: [taken[rule["code"]] == 1],
        "Blocked": lambda: [taken[rule["code"]] == 0],
    }[kind]()


def main():
    """Solve what comes in."""
    answers = []
    for data in json.load(sys.stdin):
        started = perf_counter()
        answers.append((solve_one(data), perf_counter() - started))
    sys.stdout.write(json.dumps(answers))


if __name__ == "__main__":
    main()
