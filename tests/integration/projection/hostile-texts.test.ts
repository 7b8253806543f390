import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { readContent } from "#core/documents/read-content";
import type { Runtime } from "#core/runtime";
import { listSections } from "#core/sections/list-sections";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { documentField } from "#editor/schema";
import { type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { Pen } from "#tests/support/pen";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: Runtime;
let workspace: Workspace;
let briefId: string;

beforeEach(async () => {
  runtime = testRuntime(db);
  workspace = await aWorkspace(runtime);
  briefId = await aBrief(runtime, workspace);
});

function heading(attributes: Record<string, unknown>): Y.XmlElement {
  const element = new Y.XmlElement("sectionHeading");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
  element.insert(0, [new Y.XmlText("Trzecia")]);
  return element;
}

function nest(text: Y.XmlFragment, levels: number): void {
  let inner: Y.XmlFragment = text;
  for (let level = 0; level < levels; level++) {
    const next = new Y.XmlElement("blockquote");
    inner.insert(inner.length, [next]);
    inner = next;
  }
}

/** What our editor would never write, and whoever speaks the protocol can. */
const attacks: Record<string, (pen: Pen, text: Y.XmlFragment) => void> = {
  "a NUL in a claim's words": (pen) => pen.type("dwanaście ", "a\0b "),
  "half a letter in a mark": (_, text) => {
    const block = text.get(0);
    const words: unknown = block instanceof Y.XmlElement ? block.get(0) : null;
    if (words instanceof Y.XmlText) words.format(0, 4, { link: { href: "\uD83C" } });
  },
  "a section's id that is too long": (_, text) => text.push([heading({ id: "x".repeat(9000) })]),
  "a section's id that is no text": (_, text) => text.push([heading({ id: { nested: true } })]),
  "a section's id with a NUL": (_, text) => text.push([heading({ id: "a\0", "k\0": "v\0" })]),
  "a type that the text does not know": (_, text) => {
    (text as unknown as Y.Array<unknown>).push([new Y.Map(), new Y.XmlHook("hook")]);
  },
  "words that stand in no block": (_, text) => text.push([new Y.XmlText("Luzem.")]),
  "endless nesting": (pen, text) => pen.doc.transact(() => nest(text, 20_000)),
};

test.each(Object.entries(attacks))("the projection survives %s", async (_, attack) => {
  const claim = await aClaim(runtime, workspace, briefId, { exact: "dwanaście śluz" });
  const pen = await Pen.open(db, briefId, workspace.people.editor);
  attack(pen, pen.doc.getXmlFragment(documentField));
  await pen.send();
  await projectAndNotify(runtime, briefId, { restMs: 0 });
  const after = await Pen.open(db, briefId, workspace.people.reviewer);
  after.type("sześć ", "długich ");
  await after.send();
  await projectAndNotify(runtime, briefId, { restMs: 0 });
  const sections = await listSections(runtime, workspace.people.reader, briefId);
  expect(sections[1]?.text).toContain("Prace potrwają sześć długich lat.");
  expect(sections[1]?.revision).toBeGreaterThan(1);
  expect(await db.claim.findUnique({ where: { id: claim.id } })).toMatchObject({ detachedAt: null });
  expect(JSON.stringify(await readContent(db, briefId))).toContain("sześć długich lat");
});
