import { EditorState } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import { schema } from "#editor/schema";
import { doc, p } from "#tests/support/commentary";
import {
  type SuggestedMention,
  mentionPlugin,
  setSuggestions,
  suggestionsIn,
} from "../../app/_editor/suggestions/mention-plugin.ts";

test("what is underlined stays so when a colleague types elsewhere, for whom the binding replaces all of the text", () => {
  let state = EditorState.create({
    doc: schema.nodeFromJSON(doc(p("Rada przyjęła plan."), p("List do Anny Nowak."))),
    plugins: [mentionPlugin(() => false)],
  });
  const words = () => suggestionsIn(state).map(({ from, to }) => state.doc.textBetween(from, to));
  const mention = (from: number, text: string): SuggestedMention => {
    return { from, to: from + text.length, text, candidates: [] };
  };
  const end = state.doc.content.size;
  const mentions = [mention(1, "Rada"), mention(end - 12, "Anny Nowak")];
  state = state.apply(setSuggestions(state.tr, [{ from: 0, to: end, mentions }]));
  expect(words()).toEqual(["Rada", "Anny Nowak"]);

  const remote = schema.nodeFromJSON(doc(p("Rada nie przyjęła planu."), p("List do Anny Nowak.")));
  const all = state.tr.replaceWith(0, state.doc.content.size, remote.content);
  state = state.apply(all.setMeta(ySyncPluginKey, { isChangeOrigin: true }));
  expect(words()).toEqual(["Rada", "Anny Nowak"]);
});
