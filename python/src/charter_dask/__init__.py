"""Runs the parts of a charter's simulation on a Dask cluster, and joins them into the report of a single machine."""

from .plan import Failed, Plan, make_plan
from .run import Report, simulate

__all__ = ["Failed", "Plan", "Report", "make_plan", "simulate"]
