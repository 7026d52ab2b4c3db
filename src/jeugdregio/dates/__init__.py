"""Days, periods, doubt about them, steps between them, holidays, working days and terms.

The ground floor: it imports only the errors from the rest of the library, and python-dateutil only
inside the functions that need it.
"""

from jeugdregio.dates.holidays import (
    DECREED_YEARS,
    DECREES,
    Decree,
    Holiday,
    holidays,
    is_holiday,
)
from jeugdregio.dates.named_terms import (
    FIXED_DATES,
    PROVISIONS,
    TERMS,
    Hearing,
    Provision,
    decision_from,
    fixed_date,
    term,
)
from jeugdregio.dates.period import ALWAYS, NEVER, Period, Periods, Phase, Standing
from jeugdregio.dates.steps import Unit, shift
from jeugdregio.dates.terms import Count, FixedDate, Origin, Reading, Term, TermUnit, stretch
from jeugdregio.dates.uncertain import (
    AnyDate,
    AnyPeriod,
    UncertainDate,
    UncertainPeriod,
    bounds,
    earliest,
    latest,
)
from jeugdregio.dates.workdays import add_working_days, is_working_day, working_days_between

__all__ = [
    "ALWAYS",
    "DECREED_YEARS",
    "DECREES",
    "FIXED_DATES",
    "NEVER",
    "PROVISIONS",
    "TERMS",
    "AnyDate",
    "AnyPeriod",
    "Count",
    "Decree",
    "FixedDate",
    "Hearing",
    "Holiday",
    "Origin",
    "Period",
    "Periods",
    "Phase",
    "Provision",
    "Reading",
    "Standing",
    "Term",
    "TermUnit",
    "UncertainDate",
    "UncertainPeriod",
    "Unit",
    "add_working_days",
    "bounds",
    "decision_from",
    "earliest",
    "fixed_date",
    "holidays",
    "is_holiday",
    "is_working_day",
    "latest",
    "shift",
    "stretch",
    "term",
    "working_days_between",
]
