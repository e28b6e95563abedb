"""How choices stand and who wrote what, in the words of the interface: for authors alone."""

from __future__ import annotations

from game.desktop.stage import Stage
from game.model.spans import plain
from game.play.session import Session
from game.play.why import SeenChoice, choices_seen
from game.play.writers import Writer


def why_not(stage: Stage, session: Session, choice: str) -> str:
    """Why a choice cannot be taken where a night stands."""
    seen = next((each for each in choices_seen(session) if each.id == choice), None)
    if seen is None:
        over = "over" if session.state.is_over else "no-such-choice"
        return stage.say(f"author.{over}")
    return why(stage, seen)


def why(stage: Stage, seen: SeenChoice) -> str:
    """What is false of a choice, with the values that make it so; "" where it stands open."""
    if seen.standing in ("gone", "waiting"):
        return stage.say(f"author.because.{seen.standing}")
    return " ".join(
        stage.say(
            "author.false",
            words=part.words,
            values=stage.say("author.and").join(
                stage.say("author.is", name=name, value=value) for name, value in part.because
            ),
        )
        for part in seen.why
    )


def since(stage: Stage, writer: Writer | None) -> str:
    """Who last wrote a variable."""
    if writer is None:
        return stage.say("author.writer.nobody")
    place = f"{writer.scene}.{writer.choice}" if writer.choice else writer.scene or writer.chapter
    return stage.say(f"author.writer.{writer.kind}", place=place)


def named(choice: str, label: str) -> str:
    """A choice as its author knows it: its id, and what it says."""
    says = plain(label)
    return f"{choice}: {says}" if says else choice
