import { describe, expect, it } from "vitest";
import { clustersOf } from "#core/citations/clusters-of";
import { schema } from "#editor/schema";
import { readClusters, sameCitation } from "../../app/_editor/citations/read-clusters.ts";
import { shortLabel } from "../../app/_editor/citations/short-label.ts";

const cite = (sourceId: string, locator = "") =>
  schema.node("citation", { sourceId, locator, prefix: "", suffix: "" });
const p = (...inline: (string | ReturnType<typeof cite>)[]) =>
  schema.node(
    "paragraph",
    null,
    inline.map((each) => (typeof each === "string" ? schema.text(each) : each)),
  );
const doc = (...blocks: ReturnType<typeof p>[]) => schema.node("doc", null, blocks);

describe("citations in the browser", () => {
  it("make the clusters that the server reads", () => {
    const note = schema.node("footnote", null, [cite("3"), schema.text("n"), cite("4"), cite("5")]);
    const text = doc(
      p("a", cite("1"), cite("2"), " ", cite("1"), note, cite("6")),
      p(cite("7")),
      p(cite("8")),
    );
    const ids = (clusters: readonly (readonly { sourceId: string }[])[]) =>
      clusters.map((cluster) => cluster.map(({ sourceId }) => sourceId));
    expect(ids(readClusters(text))).toEqual(ids(clustersOf(text.toJSON() as never)));
    expect(ids(readClusters(text))).toEqual([["1", "2"], ["1"], ["3"], ["4", "5"], ["6"], ["7"], ["8"]]);
  });

  it("are known again in a text that comes as a whole", () => {
    const before = doc(p("a", cite("1"), "b", cite("1"), cite("2")));
    const second = 4;
    expect(before.nodeAt(second)?.attrs["sourceId"]).toBe("1");
    expect(sameCitation(before, doc(p("new ", cite("1"), "b", cite("1"), cite("2"))), second)).toBe(7);
    // A colleague has said where in it, or taken it away.
    expect(sameCitation(before, doc(p("a", cite("1"), "b", cite("1", "7"), cite("2"))), second)).toBe(4);
    expect(sameCitation(before, doc(p("a", cite("1"), "b", cite("2"))), second)).toBe(null);
  });

  it.each([
    [{ author: [{ family: "Żak" }], issued: { "date-parts": [[2025, 3]] } }, "(Żak 2025)"],
    [{ author: [{ literal: "Urząd" }] }, "(Urząd)"],
    [{}, "(Plan)"],
  ])("are named before they are set: %j", (csl, label) => {
    expect(shortLabel({ title: "Plan", ...csl })).toBe(label);
  });
});
