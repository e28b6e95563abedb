"""How a scene opens: at what hour, and what is seen and heard there."""

from __future__ import annotations

from game.play.beat import SceneEntered
from game.play.clock import hour_of
from game.play.rules import Rules, SceneRules

MOST_OPENINGS = 500  # of one scene that are kept


def entered(rules: Rules, scene: SceneRules, returns: tuple[str, ...], clock: int) -> SceneEntered:
    """A scene's opening beat. A page that was called from a scene, and goes back there, is seen
    and heard as that scene is, in what it has only from its chapter."""
    if clock == scene.minute and not returns:
        return scene.entered
    opening = returns, clock
    found = scene.openings.get(opening)
    if found is None:
        if len(scene.openings) == MOST_OPENINGS:
            scene.openings.clear()
        hour = hour_of(rules.story, scene.scene, returns, clock)
        found = _surrounded(rules, scene, returns)._replace(hour=hour)
        scene.openings[opening] = found
    return found


def _surrounded(rules: Rules, scene: SceneRules, returns: tuple[str, ...]) -> SceneEntered:
    own = scene.entered
    verb, _, caller = returns[-1].partition(" ") if returns else ("", "", "")
    if verb != "here":
        return own
    there, chapter = rules.scene(caller).entered, rules.story.chapters[scene.scene.chapter]
    return own._replace(
        picture=there.picture if own.picture == chapter.picture else own.picture,
        sound=there.sound if own.sound == chapter.sound else own.sound,
    )
