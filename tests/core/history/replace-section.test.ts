import { describe, expect, it } from "vitest";
import { flatten } from "#core/documents/flat-text";
import type { JsonNode } from "#editor/json-node";
import { replaceSection } from "#core/history/replace-section";
import { doc, h, p, text } from "#tests/support/commentary";

const claimed = (content: JsonNode) => {
  const flat = flatten(content.content ?? []);
  return Object.fromEntries(flat.ranges.map(({ id, from, to }) => [id, flat.text.slice(from, to)]));
};

describe("replaceSection", () => {
  const now = doc(
    p("Lead."),
    h("one", "Pytanie pierwsze?"),
    p("Rada ", text("przyjęła nowy plan", "c1"), " wczoraj."),
    h("two", "Pytanie drugie?"),
    p(text("Inna sekcja", "c2"), "."),
  );

  it("replaces the one section and no other node", () => {
    const restored = replaceSection(now, "one", [h("one", "Dawne pytanie?"), p("Dawny tekst.")], 1);
    expect(restored).toEqual(
      doc(
        p("Lead."),
        h("one", "Dawne pytanie?"),
        p("Dawny tekst."),
        h("two", "Pytanie drugie?"),
        p(text("Inna sekcja", "c2"), "."),
      ),
    );
  });

  it("keeps a claim on the words that both states have, though it was tagged later", () => {
    const restored = replaceSection(
      now,
      "one",
      [h("one", "Pytanie pierwsze?"), p("Rada przyjęła nowy plan w maju.")],
      1,
    );
    expect(claimed(restored)).toEqual({ c1: "przyjęła nowy plan", c2: "Inna sekcja" });
  });

  it("brings back a claim whose words are gone, but never a second anchor", () => {
    const past = [
      h("one", "Pytanie pierwsze?"),
      p(text("Odrzuciła skargę", "c3"), ", a ", text("inna", "c2"), " nie."),
    ];
    expect(claimed(replaceSection(now, "one", past, 1))).toEqual({
      c3: "Odrzuciła skargę",
      c2: "Inna sekcja",
    });
  });

  it("puts a section that was deleted back in its place", () => {
    const past = [h("gone", "Dawna sekcja?"), p("Treść.")];
    const ids = (content: JsonNode) => content.content?.flatMap((node) => node.attrs?.["id"] ?? []);
    expect(ids(replaceSection(now, "gone", past, 1))).toEqual(["gone", "one", "two"]);
    expect(ids(replaceSection(now, "gone", past, 2))).toEqual(["one", "gone", "two"]);
    expect(ids(replaceSection(now, "gone", past, 9))).toEqual(["one", "two", "gone"]);
  });

  it("replaces the lead, which has no heading", () => {
    expect(replaceSection(now, "lead", [p("Dawny lead.")], 0).content?.[0]).toEqual(p("Dawny lead."));
  });
});
