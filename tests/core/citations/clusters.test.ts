import { expect, it } from "vitest";
import { citedSources } from "#core/citations/cited-sources";
import { clustersOf } from "#core/citations/clusters-of";
import { readLocator } from "#core/citations/locator";
import { splitCluster } from "#core/citations/split-cluster";
import type { JsonNode } from "#editor/json-node";

const text = (words: string): JsonNode => ({ type: "text", text: words });
const cite = (sourceId: string): JsonNode => ({ type: "citation", attrs: { sourceId } });
const p = (...content: JsonNode[]): JsonNode => ({ type: "paragraph", content });
const doc: JsonNode = {
  type: "doc",
  content: [
    p(
      text("a"),
      cite("1"),
      text(""),
      cite("2"),
      text(" "),
      cite("1"),
      { type: "footnote", content: [cite("3")] },
      cite("4"),
    ),
    { type: "blockquote", content: [p(cite("5")), p(cite("1"), { type: "citation" })] },
  ],
};

it("puts citations that stand directly beside each other into one cluster", () => {
  const ids = clustersOf(doc).map((cites) => cites.map(({ sourceId }) => sourceId));
  expect(ids).toEqual([["1", "2"], ["1"], ["3"], ["4"], ["5"], ["1", ""]]);
});

it("tells the sources that a text cites, in order, each once", () => {
  expect(citedSources(doc)).toEqual(["1", "2", "3", "4", "5"]);
});

it("tells a cluster into its cites again", () => {
  expect(splitCluster("(\uE000a \uE001; \uE000 <i>b</i>\uE001)")).toEqual([
    { open: "(", html: "a", close: "; " },
    { open: "", html: "<i>b</i>", close: ")" },
  ]);
});

it.each([
  ["12", { label: "page", locator: "12" }],
  ["s. 12–15", { label: "page", locator: "12–15" }],
  ["pp. 3, 7", { label: "page", locator: "3, 7" }],
  ["rozdz. IV", { label: "chapter", locator: "IV" }],
  ["art. 5 ust. 2", { words: "art. 5 ust. 2" }],
  ["s. dalsza", { words: "s. dalsza" }],
  ["  ", null],
])("reads the place %j", (typed, place) => {
  expect(readLocator(typed)).toEqual(place);
});
