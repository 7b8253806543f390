import type { JsonNode } from "#editor/json-node";

/** Shorthand for the document's JSON. */
export const text = (words: string, ...claimIds: string[]): JsonNode => ({
  type: "text",
  text: words,
  ...(claimIds.length > 0 ? { marks: claimIds.map((id) => ({ type: "claim", attrs: { id } })) } : {}),
});

export const p = (...inline: (string | JsonNode)[]): JsonNode => ({
  type: "paragraph",
  content: inline.map((each) => (typeof each === "string" ? text(each) : each)),
});

export const h = (id: string, title: string, kind = "question"): JsonNode => ({
  type: "sectionHeading",
  attrs: { id, kind },
  content: [text(title)],
});

export const doc = (...content: JsonNode[]): JsonNode => ({ type: "doc", content });

/** A lead and two sections, `one` and `two`. */
export const commentary = () =>
  doc(
    p("Rada przyjęła nowy plan dróg wodnych."),
    h("one", "Co postanowiono?"),
    p("Plan obejmuje dwanaście śluz na Wiśle."),
    p("Prace potrwają sześć lat."),
    h("two", "Kto zapłaci?"),
    p("Koszt poniosą samorządy i budżet państwa."),
  );
