import { expect, test } from "vitest";
import type { Csl } from "#core/sources/model";
import { newDraft } from "../../app/_ui/source-draft.ts";
import { fillDraft } from "../../app/_ui/source-reading/fill-draft.ts";
import { isAddress, placeOf } from "../../app/_ui/web-address.ts";

const csl: Csl = {
  type: "article-newspaper",
  title: "Dwanaście śluz",
  author: [{ family: "Nowak", given: "Maria" }],
  "container-title": "Kurier Rzeczny",
  issued: { "date-parts": [[2026, 3, 19]] },
  accessed: { "date-parts": [[2026, 3, 20]] },
  URL: "https://kurier.example/sluzy",
};

test("what was read fills what nobody has filled in", () => {
  const draft = {
    ...newDraft({ url: "https://kurier.example/sluzy?utm_source=x" }, "2026-03-21"),
    title: "Mój",
  };
  const filled = fillDraft(draft, new Set(["title"]), { csl });
  expect(filled).toMatchObject({
    type: "article-newspaper",
    title: "Mój",
    authors: [{ family: "Nowak", given: "Maria" }],
    container: "Kurier Rzeczny",
    url: "https://kurier.example/sluzy",
    issued: "2026-03-19",
    accessed: "2026-03-21",
  });
});

test("another reading leaves nothing of the first; a file leaves the address", () => {
  const first = fillDraft(newDraft({ url: "https://kurier.example/" }, "2026-03-21"), new Set(), { csl });
  const second = fillDraft(first, new Set(["publisher"]), { csl: { type: "report", title: "Raport" } });
  expect(second).toMatchObject({ type: "report", title: "Raport", authors: [], container: "", issued: "" });
  expect(second.url).toBe("https://kurier.example/sluzy");
});

test.each([
  ["https://www.kurier.example/a?b=c", true, "kurier.example"],
  ["www.kurier.example/a", true, "kurier.example"],
  ["http://127.0.0.1:3000/a", true, "127.0.0.1:3000"],
  ["10.1000/xyz", true, "10.1000/xyz"],
  ["doi: 10.1000/xyz", true, "doi: 10.1000/xyz"],
  ["Śluzy na Wiśle", false, "Śluzy na Wiśle"],
  ["kurier.example to gazeta", false, "kurier.example to gazeta"],
])("%s: can it be read, and what is it called", (words, readable, place) => {
  expect(isAddress(words)).toBe(readable);
  expect(placeOf(words)).toBe(place);
});
