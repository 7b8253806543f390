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
