"""Days, periods, doubt about them, steps between them, holidays and working days.

The ground floor: it imports nothing from the rest of the library, and python-dateutil only inside
the functions that need it.
"""

from jeugdregio.dates.holidays import (
    DECREED_YEARS,
    DECREES,
    Decree,
    Holiday,
    holidays,
    is_holiday,
)
from jeugdregio.dates.period import ALWAYS, NEVER, Period, Periods, Phase, Standing
from jeugdregio.dates.steps import Unit, shift
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
    "NEVER",
    "AnyDate",
    "AnyPeriod",
    "Decree",
    "Holiday",
    "Period",
    "Periods",
    "Phase",
    "Standing",
    "UncertainDate",
    "UncertainPeriod",
    "bounds",
    "Unit",
    "add_working_days",
    "earliest",
    "holidays",
    "is_holiday",
    "is_working_day",
    "latest",
    "shift",
    "working_days_between",
]
