"""Where the prover and the brute force part: each answer with its number of choices, and played."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from game.author.witnesses import as_run
from game.headless.script import performed
from game.model.condition import Compare, Condition, Happened, Number
from game.model.story import Rule, Story
from game.play.beat import Ended, FateMet, Offered, SceneEntered, Took
from game.play.plain import PlainMeaning
from game.play.rules import SURE, Rules
from game.play.session import Beats
from game.play.state import PlayState
from game.proof.answer import Answer
from game.proof.variants import Rendered
from game.reading.scripts import scripts
from tests.proof.alike import of_differences
from tests.proof.brute import Truth
from tests.proof.nights import bare
from tests.proof.noting import parts_of
from tests.proof.replay import Claim, shows
from tests.proof.saying import Place, labels, words
from tests.proof.shared import of_board

NOT_TOLD = (".say", ".locked", ".sure", ".back")  # it stands on a choice
SLACK = 1e-9  # what rounding may take from a likelihood


def disagreements(
    true: Truth, answers: Iterable[Answer], rendered: Iterable[Rendered]
) -> Iterator[str]:
    """Everything in which the answers about a story are not the truth."""
    answers = tuple(answers)
    asked: dict[str, list[Answer]] = {
        "P1": [],
        "P2": [],
        "P3": [],
        "P4": [],
        "P5": [],
        "P6": [],
        "variant": [],
    }
    for answer in answers:
        is_variant = answer.subject.startswith("variant ")
        asked.setdefault("variant" if is_variant else answer.question, []).append(answer)
    yield from _of_reach(true, asked["P1"])
    yield from _of_ends(true, asked["P2"])
    yield from _of_rules(true, asked["P3"])
    yield from of_board(true, asked["P4"])
    yield from of_differences(true, asked["P5"])
    yield from _of_chances(true, asked["P6"])
    yield from _of_parts(true, asked["variant"])
    rendered = tuple(rendered)
    yield from _of_texts(true, rendered)
    yield from _of_runs(true, answers)
    yield from _of_told_runs(true, rendered)


def _of_reach(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P1: everything is reachable that really is, and in as few choices."""
    story, rules = true.story, true.rules
    asked = [f"scene {scene}" for scene in story.scenes]
    asked += [f"ending {fate}" for fate in story.fates]
    for scene in story.scenes.values():
        for choice in scene.choices:
            asked.append(f"choice {scene.id}.{choice.id}")
            if choice.stamp:
                asked.append(f"stamp {scene.id}.{choice.id}")
    if sorted(asked) != sorted(answer.subject for answer in answers):
        yield "P1 does not answer for everything"
    for answer in answers:
        kind, _, name = answer.subject.partition(" ")
        nearest, claim = _reached(true, kind, name)
        yield from _differs(rules, answer, nearest, "proved", claim)


def _reached(true: Truth, kind: str, name: str) -> tuple[int | None, Claim]:
    """The fewest choices that lead to a thing, and what shows that it is reached."""
    scene, _, choice = name.partition(".")
    match kind:
        case "scene":
            return true.scenes.get(name), lambda state, beats: any(
                isinstance(beat, SceneEntered) and beat.scene == name for beat in beats
            )
        case "ending":
            return true.fates.get(name), lambda state, beats: any(
                isinstance(beat, FateMet) and beat.fate == name for beat in beats
            )
        case "choice":
            return (
                true.opened.get(name),
                lambda state, beats: (
                    state.scene == scene
                    and isinstance(beats[-1], Offered)
                    and choice in beats[-1].open
                ),
            )
        case _:
            done = _done(true.story, name)
            return true.taken.get(done), lambda state, beats: any(
                isinstance(beat, Took) and f"{beat.scene}.{beat.choice}" == done for beat in beats
            )


def _done(story: Story, name: str) -> str:
    """The command, with its scene, that carries a choice out: its second step where it has two."""
    scene, _, choice = name.partition(".")
    return name + SURE * story.scenes[scene].choice(choice).two_steps


def _of_ends(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P2: in every chapter, the nearest state from which no end of the night is left."""
    nearest: dict[str, int] = {}
    for night in true.nights.values():
        for state in night.traps:
            away = night.depth[state]
            nearest[state.chapter] = min(away, nearest.get(state.chapter, away))
    for answer in answers:
        roles = answer.witness.roles if answer.witness is not None else ()

        def claim(state: PlayState, beats: Beats, roles: tuple[str, ...] = roles) -> bool:
            return bare(state) in true.nights[roles].traps

        chapter = answer.subject.removeprefix("chapter ")
        yield from _differs(true.rules, answer, nearest.get(chapter), "refuted", claim)


def _of_rules(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P3: the rules that are broken, and the nearest place where they are."""
    for rule, answer in zip(true.story.rules.values(), answers, strict=True):
        if rule.kind == "reachable":
            kind = "ending" if rule.subject in true.story.fates else "scene"
            nearest, claim = _reached(true, kind, rule.subject)
            yield from _differs(true.rules, answer, nearest, "proved", claim)
        else:
            claim = _breaks(true.meaning, rule)
            nearest = true.broken.get(rule.id)
            yield from _differs(true.rules, answer, nearest, "refuted", claim)


def _breaks(meaning: PlainMeaning, rule: Rule) -> Claim:
    """What shows that a rule is broken, as far as the last answer shows it."""

    def holds(condition: Condition, state: PlayState) -> bool:
        return meaning.holds(condition, list(state.row))

    def claim(state: PlayState, beats: Beats) -> bool:
        match rule.kind:
            case "fixed":
                happened = Compare(Happened(rule.subject), ">=", Number(1))
                return isinstance(beats[-1], Ended) and not holds(happened, state)
            case "at ending":  # the row of that moment is gone; brute force has looked at it
                return any(
                    isinstance(beat, FateMet) and beat.fate == rule.subject for beat in beats
                )
            case _:
                assert rule.condition is not None
                return holds(rule.condition, state) == (rule.kind == "never")

    return claim


def _differs(
    rules: Rules, answer: Answer, nearest: int | None, shown: str, claim: Claim
) -> Iterator[str]:
    """What is wrong with an answer whose witness should be so many choices long."""
    named = f"{answer.question} {answer.subject}: {answer.verdict}"
    other = {"proved": "refuted", "refuted": "proved"}[shown]
    if answer.verdict != (other if nearest is None else shown):
        yield f"{named}, and the nearest is {nearest} choices away"
    elif nearest is None:
        return
    elif answer.witness is None:
        yield f"{named} without a witness"
    elif len(answer.witness.moves) != nearest:
        yield f"{named} by {len(answer.witness.moves)} choices, and {nearest} are enough"
    elif not shows(rules, answer.witness, claim):
        yield f"{named}, and its witness does not show it: {answer.witness}"


def _of_chances(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P6: how likely everything is in a night of all roles, where that is small enough to solve."""
    really = true.chances()
    if really is None:
        return
    kinds = {"scene": really.scenes, "ending": really.fates, "choice": really.taken}
    for answer in answers:
        kind, _, name = answer.subject.partition(" ")
        chance = kinds[kind].get(_done(true.story, name) if kind == "choice" else name, Fraction(0))
        if answer.chance is None or abs(answer.chance - chance) > SLACK:
            yield f"P6 {answer.subject}: {answer.chance}, and it is {chance}"


def _of_parts(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P1 of texts: which branches and alternatives are told; of what is never come to, nothing."""
    known = parts_of(true.story)
    found: dict[object, Answer] = {}
    for answer in answers:
        _, passage, path = answer.subject.split(" ")
        found[passage, tuple(map(int, path.split(".")))] = answer
    for part in known:
        verdict = found[part].verdict if part in found else "refuted"
        if (verdict == "proved") != (part in true.parts):
            yield f"P1 variant {part}: {verdict}, and told is {part in true.parts}"


def _of_texts(true: Truth, rendered: Iterable[Rendered]) -> Iterator[str]:
    """P7: every text that a passage shows and no other, each by a shortest way."""
    story, rules = true.story, true.rules
    found: dict[tuple[str, str], Rendered] = {}
    for each in rendered:
        found[each.passage, each.text] = each
    really: dict[tuple[str, str], int] = {}
    for (key, whose), texts in true.texts.items():
        scene, _, choice = whose.partition(".")
        if key == "card":
            is_written = bool(story.chapters[whose].card)
        else:
            is_written = not choice or choice in {one.id for one in story.scenes[scene].choices}
        if is_written:
            really.update({(f"{whose}.{key}", text): away for text, away in texts.items()})
    for passage, text in sorted(found.keys() | really.keys()):
        named, nearest = f"P7 {passage} shows '{text}'", really.get((passage, text))
        shown = found.get((passage, text))
        if nearest is None:
            yield f"{named}, and never does"
        elif shown is None:
            yield f"{named} after {nearest} choices, and the prover does not see it"
        elif len(shown.witness.moves) != nearest:
            yield f"{named} after {len(shown.witness.moves)} choices, and {nearest} are enough"
        elif not shows(rules, shown.witness, _says(passage, text)):
            yield f"{named}, and its witness does not show it: {shown.witness}"


def _says(passage: str, text: str) -> Claim:
    """What shows that a passage says a text."""
    whose, _, key = passage.rpartition(".")
    place: Place = (key, whose)

    def claim(state: PlayState, beats: Beats) -> bool:
        said = list(words(beats))
        if isinstance(beats[-1], Offered):
            said += labels(state.scene, beats[-1])
        return (place, text) in said

    return claim


def _of_runs(true: Truth, answers: Iterable[Answer]) -> Iterator[str]:
    """Every witness, kept as a playthrough file, plays to its end."""
    for answer in answers:
        if answer.witness is not None:
            text = as_run(true.rules, answer)
            runs, problems = scripts({"kept.play.yaml": text}, true.story, ())
            faults = [*problems, *(performed(true.rules, run).fault for run in runs)]
            if faults != [None]:
                yield f"{answer.question} {answer.subject}: its file does not play: {faults}"


def _of_told_runs(true: Truth, rendered: Iterable[Rendered]) -> Iterator[str]:
    """Every way to a text, kept as the playthrough file of a flaw in it, tells that text."""
    for each in rendered:
        subject = f"text {each.passage}"
        answer = Answer("P7", subject, "refuted", "", each.witness, shows=each.text)
        text = as_run(true.rules, answer)
        runs, problems = scripts({"kept.play.yaml": text}, true.story, ())
        for played in (performed(true.rules, run) for run in runs):
            says = _says(each.passage, each.text)(played.session.state, played.beats)
            if problems or played.fault or not (says or each.passage.endswith(NOT_TOLD)):
                yield f"P7 {each.passage}: its file does not tell '{each.text}': {text}"
