"""Draws what `generation` found, as PNG and SVG: a script for the environment of the peers.

`draw.py generation.json NAME` writes NAME.png and NAME.svg.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import matplotlib as mpl  # type: ignore[import-not-found]

mpl.use("Agg")
mpl.rcParams.update({"svg.fonttype": "path", "svg.hashsalt": "tightspec"})

from matplotlib import pyplot as plt  # noqa: E402

_COLOURS = {
    "tightspec": "#1f6feb",
    "openapi-python-client": "#8b949e",
    "datamodel-code-generator": "#bf8700",
    "openapi-generator": "#57606a",
}


def main(found: Path, name: Path) -> None:
    """Bars: the time of each generator to that of the fastest of the others."""
    rows = json.loads(found.read_text())[::-1]
    figure, axes = plt.subplots(figsize=(9, 1.2 + 0.8 * len(rows)))
    height = 0.8 / len(_COLOURS)
    most = 1.0
    for place, (tool, colour) in enumerate(_COLOURS.items()):
        for index, row in enumerate(rows):
            y = index + 0.4 - height * (place + 0.5)
            seconds, fastest = row["once"].get(tool), row["once"][row["peer"]]
            if not isinstance(seconds, float):
                axes.text(
                    0.021, y, f"{tool} fails", va="center", fontsize=7, color=colour
                )
                continue
            ratio = row["ratio"] if tool == "tightspec" else seconds / fastest
            most = max(most, ratio)
            axes.barh(y, ratio, height * 0.9, color=colour, label=tool)
            axes.text(ratio * 1.04, y, f"{ratio:.2f}", va="center", fontsize=7)
        axes.set_yticks(range(len(rows)), [row["document"] for row in rows])
    axes.set_xscale("log")
    axes.set_xlim(0.02, 1.5 * most)
    ticks = [tick for tick in (0.05, 0.1, 0.33, 1, 3, 10, 30) if tick < 1.5 * most]
    axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.axvline(1, color="#24292f", linewidth=0.8)
    axes.axvline(1 / 3, color="#24292f", linewidth=0.8, linestyle=":")
    axes.set_xlabel("times the fastest other generator (logarithmic; dotted: a third)")
    axes.set_title("Time to generate a whole package", loc="left")
    handles, labels = axes.get_legend_handles_labels()
    once = dict(zip(labels, handles, strict=True))
    axes.legend(
        once.values(),
        once.keys(),
        loc="upper center",
        ncols=4,
        fontsize=8,
        frameon=False,
        bbox_to_anchor=(0.5, -0.6 / (1.2 + 0.8 * len(rows))),
    )
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    figure.savefig(name.with_suffix(".png"), dpi=150, bbox_inches="tight")
    figure.savefig(
        name.with_suffix(".svg"), bbox_inches="tight", metadata={"Date": None}
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
