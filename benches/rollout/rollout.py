"""The rollout in SimPy, one environment for each run. Prints runs a second, the share delivered and the mean of days."""

import random
import sys
import time

import simpy


def triangle(low, usual, high):
    days = list(range(low, high + 1))
    weights = [
        (d - low + 1) / (usual - low + 1) if d <= usual else (high - d + 1) / (high - usual + 1) for d in days
    ]
    cumulative, total = [], 0.0
    for weight in weights:
        total += weight
        cumulative.append(total)
    return lambda luck: luck.choices(days, cum_weights=cumulative)[0]


def even(low, high):
    return lambda luck: luck.randint(low, high)


PLAN, PRIORITISE, FINANCE, MANAGE, EVALUATE = even(14, 42), even(14, 28), even(14, 56), even(14, 42), even(14, 28)
DESIGN, DELIVER = triangle(28, 42, 70), triangle(84, 112, 182)


def rollout(env, luck, outcome):
    yield env.timeout(PLAN(luck))
    while True:
        yield env.timeout(DESIGN(luck))
        yield env.timeout(PRIORITISE(luck))
        for _ in range(4):
            yield env.timeout(FINANCE(luck))
            if luck.random() < 0.9:
                break
        else:
            outcome.append((False, env.now))
            return
        for lasts in (MANAGE, DELIVER, EVALUATE):
            yield env.timeout(lasts(luck))
        if luck.random() < 0.7:
            outcome.append((True, env.now))
            return


def main():
    runs = int(sys.argv[1])
    outcome = []
    start = time.perf_counter()
    for run in range(runs):
        env = simpy.Environment()
        env.process(rollout(env, random.Random(run), outcome))
        env.run()
    seconds = time.perf_counter() - start
    delivered = sum(done for done, _ in outcome) / runs
    print(runs / seconds, delivered, sum(days for _, days in outcome) / runs)


main()
