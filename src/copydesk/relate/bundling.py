"""Mentions into bundles of those that count the same thing: average linkage, up to a threshold."""

import numpy as np
from numpy.typing import NDArray


def bundle(links: NDArray[np.float32], threshold: float) -> list[list[int]]:
    """Groups of rows, each in order. `links` (n, n) is how far each two belong together; the two groups with the greatest mean over
    their pairs are joined, until none is above the threshold."""
    groups = [[row] for row in range(len(links))]
    means = links.astype(np.float64)
    np.fill_diagonal(means, -np.inf)
    sizes = np.ones(len(links))
    best = means.max(axis=1, initial=-np.inf)
    while len(best) and best.max() > threshold:
        one = int(best.argmax())
        other = int(means[one].argmax())
        joint = (means[one] * sizes[one] + means[other] * sizes[other]) / (sizes[one] + sizes[other])
        stale = (best == means[:, one]) | (best == means[:, other])
        means[one], means[:, one] = joint, joint
        means[other], means[:, other] = -np.inf, -np.inf
        means[one, one] = -np.inf
        sizes[one] += sizes[other]
        groups[one] += groups[other]
        groups[other] = []
        np.maximum(best, means[:, one], out=best)
        best[stale] = means[stale].max(axis=1)
        best[one], best[other] = means[one].max(), -np.inf
    return [sorted(group) for group in groups if group]
