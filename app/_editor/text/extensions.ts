import { Extension, type Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions/placeholder";
import { Selection } from "@tiptap/extensions/selection";
import { uuidv7 } from "uuidv7";
import { normalising } from "#editor/normalising";
import { documentField, nodeNames } from "#editor/schema";
import { sectionIds } from "#editor/section-ids";
import { blamePlugin } from "../blame/blame-plugin.ts";
import { citationPlugin } from "../citations/citation-plugin.ts";
import { citePicker } from "../citations/cite-picker.ts";
import type { CitationWatch } from "../citations/watch-citations.ts";
import { type ImageOptions, images } from "../images/images.ts";
import type { Person } from "../person.ts";
import type { SyncClient } from "../sync-client.ts";
import { browserSchema } from "./browser-schema.ts";
import { renderCaret, renderSelection } from "./caret.ts";
import { mentionPlugin } from "../suggestions/mention-plugin.ts";
import { claimPaste } from "./claim-paste.ts";
import { Footnotes } from "./footnotes.ts";
import { type RoomKeys, roomKeys } from "./keys.ts";
import { readingOnly } from "./reading-only.ts";
import { type SlashTexts, slashCommands } from "./slash-commands.ts";
import { steadyBinding } from "./steady-binding.ts";
import { Tables } from "./tables.ts";

export interface Placeholders {
  readonly lead: string;
  readonly heading: string;
  readonly paragraph: string;
  readonly footnote: string;
}

export interface EditorSetup {
  readonly sync: SyncClient;
  readonly citations: CitationWatch;
  readonly person: Person;
  readonly mayWrite: () => boolean;
  readonly placeholders: Placeholders;
  readonly slash: SlashTexts;
  readonly keys: RoomKeys;
  readonly sendImage: ImageOptions["send"];
}

export function editorExtensions({
  sync,
  citations,
  person,
  mayWrite,
  placeholders,
  slash,
  keys,
  sendImage,
}: EditorSetup): Extensions {
  return [
    ...browserSchema(citations),
    roomKeys(keys),
    Footnotes,
    Tables,
    images({ send: sendImage }),
    slashCommands(slash),
    citePicker,
    Selection.configure({ className: "selected-words" }),
    Placeholder.configure({
      showOnlyCurrent: false,
      placeholder: ({ node, pos, hasAnchor }) => placeholder(placeholders, node.type.name, pos, hasAnchor),
    }),
    Extension.create({
      name: "roomPlugins",
      addProseMirrorPlugins: () => [
        steadyBinding(),
        readingOnly(mayWrite),
        normalising(),
        sectionIds(uuidv7),
        claimPaste(),
        mentionPlugin(keys.clickMention),
        citationPlugin(citations.open),
        blamePlugin(),
      ],
    }),
    Collaboration.configure({
      document: sync.doc,
      field: documentField,
      // Undoing a paragraph of one's own must not take along what a colleague has written into it.
      yUndoOptions: { protectedNodes: new Set<string>(nodeNames) },
    }),
    CollaborationCaret.configure({
      provider: sync.provider,
      user: { ...person },
      render: renderCaret,
      selectionRender: renderSelection,
    }),
  ];
}

function placeholder(texts: Placeholders, type: string, at: number, hasAnchor: boolean): string {
  if (type === "sectionHeading" || type === "heading") return texts.heading;
  if (type !== "paragraph") return "";
  if (at === 0) return texts.lead;
  return hasAnchor ? texts.paragraph : "";
}
