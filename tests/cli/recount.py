#!/usr/bin/python3
"""Every figure of the coverage pages, counted again from the files by a second, slow way.

usage: recount.py PROGRAM PROMPTS [HOMES [FIRST_SEED]]
Makes homes of up to 25 answers and 5 stories, asks the program for the verdict on each file (check), counts what
docs/readiness.md says, and holds it against `coverage` in JSON. A seed makes the same home each time.
"""
import collections
import datetime
import glob
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

program, prompts = os.path.abspath(sys.argv[1]), sys.argv[2]
homes, first = int((sys.argv[3:] + ["40"])[0]), int((sys.argv[4:] + ["1"])[0])
NOW = datetime.datetime(2026, 11, 24, 10, 15, 3)
TODAY, WEEKS = NOW.date(), 12
STRENGTH = [0, 0, 0.25, 0.6, 0.9, 1]

# Texts of very different worth; a part of one may meet a part of another.
TEXTS = {
    "situation": ["In 2023 our museum lost 30 % of its school visits within a year.", "It was a hard year for all of us.",
                  "In March the ferry of our island broke down twice a week, and 400 pupils came late.", ""],
    "task": ["I was asked to win the schools back before the summer.", "We had to do something.",
             "It was mine to find out why, since I kept the log.", ""],
    "action": ["I rang 24 teachers, asked each why they stayed away, and rebuilt the tour with two of them in four weeks.",
               "We looked at it and we changed a few things.",
               "I wrote down every stop for a month, saw that the pump overheated on warm days, and proved it to the "
               "engineer with my table. I then moved the refuelling to the night.",
               "I would talk to everybody first and then I would decide.", ""],
    "result": ["Visits rose from 70 to 118 a term within six months.", "It got much better and everybody was happy.",
               "Breakdowns fell from 9 a month to 1 by June. I learned to write things down before I argue.",
               "The tour is still in use.", "We served 400 pupils.", ""],
}
FREE = ["I once promised a neighbour to water his 12 roses and forgot. I told him on the day he came back, bought new "
        "ones for 80 euros, and put an alarm in my phone. I learned that a promise needs a place to live.", "Nothing yet."]


def bank():
    principles, questions = [], {}
    for path in sorted(glob.glob(os.path.join(prompts, "*.yaml"))):
        text = open(path, encoding="utf-8").read()
        principle = re.search(r"^principle: (\S+)", text, re.M)[1]
        principles.append(principle)
        for block in re.split(r"^  - id: ", text, flags=re.M)[1:]:
            def words(key):
                found = re.search(rf"^    {key}: \[(.*)\]", block, re.M)
                return [word.strip() for word in found[1].split(",") if word.strip()] if found else []
            questions[block.split("\n")[0].strip()] = {
                "principles": list(dict.fromkeys([principle] + words("also"))), "tracks": words("tracks"),
                "themes": words("themes")}
    return principles, questions


PRINCIPLES, QUESTIONS = bank()


def make_home(folder, seed):
    rng = random.Random(seed)
    pool = rng.sample(sorted(QUESTIONS), 10) + ["own-07"]
    stories = {f"s{i}": {"principles": rng.sample(PRINCIPLES + ["kindness"], rng.randrange(4)), "links": []}
               for i in range(rng.randrange(5))}
    answers = {}
    for _ in range(rng.randrange(26)):
        question = rng.choice(pool)
        moment = NOW - datetime.timedelta(seconds=rng.randrange(-3600, rng.choice([3, 20, 130]) * 86400))
        identity = f"{question}/{moment:%Y%m%dT%H%M%SZ}"
        if identity in answers:
            continue
        lines = [f"question: {question}", f"started: {moment:%Y-%m-%dT%H:%M:%SZ}"]
        seconds = {part: rng.randrange(90) for part in TEXTS}
        lines.append("seconds: {think: %d, %s}" % (rng.randrange(60), ", ".join(f"{k}: {v}" for k, v in seconds.items())))
        tags = rng.sample(PRINCIPLES[:5] + ["kindness"], rng.randrange(1, 3)) if rng.random() < 0.5 else []
        if tags:
            lines.append(f"principles: [{', '.join(tags)}]")
        story = rng.choice(sorted(stories) + ["never-saved"]) if rng.random() < 0.4 else None
        if story:
            lines.append(f"story: {story}")
        elif stories and rng.random() < 0.3:
            stories[rng.choice(sorted(stories))]["links"].append(identity)
        if rng.random() < 0.15:
            lines.append("text: |\n  " + rng.choice(FREE))
        else:
            for part, texts in TEXTS.items():
                text = rng.choice(texts)
                if part == "result" and not text and lines[-1].startswith(("story", "principles", "seconds")):
                    text = "TBD"  # a file must tell something
                lines += [f"{part}: |\n  {text}"] if text else []
        path = os.path.join(folder, "answers", f"{identity}.yaml")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        answers[identity] = {"question": question, "moment": moment, "tags": tags, "story": story,
                             "seconds": sum(seconds.values())}
    for name, story in stories.items():
        os.makedirs(os.path.join(folder, "stories"), exist_ok=True)
        with open(os.path.join(folder, "stories", f"{name}.yaml"), "w", encoding="utf-8") as file:
            file.write(f"title: Story {name}\nprinciples: [{', '.join(story['principles'])}]\n"
                       f"links: [{', '.join(story['links'])}]\n")
    for identity, answer in answers.items():
        for name in sorted(stories):
            if not answer["story"] and identity in stories[name]["links"]:
                answer["story"] = name
    return answers, stories


def run(home, *words, lines=False):
    environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
                   "STARDRILL_HOME": home, "STARDRILL_NOW": NOW.strftime("%Y-%m-%dT%H:%M:%SZ")}
    environment.update({name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")})
    done = subprocess.run([program, *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                          timeout=300)
    if done.returncode > 1:
        sys.exit(f"{words}: {done.stderr.decode()}")
    if lines:
        return [json.loads(line) for line in done.stdout.decode().splitlines()]
    return json.loads(done.stdout)


def judge(home, answers):
    if not answers:
        return
    paths = [os.path.join(home, "answers", f"{identity}.yaml") for identity in answers]
    for answer, verdict in zip(answers.values(), run(home, "check", "--format", "json", *paths, lines=True), strict=True):
        answer["overall"] = verdict["scores"]["overall"] or 0
        answer["quantified"] = verdict["result"]["quantified"]
        answer["off"] = any(finding["rule"] == "off-principle" for finding in verdict["findings"])


def principles_of(answer):
    if answer["tags"]:
        return [p for p in answer["tags"] if p in PRINCIPLES]
    return QUESTIONS.get(answer["question"], {"principles": []})["principles"]


def unit(answer):
    return answer["story"] or ("the answer to", answer["question"])


def figures(rows, unit_of=unit):
    """The figures of answers, newest first."""
    if not rows:
        return {"answers": 0, "stories": 0, "best": None, "latest": None, "quantified": None, "days": None}
    return {"answers": len(rows), "stories": len({unit_of(a) for a in rows}), "best": max(a["overall"] for a in rows) or None,
            "latest": rows[0]["overall"] or None, "quantified": round(sum(a["quantified"] for a in rows) / len(rows), 4),
            "days": max(0, (TODAY - rows[0]["moment"].date()).days)}


def shows(answer, principle):
    """Does its review find the principle in it? Said of all tags, or else of the question's own principle."""
    own = QUESTIONS.get(answer["question"], {"principles": [None]})["principles"][0]
    return not answer["off"] or (not answer["tags"] and principle != own)


def readiness(rows, principle):
    """The mark, its score, and what the reason is made of; by docs/readiness.md."""
    latest = {}
    for answer in rows:
        latest.setdefault(unit(answer), answer)
    def score(is_fresh):
        worths = sorted((STRENGTH[a["overall"]] * (1 if is_fresh else 0.5 + 0.5 * 2 ** (
            -max(0, (TODAY - a["moment"].date()).days) / 45)) for a in latest.values()), reverse=True)
        return sum(w * x for w, x in zip((0.6, 0.3, 0.1), worths))
    numbers = sum(a["quantified"] for a in latest.values())
    own = score(False)
    shown = [a for a in latest.values() if shows(a, principle)]
    is_held = len(shown) < 2 or not any(a["quantified"] for a in shown)
    mark = ("none" if not latest else "ready" if own >= 0.65 and not is_held else
            "close" if own >= 0.45 else "started")
    best = max((a["overall"] for a in latest.values()), default=0)
    gap = ("untold" if not latest else "unshown" if not shown else "weak" if best <= 2 else "one-story" if len(latest) == 1 else
           "unquantified" if not numbers else "weak" if score(True) < 0.65 else "unshown" if is_held else "stale")
    return mark, own, gap, latest, numbers, best, len(latest) - len(shown)


def reason(rows, mark, latest, numbers, best, unshown, untold):
    if latest:
        count = len(latest)
        text = f"{count} {'story' if count == 1 else 'stories'}, best {best}, "
        ever = max(a["overall"] for a in rows)
        text += f"once {ever}, " if ever > best else ""
        text += (("not" if count == 1 else "none") + " quantified" if not numbers else
                 ("quantified" if count == 1 else "all quantified") if numbers == count else f"{numbers} quantified")
        text += f", {unshown} may not show it" if unshown else ""
        age = max(0, (TODAY - rows[0]["moment"].date()).days)
        text += f", last told {age} days ago" if age >= 30 else ""
    else:
        text = "no story told yet"
    if untold and mark != "ready":
        text += f"; {untold} saved {'story is' if untold == 1 else 'stories are'} not yet told for it"
    return text


class Recount:
    def __init__(self, answers, stories, track=None, since=None):
        fits = lambda q: q in QUESTIONS and (not track or "any" in QUESTIONS[q]["tracks"] or track in QUESTIONS[q]["tracks"])
        order = sorted(answers.items(), key=lambda one: (one[1]["moment"], one[0]), reverse=True)
        self.rows = [a for _, a in order if (not track or fits(a["question"])) and
                     (not since or a["moment"] >= since)]
        self.fitting = sum(fits(q) for q in QUESTIONS)
        self.stories = stories
        self.by = {p: [a for a in self.rows if p in principles_of(a)] for p in PRINCIPLES}

    def names(self):
        told = [a["story"] for a in self.rows if a["story"]]
        return sorted(self.stories) + [s for s in dict.fromkeys(told) if s not in self.stories]

    def cell(self, story, principle):
        """None, "untold", or the latest score."""
        told = [a for a in self.by[principle] if a["story"] == story]
        if told:
            return told[0]["overall"]
        return "untold" if principle in self.stories.get(story, {"principles": []})["principles"] else None

    def totals(self):
        marks = collections.Counter(readiness(self.by[p], p)[0] for p in PRINCIPLES)
        total = {mark: marks[mark] for mark in ("ready", "close", "started", "none")}
        total.update(
            answers=len(self.rows), questions_answered=len({a["question"] for a in self.rows if a["question"] in QUESTIONS}),
            questions=self.fitting, stories_told=len({a["story"] for a in self.rows if a["story"]}),
            stories_saved=len(self.stories),
            quantified=round(sum(a["quantified"] for a in self.rows) / len(self.rows), 4) if self.rows else None,
            seconds=sum(a["seconds"] for a in self.rows))
        unknown = sum(not principles_of(a) for a in self.rows)
        if unknown:
            total["unknown"] = unknown
        return total

    def principle_rows(self):
        for p in PRINCIPLES:
            rows = self.by[p]
            mark, score, _, latest, numbers, best, unshown = readiness(rows, p)
            untold = sum(self.cell(s, p) == "untold" for s in self.stories)
            yield {"principle": p, "mark": mark, **figures(rows), "readiness": round(score, 4),
                   "last_told": rows[0]["moment"].date().isoformat() if rows else None,
                   "reason": reason(rows, mark, latest, numbers, best, unshown, untold)}

    def keyed_rows(self, key):
        keys = list(dict.fromkeys(k for q in QUESTIONS.values() for k in q[key]))
        for k in keys:
            rows = [a for a in self.rows if k in QUESTIONS.get(a["question"], {key: []})[key]]
            yield {key[:-1]: k, **figures(rows)}

    def story_rows(self):
        for story in self.names():
            row = figures([a for a in self.rows if a["story"] == story], lambda a: a["question"])
            row["questions"] = row.pop("stories")
            yield {"story": story, **row, "principles": sum(self.cell(story, p) is not None for p in PRINCIPLES)}

    def singles(self):
        for p in PRINCIPLES:
            units = {unit(a) for a in self.by[p]}
            if len(units) == 1:
                one = units.pop()
                yield {"principle": p, "story": one if isinstance(one, str) else None,
                       "question": None if isinstance(one, str) else one[1]}

    def weeks(self):
        monday = TODAY - datetime.timedelta(days=TODAY.weekday())
        columns = ["%d-W%02d" % (monday - datetime.timedelta(weeks=WEEKS - 1 - w)).isocalendar()[:2] for w in range(WEEKS)]
        week = lambda a: "%d-W%02d" % a["moment"].date().isocalendar()[:2]
        counts = [[sum(week(a) == c for a in self.by[p]) for c in columns] for p in PRINCIPLES]
        means = []
        for c in columns:
            scores = [a["overall"] for a in self.rows if week(a) == c and a["overall"]]
            means.append(sum(scores) / len(scores) if scores else None)
        return columns, counts, means

    def fewest(self):
        covers = {s: {p for p in PRINCIPLES if self.cell(s, p) == "untold" or (self.cell(s, p) not in (None, "untold")
                                                                              and self.cell(s, p) >= 3)}
                  for s in self.names()}
        have = collections.Counter(p for own in covers.values() for p in own)
        lacking = [{"principle": p, "stories": 2 - min(2, have[p])} for p in PRINCIPLES if have[p] < 2]
        for size in range(len(covers) + 1):
            for some in itertools.combinations(covers, size):
                count = collections.Counter(p for s in some for p in covers[s])
                if all(count[p] >= min(2, have[p]) for p in PRINCIPLES):
                    return size, lacking
        raise AssertionError


def same(where, is_, should):
    """Rows may hold more than was counted again."""
    if isinstance(should, dict):
        for key, value in should.items():
            same(f"{where}.{key}", is_.get(key, "nothing"), value)
    elif isinstance(should, list):
        if len(is_) != len(should):
            sys.exit(f"{where}: {len(is_)} rows, counted again {len(should)}: {is_} {should}")
        for i, value in enumerate(should):
            same(f"{where}[{i}]", is_[i], value)
    elif isinstance(should, float) and isinstance(is_, (int, float)):
        if abs(is_ - should) > (0.0051 if ".values[" in where else 0.00011):  # two digits of a mean, four of a share
            sys.exit(f"{where}: {is_}, counted again {should}")
    elif is_ != should:
        sys.exit(f"{where}: {is_!r}, counted again {should!r}")
    same.count += not isinstance(should, (dict, list))


same.count = 0


def hold(seed):
    home = tempfile.mkdtemp(prefix="recount-")
    try:
        answers, stories = make_home(home, seed)
        judge(home, answers)
        count = Recount(answers, stories)
        page = run(home, "coverage", "--weeks", "--format", "json")["coverage"]
        where = f"seed {seed}"
        same(f"{where}: totals", page["totals"], count.totals())
        same(f"{where}: rows", page["rows"], list(count.principle_rows()))
        same(f"{where}: single_points", page.get("single_points", []), list(count.singles()))
        columns, counts, means = count.weeks()
        same(f"{where}: weeks", page["weeks"], {"rows": PRINCIPLES, "columns": columns, "counts": counts})
        if any(mean is not None for mean in means):
            same(f"{where}: trend", page["trend"], {"values": means})
        themes, tracks = list(count.keyed_rows("themes")), list(count.keyed_rows("tracks"))
        same(f"{where}: unanswered", page["unanswered"],
             {"themes": [r["theme"] for r in themes if not r["answers"]],
              "tracks": [r["track"] for r in tracks if not r["answers"]]})
        if seed % 2:
            same(f"{where}: themes", run(home, "coverage", "--by", "theme", "--format", "json")["coverage"]["rows"], themes)
            size, lacking = count.fewest()
            page = run(home, "coverage", "--fewest", "--format", "json")["fewest_stories"]["fewest"]
            same(f"{where}: fewest", page, {"lacking": lacking, **({"count": size} if count.names() else {})})
        else:
            same(f"{where}: tracks", run(home, "coverage", "--by", "track", "--format", "json")["coverage"]["rows"], tracks)
            page = run(home, "coverage", "--by", "story", "--format", "json")["coverage"]["rows"]
            same(f"{where}: stories", page, list(count.story_rows()))
        wanted = {p: readiness(count.by[p], p) for p in PRINCIPLES}
        gaps = run(home, "coverage", "--gaps", "--format", "json")["gaps"].get("gaps", [])
        same(f"{where}: gaps", {g["principle"]: g["gap"] for g in gaps},
             {p: w[2] for p, w in wanted.items() if w[0] != "ready"})
        scores = [wanted[g["principle"]][1] for g in gaps]
        if any(a > b + 1e-9 for a, b in zip(scores, scores[1:])):
            sys.exit(f"{where}: gaps are not in the order of readiness: {scores}")
        since = NOW - datetime.timedelta(days=seed % 40)
        since = since.replace(hour=0, minute=0, second=0)
        track = ["manager", "individual", "internal", "student"][seed % 4]
        narrowed = Recount(answers, stories, track, since)
        page = run(home, "coverage", "--track", track, "--since", since.strftime("%Y-%m-%d"), "--format", "json")["coverage"]
        same(f"{where}: {track} since {since:%Y-%m-%d}", page,
             {"totals": narrowed.totals(), "rows": list(narrowed.principle_rows())})
        return len(answers)
    finally:
        shutil.rmtree(home, ignore_errors=True)


told = sum(hold(seed) for seed in range(first, first + homes))
print(f"{homes} homes, {told} answers, {same.count} figures are the same, counted again")
