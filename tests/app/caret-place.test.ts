import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { schema } from "#editor/schema";
import { doc, p, text } from "#tests/support/commentary";
import { caretOf } from "../../app/_editor/text/caret-place.ts";

const nested = doc(
  p("Rada ", text("przyjęła ", "outer"), text("nowy plan", "inner", "outer"), text(" wczoraj", "outer"), "."),
);

function claimsAt(position: number, to = position): readonly string[] {
  const content = schema.nodeFromJSON(nested);
  const selection = TextSelection.create(content, position, to);
  return caretOf(EditorState.create({ doc: content, selection })).claims;
}

it.each([
  ["outside", 3, []],
  ["in the outer one alone", 8, ["outer"]],
  ["in both, the inner one last, whatever the order of the marks", 18, ["outer", "inner"]],
])("names the claims at the caret: %s", (_where, position, claims) => {
  expect(claimsAt(position)).toEqual(claims);
});

it("names the claims of a selection, the shortest last", () => {
  expect(claimsAt(2, 30)).toEqual(["outer", "inner"]);
});

it("names the section that the caret is in, also right before the next one", () => {
  const heading = (id: string) => ({
    type: "sectionHeading",
    attrs: { id },
    content: [{ type: "text", text: "Dalej" }],
  });
  const content = schema.nodeFromJSON(
    doc(p("Lead."), heading("one"), p("Koniec."), heading("two"), p("Nic.")),
  );
  const sectionAtEndOf = (words: string) => {
    let end = 0;
    content.descendants((node, at) => {
      if (node.isTextblock && node.textContent === words) end = at + node.nodeSize - 1;
    });
    const selection = TextSelection.create(content, end);
    return caretOf(EditorState.create({ doc: content, selection })).sectionId;
  };
  expect(["Lead.", "Koniec.", "Nic."].map(sectionAtEndOf)).toEqual(["lead", "one", "two"]);
});
