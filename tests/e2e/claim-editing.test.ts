import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
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

const polish = [
  "Krótkie wprowadzenie.",
  "Co się stało?",
  "W marcu zwolniono 250 więźniów politycznych z aresztu.",
  "Kto za to zapłaci?",
  "Koszt poniosą po połowie miasto i państwo.",
].join("\n\n");
const english = [
  "A short lead.",
  "What happened?",
  "In March 250 prisoners were released from custody.",
  "Who will pay for it?",
  "The city and the state will share the cost.",
].join("\n\n");

const blockOf = async (page: Page, words: string) =>
  (await blocksOf(textOf(page))).find((block) => block.includes(words));

/** A block begins or ends as the test says; a key pressed too early would join others. */
const hasBlock = (page: Page, words: string) =>
  eventually(async () => expect(await blocksOf(textOf(page))).toContain(words));

it("split, joined, bold across its edge, undone, redone and loaded again, by the keyboard (Polish)", async () => {
  const briefId = await beginWith(anna, "pl", polish);
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  await claimWords(page, "zwolniono 250 więźniów politycznych");

  await caretAfter(page, "zwolniono 250");
  await page.keyboard.press("Enter");
  await hasBlock(page, "W marcu zwolniono 250");
  await claimsStand(page, "zwolniono 250 więźniów politycznych");
  await page.keyboard.press("Backspace");
  await hasBlock(page, "W marcu zwolniono 250 więźniów politycznych z aresztu.");
  await claimsStand(page, "zwolniono 250 więźniów politycznych");

  await select(page, "politycznych z aresztu");
  await page.keyboard.press("ControlOrMeta+b");
  await textOf(page).locator("strong").first().waitFor();
  await claimsStand(page, "zwolniono 250 więźniów politycznych");

  await page.keyboard.press("ControlOrMeta+z");
  await eventually(async () => expect(await textOf(page).locator("strong").count()).toBe(0));
  await claimsStand(page, "zwolniono 250 więźniów politycznych");
  await page.keyboard.press("ControlOrMeta+y");
  await textOf(page).locator("strong").first().waitFor();
  await claimsStand(page, "zwolniono 250 więźniów politycznych");

  await page.getByTitle(/^Zapisano/).waitFor();
  await page.reload();
  await claimsStand(page, "zwolniono 250 więźniów politycznych");
});

it("cut, whole and by half, and pasted into another section; a copy makes no second anchor (English)", async () => {
  const { page } = await openRoom(browser, url, "analyst", await beginWith(anna, "en", english));
  await claimWords(page, "250 prisoners were released");

  await select(page, "250 prisoners were released");
  await page.keyboard.press("ControlOrMeta+x");
  await claimsStand(page);
  await caretAfter(page, "share the cost.");
  await page.keyboard.press("ControlOrMeta+v");
  await claimsStand(page, "250 prisoners were released");
  expect(await blockOf(page, "250 prisoners")).toBe(
    "The city and the state will share the cost.250 prisoners were released",
  );

  await select(page, "were released");
  await page.keyboard.press("ControlOrMeta+x");
  await claimsStand(page, "250 prisoners ");
  await caretAfter(page, "A short lead.");
  await page.keyboard.press("ControlOrMeta+v");
  await claimsStand(page, "were released250 prisoners ");

  await select(page, "250 prisoners");
  await page.keyboard.press("ControlOrMeta+c");
  await caretAfter(page, "from custody.");
  await page.keyboard.press("ControlOrMeta+v");
  await eventually(async () =>
    expect((await blocksOf(textOf(page))).join("\n").split("250 prisoners")).toHaveLength(3),
  );
  await claimsStand(page, "were released250 prisoners ");
});

it("dragged into another section with the mouse (Polish)", async () => {
  const briefId = await beginWith(anna, "pl", polish);
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  await claimWords(page, "250 więźniów");
  await select(page, "250 więźniów");
  const from = await textOf(page).locator("[data-claim]").first().boundingBox();
  const to = await textOf(page).getByText("Koszt poniosą").boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 120, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await eventually(async () => expect(await blockOf(page, "250 więźniów")).toMatch(/^Koszt/));
  await claimsStand(page, "250 więźniów");
  await page.keyboard.press("ControlOrMeta+z");
  await eventually(async () => expect(await blockOf(page, "250 więźniów")).toMatch(/^W marcu/));
  await claimsStand(page, "250 więźniów");
});

it("tagged by one without a connection while the other makes its block anew, and merged later (English)", async () => {
  const briefId = await beginWith(anna, "en", english);
  const hers = await openRoom(browser, url, "analyst", briefId);
  const his = await openRoom(browser, url, "analyst2", briefId);
  hers.expectConsole(/WebSocket|ERR_INTERNET_DISCONNECTED/);
  await claimWords(hers.page, "share the cost");
  await hers.context.setOffline(true);
  await select(hers.page, "250 prisoners were released");
  await hers.page.keyboard.press("ControlOrMeta+Shift+Enter");
  await claimsStand(hers.page, "250 prisoners were released", "share the cost");

  await caretAfter(his.page, "250 prisoners");
  await his.page.keyboard.press("Enter");
  await hasBlock(his.page, "In March 250 prisoners");
  await typeAfter(his.page, "from custody", " at last");
  await his.page.getByTitle(/^Saved/).waitFor();

  await hers.context.setOffline(false);
  for (const { page } of [hers, his]) {
    await hasBlock(page, "In March 250 prisoners");
    await claimsStand(page, "250 prisoners were released", "share the cost");
  }
  await eventually(async () => {
    const { items } = await anna.get<{ items: object[] }>(`/briefs/${briefId}/claims`);
    expect(items).toMatchObject([{ detached: false }, { detached: false }]);
  });
});

it("two that overlap, each edited at once by another person (Polish)", async () => {
  const briefId = await beginWith(anna, "pl", polish);
  const hers = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  const his = await openRoom(browser, url, "analyst2", briefId, undefined, { locale: "pl-PL" });
  await claimWords(hers.page, "zwolniono 250 więźniów");
  await claimWords(his.page, "więźniów politycznych");
  const both = ["zwolniono 250 więźniów", "więźniów politycznych"];
  for (const { page } of [hers, his]) await claimsStand(page, ...both);
  await Promise.all([typeAfter(hers.page, "zwolniono 25", "1"), typeAfter(his.page, "politycznyc", "c")]);
  for (const { page } of [hers, his])
    await claimsStand(page, "zwolniono 2510 więźniów", "więźniów politycznycch");
});

it("another section restored leaves it standing (English)", async () => {
  const { page } = await openRoom(browser, url, "analyst", await beginWith(anna, "en", english));
  await claimWords(page, "250 prisoners were released");
  await typeAfter(page, "share the cost", " equally");
  await page.getByTitle(/^Saved/).waitFor();
  // A section gets a revision when it has rested for two seconds.
  await page.waitForTimeout(3000);
  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("combobox", { name: "Section" }).selectOption({ label: "2. Who will pay for it?" });
  await page.getByText("Revision 2", { exact: true }).waitFor({ timeout: 20_000 });
  const first = page.getByRole("listitem").filter({ hasText: "Revision 1" });
  await first.getByRole("button", { name: "Read" }).click();
  await page.getByRole("button", { name: "Restore this revision" }).click();
  await hasBlock(page, "The city and the state will share the cost.");
  expect(await claimsIn(textOf(page))).toEqual(["250 prisoners were released"]);
});
