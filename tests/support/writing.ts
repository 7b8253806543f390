import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { demoPassword } from "#server/demo/accounts";
import { type ApiClient, signIn } from "./api-client.ts";
import type { Person, PersonOptions, TestBrowser } from "./browser.ts";
import { eventually } from "./sync-client.ts";

/** A person of the demonstration, signed in through the page, at the list of commentaries. */
export async function arrive(
  browser: TestBrowser,
  url: string,
  who: string,
  viewport = { width: 1440, height: 900 },
): Promise<Person> {
  const person = await browser.person({ baseURL: url, viewport });
  await person.page.goto("/");
  await enter(person.page, `${who}@demo.test`, demoPassword);
  return person;
}

type Look = Pick<PersonOptions, "locale" | "theme" | "viewport">;

/** A person of the demonstration, signed in by the cookie of a program, at a page. */
export async function visit(
  browser: TestBrowser,
  url: string,
  who: string,
  path: string,
  { viewport = { width: 1440, height: 900 }, ...look }: Look = {},
): Promise<Person> {
  const { cookie } = await signIn(url, who);
  const person = await browser.person({ baseURL: url, viewport, ...look });
  const [name = "", value = ""] = cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await person.context.addCookies([{ name, value, url }]);
  await person.page.goto(path);
  return person;
}

/** The same with a commentary open. */
export async function openRoom(
  browser: TestBrowser,
  url: string,
  who: string,
  briefId: string,
  viewport?: Look["viewport"],
  look: Pick<Look, "locale" | "theme"> = {},
): Promise<Person> {
  const person = await visit(browser, url, who, `/briefs/${briefId}`, {
    ...look,
    ...(viewport && { viewport }),
  });
  await textOf(person.page).waitFor();
  await person.page.getByTitle(/^(Saved|Zapisano)/).waitFor();
  return person;
}

/** Goes on with the tab key, or back with Shift, until something has the focus. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const [there] = await target.evaluateAll((found) => found.map((each) => each === document.activeElement));
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${String(target)}`);
}

/** Fills in the sign-in page, and waits for the list of commentaries. */
export async function enter(page: Page, email: string, password: string): Promise<void> {
  await tryToEnter(page, email, password);
  await page.getByRole("heading", { name: "Commentaries", exact: true }).waitFor();
}

export async function tryToEnter(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Makes a commentary in English and returns its id. */
export async function begin(
  client: ApiClient,
  title: string,
  template: "commentary" | "blank" = "commentary",
): Promise<string> {
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const body = { workspaceId: workspace?.id, title, language: "en", template };
  const { id } = await client.send<{ id: string }>("POST", "/briefs", body);
  return id;
}

/** Makes a commentary of pasted text and returns its id; paragraphs are separated by an empty line. */
export async function beginWith(client: ApiClient, language: "pl" | "en", text: string): Promise<string> {
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const body = { workspaceId: workspace?.id, title: "Próba", language, text };
  return (await client.send<{ id: string }>("POST", "/briefs/import", body)).id;
}

export function textOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^(Text of the commentary|Tekst komentarza)/ });
}

/** The words of each block, as the editor holds them. */
export async function blocksOf(text: Locator): Promise<string[]> {
  return text.evaluate((root) => {
    const wordsOf = (block: Element) => {
      const copy = block.cloneNode(true) as Element;
      for (const widget of copy.querySelectorAll(
        ".ProseMirror-widget, .ProseMirror-separator, [contenteditable=false]",
      )) {
        widget.remove();
      }
      return (copy.textContent ?? "").replaceAll("\u2060", "");
    };
    return [...root.children]
      .filter((block) => !block.matches(".ProseMirror-widget, .ProseMirror-gapcursor"))
      .map(wordsOf)
      .filter((words) => words !== "");
  });
}

/** The tag and the words of each block. */
export async function shapeOf(text: Locator): Promise<string[]> {
  return text.evaluate((root) =>
    [...root.children]
      .filter((block) => !block.matches(".ProseMirror-widget, .ProseMirror-gapcursor"))
      .map((block) => `${block.localName} ${block.textContent}`),
  );
}

/** The words of each claim in the text, in the order of the ids' first appearance. */
export async function claimsIn(text: Locator): Promise<string[]> {
  return text.evaluate((root) => {
    const words = new Map<string, string>();
    for (const span of root.querySelectorAll<HTMLElement>("[data-claim]")) {
      const id = span.dataset["claim"] ?? "";
      const inner = span.parentElement?.closest(`[data-claim="${id}"]`);
      const copy = span.cloneNode(true) as Element;
      for (const widget of copy.querySelectorAll(".ProseMirror-widget, .ProseMirror-separator"))
        widget.remove();
      if (!inner) words.set(id, (words.get(id) ?? "") + (copy.textContent ?? "").replaceAll("\u2060", ""));
    }
    return [...words.values()];
  });
}

/**
 * Each letter as Windows reports it when it is typed with the right Alt key: first the key with Ctrl and Alt, then,
 * unless somebody took that for a shortcut, the letter.
 */
export async function typeByAltGr(page: Page, letters: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [alt, control, shift] = [1, 2, 8];
  for (const letter of letters) {
    const upper = letter !== letter.toLowerCase();
    const base = keysByLetter[letter.toLowerCase()] ?? "";
    await session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: letter,
      code: `Key${base}`,
      windowsVirtualKeyCode: base.codePointAt(0) ?? 0,
      modifiers: alt + control + (upper ? shift : 0),
    });
    await session.send("Input.dispatchKeyEvent", { type: "char", key: letter, text: letter });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter, code: `Key${base}` });
  }
}

/** The Polish programmers' layout. */
const keysByLetter: Readonly<Record<string, string>> = {
  ą: "A",
  ć: "C",
  ę: "E",
  ł: "L",
  ń: "N",
  ó: "O",
  ś: "S",
  ź: "X",
  ż: "Z",
  "€": "U",
};

/** Puts the caret right after some words of the text and types. */
export async function typeAfter(page: Page, words: string, typed: string): Promise<void> {
  await caretAfter(page, words);
  await page.keyboard.type(typed, { delay: 8 });
}

export async function caretAfter(page: Page, words: string): Promise<void> {
  await place(page, words, "end");
}

export async function select(page: Page, words: string): Promise<void> {
  await place(page, words, "all");
}

/** Tags words as a claim and waits until the server knows it. */
export async function claimWords(page: Page, words: string): Promise<void> {
  await select(page, words);
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await page
    .getByRole("article")
    .getByText(/^(needs a source|wymaga źródła)$/)
    .waitFor();
}

/** Waits until the claims of a page's text have these words. */
export async function claimsStand(page: Page, ...words: string[]): Promise<void> {
  await eventually(async () => expect(await claimsIn(textOf(page))).toEqual(words));
}

/** Sets the browser's own selection, which the editor follows, and makes sure that it has. */
async function place(page: Page, words: string, how: "end" | "all"): Promise<void> {
  const text = textOf(page);
  await text.focus();
  await eventually(async () => {
    await text.evaluate(selectIn, { words, how });
    await page.waitForTimeout(80);
    const [before, selected] = await text.evaluate(selectionIn);
    expect(how === "all" ? selected : before).toMatch(new RegExp(`${escaped(words)}$`));
  });
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Runs in the page. */
function selectIn(root: Element, { words, how }: { words: string; how: "end" | "all" }): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".ProseMirror-widget") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const at = nodes
    .map((node) => node.data)
    .join("")
    .indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const point = (offset: number): [Text, number] => {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    throw new RangeError(String(offset));
  };
  const range = document.createRange();
  const [node, offset] = point(at + 1);
  range.setStart(node, offset - 1);
  range.setEnd(...point(at + words.length));
  if (how === "end") range.collapse(false);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Runs in the page: the words of the block before the caret, and those that are selected. */
function selectionIn(root: Element): [string, string] {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !root.contains(selection.anchorNode)) return ["", ""];
  const range = selection.getRangeAt(0);
  const block = [...root.children].find((each) => each.contains(range.startContainer)) ?? root;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = before.cloneContents();
  for (const widget of words.querySelectorAll(".ProseMirror-widget")) widget.remove();
  return [words.textContent ?? "", selection.toString()];
}
