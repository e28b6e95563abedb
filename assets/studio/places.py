"""The three places of the operator's night as loops without a seam."""

from __future__ import annotations

from assets.studio.modes import ticks
from assets.studio.noise import endless, highered, lowered, swell
from assets.studio.room import CORRIDOR, HALL, STREET, afar, response
from assets.studio.samples import RATE, Dice, Samples, peaked, stereo
from assets.studio.soldiers import horses, step
from assets.studio.switchboard import bell, clicks_of_a_board, lamp, relay
from assets.studio.tape import Tape, carried, weighed
from assets.studio.voices import phrase, voice
from assets.studio.weather import (
    dripping,
    fire,
    gusts,
    rain,
    rattling,
    trickle,
    whistle,
    wind,
)


def exchange_busy(dice: Dice, seconds: float = 48.0) -> Samples:
    """The hall by day: murmuring girls, cords and relays on every side, a bell far off."""
    near, far = Tape(seconds, looped=True), Tape(seconds, looped=True)
    _murmur(far, dice, speakers=34, share=0.5)
    _murmur(near, dice, speakers=3, share=0.16)
    far.sound *= 0.55
    stock = clicks_of_a_board(dice, 40)
    for at in ticks(dice, seconds, 9.0):
        click = stock[int(dice.integers(len(stock)))]
        far.lay(click, at, dice.uniform(-1, 1), 0.25 + 1.1 * dice.random() ** 2)
    for at in ticks(dice, seconds, 1.1):
        click = stock[int(dice.integers(len(stock)))]
        near.lay(click, at, dice.uniform(-0.8, 0.8), 0.5 + 0.6 * dice.random())
    for at in (13.2, 16.1):
        far.lay(lowered(bell(dice), 2600), at, 0.7, 0.22)
    hall = response(HALL, dice)
    tone = stereo(*(endless(dice, seconds, 55, 420, 5.0) for _ in range(2)))
    heard = carried(far.sound, hall) * 1.1 + near.sound * 0.42 + carried(near.sound, hall) * 0.35
    return weighed(heard + 0.02 * tone, 55, 9000)


def exchange_night(dice: Dice, seconds: float = 56.0) -> Samples:
    """The hall by night: a few relays, wind at the panes, the stove, boots in the corridor."""
    strength = gusts(dice, seconds)
    tape = Tape(seconds, looped=True)
    for number, at in enumerate(ticks(dice, seconds, 0.33)):
        sound = lamp(dice) if number % 5 == 3 else relay(dice)
        tape.lay(sound.mean(axis=1), at, dice.uniform(-0.7, 0.7), dice.uniform(0.15, 0.5))
    boots = Tape(seconds, looped=True)
    for pace in range(13):
        at = 24.0 + 0.66 * pace + 0.02 * dice.standard_normal()
        pan = 0.9 - 0.12 * pace
        boots.lay(lowered(step(dice, 1.1), 1400, 1), at, pan, 0.6 - 0.03 * abs(pace - 5))
    hall, corridor = response(HALL, dice), response(CORRIDOR, dice)
    outside = weighed(wind(dice, strength, 70, 900), 60, 1100)
    cracks = whistle(dice, strength, (412, 596, 868))
    air = peaked(outside) * 0.30 + peaked(cracks) * 0.30 + rattling(dice, strength) * 0.10
    stove = fire(dice, seconds, 0.45)
    inside = tape.sound + carried(tape.sound, hall) * 0.5
    heard = air + inside * 0.5 + peaked(stove) * 0.36 + carried(boots.sound, corridor) * 0.35
    return weighed(heard, 70, 10000)


def street_rain(dice: Dice, seconds: float = 52.0) -> Samples:
    """The Morskaya in the rain: thin rain, a gutter, the south wind, a city a long way off."""
    strength = gusts(dice, seconds)
    falling = rain(dice, seconds)
    drips = dripping(dice, seconds, -0.6, 2.3) + dripping(dice, seconds, 0.75, 0.9) * 0.6
    running = trickle(dice, seconds, -0.75)
    blown = wind(dice, strength, 60, 700)
    breath = 0.6 + 0.4 * swell(dice, seconds, 1 / seconds, 0.15)
    city = stereo(*(endless(dice, seconds, 38, 210, 4.5) * breath for _ in range(2)))
    cart = Tape(seconds, looped=True)
    cart.lay(afar(highered(horses(dice, 12.0), 280), 260), 27.0, gain=1.0)
    water = drips * 0.30 + running * 0.18
    water += carried(water, response(STREET, dice)) * 0.5
    heard = falling * 0.55 + water + peaked(blown) * 0.42 + peaked(city) * 0.16
    return weighed(heard + peaked(cart.sound) * 0.08, 40, 12000)


def _murmur(tape: Tape, dice: Dice, speakers: int, share: float) -> None:
    """Fill the tape with short phrases; each speaker talks for this share of the time."""
    for _ in range(speakers):
        speaker = voice(dice)
        pan = dice.uniform(-1, 1)
        at = dice.uniform(0, 4)
        while at < tape.seconds:
            said = phrase(speaker, dice, int(dice.integers(3, 10)))
            tape.lay(said, at, pan, dice.uniform(0.35, 0.7))
            length = len(said) / RATE
            at += length + length * (1 - share) / share * dice.uniform(0.4, 1.6)
