"""The stage that a plan asks for, with everything on it in its place."""

from __future__ import annotations

from game.desktop.pictures import Pictures
from game.desktop.plan import Plan
from game.desktop.shaping import Shaper
from game.desktop.sound import Sounds
from game.desktop.stage import Stage
from game.desktop.theme import themes
from game.desktop.voice import Voice
from game.keeping.assets import listed
from game.keeping.records import Records
from game.keeping.settings import Settings
from game.keeping.slots import Slots
from game.keeping.words import languages, words


def furnished(plan: Plan, settings: Settings, size: tuple[int, int]) -> Stage:
    """A stage for a window of this size. The story is not read yet."""
    assets = plan.assets
    return Stage(
        words=words(assets / "words", settings.reading.language),
        languages=languages(assets / "words"),
        settings=settings,
        records=Records(),
        places=plan.places,
        slots=Slots(plan.places.saves(plan.story_id)),
        pictures=Pictures(assets / "pictures"),
        sounds=Sounds(assets, listed(assets).sounds, settings.sound),
        voice=Voice(settings.access.voice, settings.access.voice_rate, settings.sound.speech),
        shaper=Shaper(assets / "fonts"),
        themes=themes(assets / "theme.toml"),
        size=size,
        record=plan.record,
        author=plan.author,
    )
