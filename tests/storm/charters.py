"""Small charters that a scenario makes finite chains of, written by rolling dice."""

import random

HEAD = """charter made "Made"
  period      2027-01-01 to 2027-12-31
  currency    EUR

party town "Town" is municipality

party people "People" is residents
  members 12 people

party ada "Ada" is association
party bea "Bea" is association
party cia "Cia" is association

body board "Board"
  seats    ada 1, bea 1, cia 1
  decides  by {decides}
{quorum}
body assembly "Assembly"
  seats    people 1 per member
  decides  by majority of votes

"""


def lasting(dice):
    low = dice.randint(1, 4)
    high = low + dice.randint(0, 5)
    if high - low > 2 and dice.random() < 0.4:
        return f"{low} to {high} weeks, usually {dice.randint(low, high)} weeks"
    return f"{low} weeks" if low == high else f"{low} to {high} weeks"


def decided(dice, name, lines, quorum):
    """Who decides, and what the scenario says about it."""
    percent = dice.randint(1, 99)
    kind = dice.choice(["town", "board", "board", "assembly", "assembly", "nobody"])
    if kind == "town":
        lines.append(f"consent of town in {name} is given with chance {percent}%")
    elif kind == "board":
        # Without a quorum nobody can be absent.
        answer = dice.choice(["given", "absent"]) if quorum else "given"
        lines += [f"consent of {party} in {name} is {answer} with chance {percent}%" for party in ("ada", "bea", "cia")]
    elif kind == "assembly":
        lines.append(f"turnout of people in {name} is between {dice.randint(1, 4)} people and {dice.randint(5, 12)} people")
        lines.append(f"support of people in {name} is {percent}%")
    return "" if kind == "nobody" else f"  decided by {kind}\n"


def stage(dice, number, lines, quorum):
    name = f"s{number}"
    text = f'co-design {name} "Stage {number}"\n'
    if number:
        # Seldom not the one before: two stages that go on at once.
        text += f"  starts after s{number - 1 if dice.random() < 0.8 else 0}\n"
    text += f"  lasts {lasting(dice)}\n  led by town\n"
    gate = decided(dice, name, lines, quorum)
    text += gate
    if gate:
        last = dice.choice([f'end as "no {number}"', "skip"])
        retries = dice.randint(0, 3)
        text += f"  otherwise {f'retry at most {retries} times after {dice.randint(1, 3)} weeks, then ' if retries else ''}{last}\n"
    return text + "\n"


def made(seed):
    """A charter of two to five stages with a scenario `usual`."""
    dice = random.Random(seed)
    quorum = dice.choice(["", "  quorum   2 seats\n"])
    text = HEAD.format(decides=dice.choice(["majority of votes", "consensus", "2/3 of votes"]), quorum=quorum)
    lines, count = [], dice.randint(2, 5)
    text += "".join(stage(dice, number, lines, quorum) for number in range(count))
    text += 'scenario usual "Usual"\n' + "".join(f"  {line}\n" for line in lines)
    for number in range(count):
        claim = dice.choice(["is done", "opens", f"is done by 2027-{dice.randint(2, 9):02}-15", "is skipped or s0 fails"])
        text += f"  expect s{number} {claim} with chance at least {dice.randint(1, 99)}%\n"
    return text
