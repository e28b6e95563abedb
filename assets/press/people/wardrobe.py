"""The costumes of the night, each named for who wears it."""

from __future__ import annotations

from assets.press.people.figure import Costume

CADET = Costume(straps=True, hat="peaked", hair="short")
SOLDIER = Costume(hat="papakha", hair="short", beard="moustache")
SAILOR = Costume(
    coat="pea", length=20, flare=3, legs="bell", hat="sailor", hair="short", cross_belts=True
)
WORKER = Costume(
    coat="padded",
    length=24,
    bulk=1.08,
    flare=3,
    hat="flat",
    hair="short",
    cross_belts=True,
    armband=True,
)
SHAWL = Costume(
    coat="padded", length=22, bulk=1.02, legs="skirt", hat="shawl", soft=True, belt=False
)
NURSE = Costume(
    coat="dress",
    length=70,
    bulk=0.86,
    flare=10,
    legs="skirt",
    hat="kerchief",
    soft=True,
    belt=False,
    apron=True,
)
MINISTER = Costume(
    coat="frock",
    length=42,
    bulk=0.95,
    flare=4,
    legs="trousers",
    hat="",
    hair="bald",
    beard="beard",
    belt=False,
)
OPERATOR = Costume(
    coat="gown", length=74, bulk=0.84, flare=8, legs="skirt", hat="headset", hair="bun", soft=True
)
SUPERVISOR = Costume(
    coat="gown", length=76, bulk=0.9, flare=9, legs="skirt", hat="", hair="bun", soft=True
)
CYCLIST = Costume(coat="padded", length=16, bulk=0.92, hat="flat", hair="short")
CITIZEN = Costume(coat="frock", length=58, legs="trousers", hat="bowler", hair="short", belt=False)
