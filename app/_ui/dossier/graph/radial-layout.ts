import type { Graph } from "./graph-model.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room for a node and its words, and how much wider than high the rings are, in pixels. */
const room = 118;
const ringGap = 165;
const stretch = 1.45;

/**
 * The centre in the middle, around it in rings what is one, two and more steps away. Nodes of a ring stand in the order of
 * those that they hang on, so that few lines cross; what no line leads to is left out. The same graph has the same picture.
 */
export function radialLayout({ edges }: Graph, center: string): ReadonlyMap<string, Point> {
  const beside = neighboursIn(edges);
  const angles = new Map([[center, 0]]);
  const points = new Map<string, Point>([[center, { x: 0, y: 0 }]]);
  let ring = [center];
  let radius = 0;
  while (ring.length > 0) {
    const next = [...new Set(ring.flatMap((key) => beside.get(key) ?? []))].filter((key) => !points.has(key));
    const ordered = next
      .map((key) => ({ key, angle: meanAngle(beside.get(key) ?? [], angles) }))
      .toSorted((a, b) => a.angle - b.angle);
    radius = Math.max(radius + ringGap, (next.length * room) / (Math.PI * 2 * 1.2));
    ordered.forEach(({ key }, index) => {
      const angle = (index / ordered.length) * Math.PI * 2;
      angles.set(key, angle);
      points.set(key, { x: Math.sin(angle) * radius * stretch, y: -Math.cos(angle) * radius });
    });
    ring = next;
  }
  return points;
}

function neighboursIn(edges: Graph["edges"]): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>();
  for (const { from, to } of edges) {
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  return beside;
}

function meanAngle(keys: readonly string[], angles: ReadonlyMap<string, number>): number {
  const known = keys.flatMap((key) => angles.get(key) ?? []);
  return known.reduce((sum, angle) => sum + angle, 0) / Math.max(1, known.length);
}
