import { describe, expect, it } from "vitest";
import { inkOf } from "../../src/overlay/palette.ts";
import { KINDS } from "../../src/settings/settings.ts";

type Triple = readonly [number, number, number];

/** How eyes without one kind of cone see linear RGB (Machado, Oliveira and Fernandes, 2009, severity 1). */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function times(rows: readonly Triple[], [red, green, blue]: Triple): number[] {
  return rows.map(([r, g, b]) => r * red + g * green + b * blue);
}

const TO_XYZ: readonly Triple[] = [
  [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
  [0.2126, 0.7152, 0.0722],
  [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089],
];

/** CIELAB of a colour as these eyes see it. */
function see(hex: string, eyes: readonly Triple[]): Triple {
  const [red = 0, green = 0, blue = 0] = times(eyes, linear(hex)).map((share) => Math.min(1, Math.max(0, share)));
  const [x = 0, y = 0, z = 0] = times(TO_XYZ, [red, green, blue]).map((t) =>
    t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The distance of the two kinds that are nearest to each other; 2.3 is just noticeable. */
function nearest(tone: "light" | "dark", palette: "hues" | "colour-blind", eyes: readonly Triple[]): number {
  const seen = KINDS.map((kind) => see(inkOf(kind, tone, palette), eyes));
  const distances = seen.flatMap((a, index) =>
    seen.slice(index + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
}

describe("inkOf", () => {
  const cases = Object.keys(EYES).flatMap((eyes) => (["light", "dark"] as const).map((tone) => [eyes, tone] as const));

  it.each(cases)("keeps the kinds well apart for eyes with %s, on %s ground", (eyes, tone) => {
    expect(nearest(tone, "colour-blind", EYES[eyes] ?? [])).toBeGreaterThan(25);
  });

  it("keeps them apart in hues for most readers", () => {
    for (const tone of ["light", "dark"] as const)
      expect(nearest(tone, "hues", EYES["all cones"] ?? [])).toBeGreaterThan(25);
  });
});
