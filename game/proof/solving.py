"""A chain solved: how often its states are met, how likely each way out and each event is.

The fundamental matrix of the transient states (Kemeny and Snell, 1960), by SciPy's sparse
factorisation. States from which no way leads out take their share of the night with them.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csc_array, csr_array, eye_array, hstack
from scipy.sparse.linalg import splu

from game.proof.chain import Chain, Ids, Part
from game.proof.columns import Shares
from game.proof.step import Pass

AT_ONCE = 64  # right-hand sides that are solved together


class Solved:
    """The answers of one chain."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._inner = _matrix(chain.inner, chain.many, chain.many)
        self._outer = _matrix(chain.outer, chain.many, len(chain.exits))
        self._open = _reaching(self._inner, np.diff(self._outer.indptr) > 0)

    def ways_out(self, keys: Ids) -> csr_array:
        """For each of some states, how likely the stage is left by each exit."""
        factors = splu(_without(self._inner, self._open))
        found: list[csc_array] = []
        outer = self._outer.tocsc()
        for first in range(0, outer.shape[1], AT_ONCE):
            solved = factors.solve(outer[:, first : first + AT_ONCE].toarray())
            found.append(csc_array(solved[keys]))
        return hstack(found, format="csr") if found else csr_array((len(keys), 0))

    def likelihood(self, event: Pass, mass: Shares) -> float:
        """How likely an event ever is in this stage, when it is entered with that mass."""
        parts = self._chain.events.get(event, [])
        leaving = [part for part, inside in parts if not inside]
        staying = [part for part, inside in parts if inside]
        at_once = self._total((*leaving, *staying))
        others = self._inner - _matrix(staying, self._chain.many, self._chain.many)
        others.eliminate_zeros()
        able = _reaching(csr_array(others), at_once > 0)
        likely = splu(_without(others, able)).solve(np.where(able, at_once, 0.0))
        return float(likely @ mass)

    def _total(self, parts: Iterable[Part]) -> Shares:
        found = np.zeros(self._chain.many)
        for part in parts:
            np.add.at(found, part.starts, part.shares)
        return found


def _matrix(parts: Iterable[Part], many: int, wide: int) -> csr_array:
    listed = list(parts)
    starts = np.concatenate([np.empty(0, np.int64), *(part.starts for part in listed)])
    ends = np.concatenate([np.empty(0, np.int64), *(part.ends for part in listed)])
    shares = np.concatenate([np.empty(0), *(part.shares for part in listed)])
    return coo_array((shares, (starts, ends)), shape=(many, wide)).tocsr()


def _without(inner: csr_array, able: NDArray[np.bool_]) -> csc_array:
    """What is to be solved: the identity less the transitions between able states."""
    kept = inner.multiply(able[:, None]).multiply(able[None, :])
    return csc_array(eye_array(inner.shape[0], format="csc") - kept.tocsc())


def _reaching(inner: csr_array, there: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The states from which some other states can be come to."""
    found, front = there.copy(), there
    while front.any():
        following = (inner @ front.astype(float)) > 0
        front = following & ~found
        found |= front
    return found
