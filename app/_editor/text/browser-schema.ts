import { type AnyExtension, type Extensions, mergeAttributes, textblockTypeInputRule } from "@tiptap/core";
import { Heading } from "@tiptap/extension-heading";
import { Paragraph } from "@tiptap/extension-paragraph";
import type { Plugin } from "@tiptap/pm/state";
import { isLocalChange } from "#editor/local-change";
import { Claim } from "#editor/marks/claim";
import { Citation } from "#editor/nodes/citation";
import { SectionHeading } from "#editor/nodes/section-heading";
import { TolerantTable } from "#editor/nodes/tolerant";
import { schemaExtensions } from "#editor/schema";
import { CitationView, wordsOfCitation } from "../citations/citation-view.ts";
import type { CitationWatch } from "../citations/watch-citations.ts";
import { claimClass } from "./claim-class.ts";

/**
 * The shared schema with a browser's manners: the same nodes and marks, other keys and rules.
 *
 * The stock shortcuts of headings and paragraphs are Ctrl+Alt+digit, which on Windows is what AltGr sends: they go.
 */
const manners: Readonly<Record<string, (extension: AnyExtension, citations: CitationWatch) => AnyExtension>> =
  {
    paragraph: () => Paragraph.extend({ addKeyboardShortcuts: () => ({}) }),
    heading: () => Heading.extend({ addKeyboardShortcuts: () => ({}) }).configure({ levels: [3, 4] }),
    sectionHeading: () =>
      SectionHeading.extend({
        addInputRules() {
          return [textblockTypeInputRule({ find: /^##\s$/, type: this.type })];
        },
      }),
    table: () =>
      TolerantTable.extend({
        addProseMirrorPlugins() {
          return (this.parent?.() ?? []).map(answeringLocalChanges);
        },
      }).configure({ resizable: false }),
    citation: (_, citations) =>
      Citation.extend({
        addNodeView() {
          return ({ node, decorations }) => new CitationView(node, decorations, citations);
        },
        // Pasted where nobody knows citations, one is its words.
        renderHTML({ node, HTMLAttributes }) {
          return ["span", mergeAttributes(HTMLAttributes, { class: "citation" }), wordsOfCitation(node)];
        },
        renderText: ({ node }) => wordsOfCitation(node),
      }),
    claim: () =>
      Claim.extend({
        renderHTML({ mark, HTMLAttributes }) {
          const own = { class: `claim ${claimClass(mark.attrs["id"] as string)}` };
          return ["span", mergeAttributes(HTMLAttributes, own), 0];
        },
      }),
  };

export function browserSchema(citations: CitationWatch): Extensions {
  return schemaExtensions.map((extension) => manners[extension.name]?.(extension, citations) ?? extension);
}

/**
 * prosemirror-tables evens out rows after every change. After a colleague's change each browser would do so at once,
 * and the cells would come twice: only the person who edits mends the table.
 */
function answeringLocalChanges(plugin: Plugin): Plugin {
  const append = plugin.spec.appendTransaction;
  if (append) {
    plugin.spec.appendTransaction = function (transactions, before, after) {
      return transactions.some(isLocalChange) ? append.call(this, transactions, before, after) : null;
    };
  }
  return plugin;
}
