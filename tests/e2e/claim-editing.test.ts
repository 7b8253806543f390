import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import {
  beginWith,
  blocksOf,
  caretAfter,
  claimWords,
  claimsIn,
  claimsStand,
  openRoom,
  select,
  textOf,
  typeAfter,
} from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty", REVISION_REST_SECONDS: "2" } }));
  anna = await signIn(url, "analyst");
});

type Pair = readonly [string, string];

interface Words {
  readonly lang: "pl" | "en";
  readonly locale: "pl-PL" | "en-GB";
  readonly text: string;
  readonly lead: string;
  readonly fact: string;
  readonly cost: string;
  /** A claim within the fact; where it is split: what the block then is, and what stands before; its two halves. */
  readonly whole: string;
  readonly split: Pair;
  readonly half: Pair;
  /** It begins in the claim and ends behind it. */
  readonly across: string;
  /** Two claims that overlap, where each is edited, and what they are then. */
  readonly overlapping: Pair;
  readonly edits: Pair;
  readonly edited: Pair;
  /** Within the cost. */
  readonly share: string;
  readonly question: string;
  readonly history: string;
  readonly section: string;
  readonly revision: string;
  readonly read: string;
  readonly restore: string;
  readonly selection: string;
  /** The tabs of what the claims use, and what they say while their script is awaited. */
  readonly registers: Pair;
  readonly loading: string;
  readonly claim: RegExp;
  readonly export: string;
}

/** The same text, its places and the interface's words, so that every case runs in both languages. */
const polish: Words = {
  lang: "pl",
  locale: "pl-PL",
  text: [
    "Krótkie wprowadzenie.",
    "Co się stało?",
    "W marcu zwolniono 250 więźniów politycznych z aresztu.",
    "Kto za to zapłaci?",
    "Koszt poniosą po połowie miasto i państwo.",
  ].join("\n\n"),
  lead: "Krótkie wprowadzenie.",
  fact: "W marcu zwolniono 250 więźniów politycznych z aresztu.",
  cost: "Koszt poniosą po połowie miasto i państwo.",
  whole: "zwolniono 250 więźniów politycznych",
  split: ["W marcu zwolniono 250", "zwolniono 250"],
  half: ["zwolniono 250 ", "więźniów politycznych"],
  across: "politycznych z aresztu",
  overlapping: ["zwolniono 250 więźniów", "więźniów politycznych"],
  edits: ["zwolniono 25", "politycznyc"],
  edited: ["zwolniono 2510 więźniów", "więźniów politycznycch"],
  share: "po połowie",
  question: "2. Kto za to zapłaci?",
  history: "Historia",
  section: "Sekcja",
  revision: "Wersja",
  read: "Czytaj",
  restore: "Przywróć tę wersję",
  selection: "Zaznaczone słowa",
  registers: ["Źródła", "Podmioty"],
  loading: "Wczytuję…",
  claim: /^Teza/,
  export: "Eksport",
};
const english: Words = {
  lang: "en",
  locale: "en-GB",
  text: [
    "A short lead.",
    "What happened?",
    "In March 250 prisoners were released from custody.",
    "Who will pay for it?",
    "The city and the state will share the cost.",
  ].join("\n\n"),
  lead: "A short lead.",
  fact: "In March 250 prisoners were released from custody.",
  cost: "The city and the state will share the cost.",
  whole: "250 prisoners were released",
  split: ["In March 250 prisoners", "250 prisoners"],
  half: ["250 prisoners ", "were released"],
  across: "released from custody",
  overlapping: ["March 250 prisoners", "prisoners were released"],
  edits: ["March 25", "were release"],
  edited: ["March 2510 prisoners", "prisoners were releasecd"],
  share: "share the cost",
  question: "2. Who will pay for it?",
  history: "History",
  section: "Section",
  revision: "Revision",
  read: "Read",
  restore: "Restore this revision",
  selection: "Selected words",
  registers: ["Sources", "Entities"],
  loading: "Loading…",
  claim: /^Claim/,
  export: "Export",
};
const languages = [
  ["Polish", polish],
  ["English", english],
] as const;

const begin = (words: Words) => beginWith(anna, words.lang, words.text);
const blockOf = async (page: Page, words: string) =>
  (await blocksOf(textOf(page))).find((block) => block.includes(words));

/** A block begins or ends as the test says; a key pressed too early would join others. */
const hasBlock = (page: Page, words: string) =>
  eventually(async () => expect(await blocksOf(textOf(page))).toContain(words));

const enter = (who: string, briefId: string, { locale }: Pick<Words, "locale">) =>
  openRoom(browser, url, who, briefId, undefined, { locale });

/** A text of that language and its writer, who reads the interface in the same one. */
const write = async (words: Words) => {
  const briefId = await begin(words);
  return { briefId, ...(await enter("analyst", briefId, words)) };
};

/** The same with a second person, whose interface is in the other language. */
const writeTogether = async (words: Words) => {
  const briefId = await begin(words);
  const hers = await enter("analyst", briefId, words);
  return { briefId, hers, his: await enter("analyst2", briefId, words === polish ? english : polish) };
};

describe.each(languages)("a claim in a text in %s", (_, words) => {
  it("split, joined, bold across its edge, undone, redone and loaded again, by the keyboard", async () => {
    const { page } = await write(words);
    await claimWords(page, words.whole);

    const [block, before] = words.split;
    await caretAfter(page, before);
    await page.keyboard.press("Enter");
    await hasBlock(page, block);
    await claimsStand(page, words.whole);
    await page.keyboard.press("Backspace");
    await hasBlock(page, words.fact);
    await claimsStand(page, words.whole);

    await select(page, words.across);
    await page.keyboard.press("ControlOrMeta+b");
    await textOf(page).locator("strong").first().waitFor();
    await claimsStand(page, words.whole);

    await page.keyboard.press("ControlOrMeta+z");
    await eventually(async () => expect(await textOf(page).locator("strong").count()).toBe(0));
    await claimsStand(page, words.whole);
    await page.keyboard.press("ControlOrMeta+y");
    await textOf(page).locator("strong").first().waitFor();
    await claimsStand(page, words.whole);

    await page.getByTitle(/^(Saved|Zapisano)/).waitFor();
    await page.reload();
    await claimsStand(page, words.whole);
  });

  it("cut, whole and by half, and pasted into another section; a copy makes no second anchor", async () => {
    const { page } = await write(words);
    await claimWords(page, words.whole);

    await select(page, words.whole);
    await page.keyboard.press("ControlOrMeta+x");
    await claimsStand(page);
    await caretAfter(page, words.cost);
    await page.keyboard.press("ControlOrMeta+v");
    await claimsStand(page, words.whole);
    expect(await blockOf(page, words.whole)).toBe(words.cost + words.whole);

    const [first, second] = words.half;
    await select(page, second);
    await page.keyboard.press("ControlOrMeta+x");
    await claimsStand(page, first);
    await caretAfter(page, words.lead);
    await page.keyboard.press("ControlOrMeta+v");
    await claimsStand(page, `${second}${first}`);

    await select(page, first.trim());
    await page.keyboard.press("ControlOrMeta+c");
    await caretAfter(page, words.lead);
    await page.keyboard.press("ControlOrMeta+v");
    await eventually(async () =>
      expect((await blocksOf(textOf(page))).join("\n").split(first.trim())).toHaveLength(3),
    );
    await claimsStand(page, `${second}${first}`);
  });

  it("dragged into another section with the mouse", async () => {
    const { page } = await write(words);
    const [, dragged] = words.split;
    await claimWords(page, dragged);
    await select(page, dragged);
    const from = await textOf(page).locator("[data-claim]").first().boundingBox();
    const to = await textOf(page).getByText(words.cost).boundingBox();
    if (!from || !to) throw new Error("nothing to drag");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 120, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    const beginsAs = (block: string) =>
      eventually(async () => expect((await blockOf(page, dragged))?.slice(0, 3)).toBe(block.slice(0, 3)));
    await beginsAs(words.cost);
    await claimsStand(page, dragged);
    await page.keyboard.press("ControlOrMeta+z");
    await beginsAs(words.fact);
    await claimsStand(page, dragged);
  });

  it("tagged by one without a connection while the other makes its block anew, and merged later", async () => {
    const { briefId, hers, his } = await writeTogether(words);
    hers.expectConsole(/WebSocket|ERR_INTERNET_DISCONNECTED/);
    await claimWords(hers.page, words.share);
    await hers.context.setOffline(true);
    await select(hers.page, words.whole);
    await hers.page.keyboard.press("ControlOrMeta+Shift+Enter");
    await claimsStand(hers.page, words.whole, words.share);

    const [block, before] = words.split;
    await caretAfter(his.page, before);
    await his.page.keyboard.press("Enter");
    await hasBlock(his.page, block);
    await typeAfter(his.page, words.across, " 2");
    await his.page.getByTitle(/^(Saved|Zapisano)/).waitFor();

    await hers.context.setOffline(false);
    for (const { page } of [hers, his]) {
      await hasBlock(page, block);
      await claimsStand(page, words.whole, words.share);
    }
    await eventually(async () => {
      const { items } = await anna.get<{ items: object[] }>(`/briefs/${briefId}/claims`);
      expect(items).toMatchObject([{ detached: false }, { detached: false }]);
    });
  });

  it("two that overlap, each edited at once by another person", async () => {
    const { hers, his } = await writeTogether(words);
    const [one, two] = words.overlapping;
    await claimWords(hers.page, one);
    await claimWords(his.page, two);
    for (const { page } of [hers, his]) await claimsStand(page, one, two);
    const [inOne, inTwo] = words.edits;
    await Promise.all([typeAfter(hers.page, inOne, "1"), typeAfter(his.page, inTwo, "c")]);
    for (const { page } of [hers, his]) await claimsStand(page, ...words.edited);
  });

  it("another section restored leaves it standing", async () => {
    const { page } = await write(words);
    await claimWords(page, words.whole);
    await typeAfter(page, words.cost.slice(0, -1), " 2");
    await page.getByTitle(/^(Saved|Zapisano)/).waitFor();
    // A section gets a revision when it has rested for two seconds.
    await page.waitForTimeout(3000);
    await page.getByRole("tab", { name: words.history }).click();
    await page.getByRole("combobox", { name: words.section }).selectOption({ label: words.question });
    await page.getByText(`${words.revision} 2`, { exact: true }).waitFor({ timeout: 20_000 });
    const first = page.getByRole("listitem").filter({ hasText: `${words.revision} 1` });
    await first.getByRole("button", { name: words.read }).click();
    await page.getByRole("button", { name: words.restore }).click();
    await hasBlock(page, words.cost);
    expect(await claimsIn(textOf(page))).toEqual([words.whole]);
  });

  it("tagged for the first time without a connection, by the mouse (Polish) or by the keys (English)", async () => {
    const { briefId, page, context, expectConsole } = await write(words);
    expectConsole(/WebSocket|ERR_INTERNET_DISCONNECTED/);
    await page.locator("[data-rested]").waitFor();
    await context.setOffline(true);
    await select(page, words.whole);
    if (words.lang === "en") await page.keyboard.press("ControlOrMeta+Shift+Enter");
    else {
      const bubble = page.getByRole("toolbar", { name: words.selection });
      await bubble.getByRole("button", { name: words.claim }).click();
    }
    await claimsStand(page, words.whole);
    await page.getByRole("article").getByText(words.whole).waitFor();
    for (const tab of words.registers) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      const panel = page.getByRole("tabpanel", { name: tab });
      await panel.getByRole("heading", { name: tab, exact: true }).waitFor();
      await panel.getByText(words.loading).waitFor({ state: "detached" });
    }
    await page.getByRole("tab", { name: words.history }).click();
    await page.getByRole("combobox", { name: words.section }).waitFor();
    await page.getByRole("button", { name: words.export }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");

    await context.setOffline(false);
    await eventually(async () => {
      const { items } = await anna.get<{ items: object[] }>(`/briefs/${briefId}/claims`);
      expect(items).toMatchObject([{ quote: words.whole, detached: false }]);
    });
  });
});
