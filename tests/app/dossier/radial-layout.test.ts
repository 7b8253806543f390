import { expect, it } from "vitest";
import { radialLayout } from "../../../app/_ui/dossier/graph/radial-layout.ts";

const edge = (from: string, to: string) => ({ from, to, contradicts: false });
const graph = {
  nodes: new Map(),
  edges: [edge("c1", "e"), edge("c2", "e"), edge("c1", "s1"), edge("c2", "s2"), edge("x", "y")],
};

it("the centre stands in the middle, the rest in rings by its distance; what hangs on nothing is left out", () => {
  const points = radialLayout(graph, "e");
  const far = (key: string) => Math.hypot((points.get(key)?.x ?? 0) / 1.45, points.get(key)?.y ?? 0);
  expect([...points.keys()].toSorted()).toEqual(["c1", "c2", "e", "s1", "s2"]);
  expect([far("e"), far("c1"), far("s1")].map(Math.round)).toEqual([0, 165, 330]);
  expect(far("c2")).toBeCloseTo(far("c1"));
});

it("no two nodes stand at one place, however many there are", () => {
  const many = { nodes: new Map(), edges: Array.from({ length: 40 }, (_, at) => edge(`c${at}`, "e")) };
  const places = [...radialLayout(many, "e").values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  expect(new Set(places).size).toBe(41);
});
