"""The page of a scene: everything an author wants to know of it, in the order it is played."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from game.author.drawing.arrivals import Arrival
from game.author.drawing.colouring import said
from game.author.drawing.html_choice import choice_page, facts
from game.author.drawing.html_prose import code, prose, scene_link
from game.author.drawing.html_record import record
from game.author.drawing.known import Known
from game.author.drawing.links import parted
from game.author.drawing.prose import line
from game.model.hour import NO_HOUR
from game.model.story import Scene, Story, word_for
from game.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages of all scenes are made from."""

    story: Story
    arrivals: Mapping[str, tuple[Arrival, ...]]
    known: Known | None

    def page(self, scene: Scene) -> str:
        """The page of one scene."""
        return (
            f'<article class="page" id="scene-{scene.id}" tabindex="-1"'
            f' aria-labelledby="name-{scene.id}">{"".join(self._parts(scene))}</article>'
        )

    def _parts(self, scene: Scene) -> Iterator[str]:
        story, chapter = self.story, self.story.chapters[scene.chapter]
        wording = Wording(story.variables, chapter.role)
        hour = "at any hour" if scene.at is NO_HOUR else scene.at.text
        where = (story.roles[chapter.role].name, chapter.title, hour)
        yield f'<header><p class="where">{escape(" · ".join(where))}</p>'
        yield f'<h2 id="name-{scene.id}">{escape(scene.id)}</h2>'
        yield f'<p class="known">{self._known(scene)}</p></header>'
        yield facts(self._facts(scene, wording))
        yield f'<div class="prose">{prose(story, scene.text, wording)}</div>'
        if scene.ending:
            fate = story.fates.get(scene.ending)
            yield f'<p class="fate-met">{escape(fate.name if fate else scene.ending)}</p>'
        if scene.choices:
            yield '<ol class="choices">'
            for choice in scene.choices:
                yield choice_page(story, scene, choice, self.known)
            yield "</ol>"
        elif scene.to is not None:
            yield facts([("goes on", way) for way in self._onward(scene, wording)])
        yield from self._ways_in(scene)
        yield from self._shortest(scene)
        yield from record(story, scene)
        yield f'<p class="file">{escape(scene.mark.file)}:{scene.mark.line}</p>'

    def _known(self, scene: Scene) -> str:
        looks = said(self.story, scene, self.known)
        words = [looks["standing"].word]
        if self.known is None:
            words.append("nothing was proved yet")
        else:
            words += [looks["reach"].word, f"met with chance {looks['chance'].word}"]
        return escape(" · ".join(words))

    def _facts(self, scene: Scene, wording: Wording) -> Iterator[tuple[str, str]]:
        if scene.pool:
            yield "drawn from", code(scene.pool)
            yield "weight", f"{scene.weight}, priority {scene.priority}"
        if scene.when is not None:
            yield "stands if", code(wording.question(scene.when))
        if scene.once:
            yield "once", "is drawn no second time"
        if scene.do:
            yield "on arrival", code(wording.effects(scene.do))
        if scene.call and not scene.choices:
            yield "calls", scene_link(scene.call)
        for event in scene.happens:
            yield "happens", code(event)

    def _onward(self, scene: Scene, wording: Wording) -> Iterator[str]:
        for way, _, how in parted(scene.to, wording):
            name = word_for(way)
            linked = scene_link(name) if name in self.story.scenes else escape(name)
            yield f"{linked} {code(how) if how else ''}"

    def _ways_in(self, scene: Scene) -> Iterator[str]:
        yield "<h3>Ways in</h3><ul>"
        chapter = self.story.chapters[scene.chapter]
        if chapter.start == scene.id:
            yield f"<li>the chapter {escape(chapter.title)} begins here</li>"
        for start, hop in self.arrivals.get(scene.id, ()):
            verb = {"leads": "", "draws": "drawn by ", "calls": "called by "}[hop.kind]
            yield f"<li>{verb}{scene_link(start)} {self._label(start, hop.choice)}"
            yield f" {code(hop.said)}</li>" if hop.said else "</li>"
        yield "</ul>"

    def _shortest(self, scene: Scene) -> Iterator[str]:
        yield "<h3>The shortest way here</h3>"
        if self.known is None:
            yield "<p>Nothing was proved yet.</p>"
            return
        way = self.known.ways.get(scene.id)
        if way is None:
            never = self.known.reachable.get(scene.id) == "refuted"
            yield f"<p>{'No way leads here.' if never else 'No way is known.'}</p>"
            return
        if not way:
            yield "<p>The night begins here.</p>"
        yield '<ol class="way-here">'
        for step in way:
            start, _, choice = step.partition(".")
            known = start in self.story.scenes
            name = scene_link(start) if known else escape(start)
            yield f'<li data-scene="{escape(start)}">{name} {self._label(start, choice)}</li>'
        yield "</ol>"

    def _label(self, start: str, id: str) -> str:
        """The words of a choice; an act in two steps is named without its step."""
        scene = self.story.scenes.get(start)
        name = id.partition(".")[0]
        choice = next((one for one in scene.choices if one.id == name), None) if scene else None
        if scene is None or choice is None:
            return escape(id)
        wording = Wording(self.story.variables, self.story.chapters[scene.chapter].role)
        return f'<span class="label">{escape(line(choice.say, wording))}</span>'
