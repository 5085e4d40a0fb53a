"""What real pandas answers to the questions of examples/src/flights.ts: `demo.py FLIGHTS.parquet AIRPORTS.csv > golden/demo.txt`."""

import sys

import pandas as pd


def show(title, answer):
    print(f"## {title}\n{answer}\n")


flights = pd.read_parquet(sys.argv[1])
airports = pd.read_csv(sys.argv[2])

show("The data", flights)

busy = flights.groupby("origin").agg(flights=("delay", "size"), delay=("delay", "mean"))
busy = busy[busy["flights"] > 50000].reset_index()
named = busy.merge(airports[["iata", "city", "state"]], left_on="origin", right_on="iata")
show(
    "Which big airports keep their passengers waiting?",
    named.sort_values("delay", ascending=False).head(8)[["origin", "city", "state", "flights", "delay"]],
)

kind = pd.Series("on time", index=flights.index)
kind[flights["delay"] > 15] = "late"
kind[flights["delay"] > 120] = "very late"
show("How late is late?", flights.assign(kind=kind).groupby("kind")["distance"].agg(["count", "mean"]))

daily = flights.groupby(flights["date"].dt.floor("D"))["delay"].mean()
show("Is it getting better? Delay by day, averaged over a week", daily.rolling(7).mean().round(2))

top = flights[flights["origin"].isin(["ATL", "DFW", "LAX", "ORD", "PHX"])]
table = top.assign(month=top["date"].dt.month).pivot_table(values="delay", index="origin", columns="month", aggfunc="mean")
show("Where and when?", table.round(1))

states = airports.rename(columns={"iata": "origin"})[["origin", "state"]]
routes = flights.merge(states, on="origin").merge(states.rename(columns={"origin": "destination", "state": "to"}), on="destination")
pairs = routes[routes["state"] != routes["to"]].groupby(["state", "to"]).size().sort_values(ascending=False, kind="stable")
show("Which two states are best connected?", pairs.head(6))
