"""What `prove` prints: the headline, the count of each question, and every fault with its way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from game.proof.answer import QUESTIONS, Answer, Verdict
from game.proof.proving import Proof
from game.proof.witness import Witness

LONGEST_WAY = 12  # choices of a way that are printed in full; of a longer one, the last


class AnswerAsJson(TypedDict):
    question: str
    subject: str
    verdict: Verdict
    why: str
    witness: list[str]
    roles: list[str]
    allowed: bool
    chance: float | None
    file: str
    line: int


class ProofAsJson(TypedDict):
    answers: list[AnswerAsJson]
    states: int
    seconds: float
    history_holds: Verdict


def as_json(proof: Proof, seconds: float) -> ProofAsJson:
    """The proof as cli.md gives its shape."""
    return {
        "answers": [_answer(answer) for answer in proof.answers],
        "states": proof.states,
        "seconds": round(seconds, 2),
        "history_holds": proof.history_holds,
    }


def lines(proof: Proof, seconds: float, megabytes: int) -> Iterator[str]:
    """The proof for a person."""
    if any(answer.question == "P3" for answer in proof.answers):
        yield _HEADLINE[proof.history_holds]
        yield ""
    for question, asks in QUESTIONS.items():
        told = [answer for answer in proof.answers if answer.question == question]
        if told:
            yield f"{question}  {asks}"
            yield f"    {_counts(told)}"
            for answer, *alike in _alike(told):
                if answer.verdict != "proved" and not answer.allowed:
                    yield from _fault(answer)
                    yield from _so_too(alike)
                elif answer.allowed and question != "P5":  # colour owns up by itself
                    yield f"    allowed: {answer.subject}: {answer.why}"
                    yield from _so_too(alike)
                elif _is_news(answer):
                    yield f"    {answer.subject}: {answer.why}"
    memory = f", {megabytes} MB" if megabytes else ""
    yield ""
    states = f"{proof.states:,} states, " if proof.states else ""
    yield f"{states}{seconds:.1f} s{memory}"


def _so_too(alike: list[Answer]) -> Iterator[str]:
    if alike:
        yield f"        So too: {', '.join(one.subject for one in alike)}."


def _alike(told: list[Answer]) -> Iterator[list[Answer]]:
    """The answers one by one; an old save that is strange stays so, and is told of once."""
    groups: dict[object, list[Answer]] = {}
    for answer in told:
        is_one_trouble = answer.question == "P8" and answer.verdict == "refuted"
        groups.setdefault(answer.why if is_one_trouble else answer, []).append(answer)
    yield from groups.values()


def _is_news(answer: Answer) -> bool:
    """Whether an answer that is well is told all the same."""
    match answer.question:
        case "P6":
            return answer.subject.startswith("ending ")
        case "P8":
            return answer.why != "safe"
        case question:
            return question == "P9"


_HEADLINE: dict[Verdict, str] = {
    "proved": "History holds on every path: proved.",
    "refuted": "History does not hold on every path: refuted.",
    "unknown": "Whether history holds on every path is unknown.",
}


def _counts(told: list[Answer]) -> str:
    parts = []
    for verdict in ("proved", "refuted", "unknown"):
        many = [answer for answer in told if answer.verdict == verdict]
        if many:
            agreed = sum(answer.allowed for answer in many)
            tail = f" ({agreed} of them allowed)" if agreed else ""
            parts.append(f"{len(many)} {verdict}{tail}")
    return ", ".join(parts)


def _fault(answer: Answer) -> Iterator[str]:
    where = f"{answer.mark}  " if answer.mark.file else ""
    yield f"    {where}{answer.verdict}: {answer.subject}: {answer.why}"
    if answer.witness is not None:
        yield f"        {in_words(answer.witness)}"


def in_words(way: Witness) -> str:
    """A way as a sentence: whom to play, and what to choose."""
    roles = ", ".join(way.roles)
    if not way.moves:
        return f"As the {roles}, from the start."
    shown = way.moves[-LONGEST_WAY:]
    chosen = ", ".join(
        f"{move.scene}.{move.command}" + "".join(f" (chance: {fell})" for fell in move.falls)
        for move in shown
    )
    before = len(way.moves) - len(shown)
    after = f"after {before} other choices" if before else "choosing"
    return f"As the {roles}, {after}: {chosen}."


def _answer(answer: Answer) -> AnswerAsJson:
    way = answer.witness
    return {
        "question": answer.question,
        "subject": answer.subject,
        "verdict": answer.verdict,
        "why": answer.why,
        "witness": list(way.commands) if way else [],
        "roles": list(way.roles) if way else [],
        "allowed": answer.allowed,
        "chance": answer.chance,
        "file": answer.mark.file,
        "line": answer.mark.line,
    }
