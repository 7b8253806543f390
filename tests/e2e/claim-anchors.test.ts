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
  claimsStand,
  openRoom,
  select,
  textOf,
} from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
});

it("a claim whose words were deleted takes a place that resembles them, with two clicks (Polish)", async () => {
  const text =
    "W marcu zwolniono 250 więźniów.\n\nPotem w mediach pisano, że zwolniono 250 więźniów politycznych.";
  const { page } = await openRoom(browser, url, "analyst", await beginWith(anna, "pl", text), undefined, {
    locale: "pl-PL",
  });
  await claimWords(page, "zwolniono 250 więźniów.");
  await select(page, "W marcu zwolniono 250 więźniów.");
  await page.keyboard.press("Delete");
  await claimsStand(page);

  await page.getByRole("button", { name: /^bez miejsca w tekście/ }).click();
  const card = page.getByRole("article", { name: "Teza: zwolniono 250 więźniów." });
  await card.getByText("…W marcu").waitFor();
  await card.getByRole("button", { name: "Zwiąż z: zwolniono 250 więźniów", exact: true }).click();
  await claimsStand(page, "zwolniono 250 więźniów");

  // Undoing takes the place back; undoing the deletion brings the first words back, and the claim with them.
  await page.keyboard.press("ControlOrMeta+z");
  await claimsStand(page);
  await page.keyboard.press("ControlOrMeta+z");
  await claimsStand(page, "zwolniono 250 więźniów.");
});

it("other words are chosen for it by the keyboard alone (English)", async () => {
  const text = "Exports fell sharply.\n\nA council of nine members adopted the budget.";
  const briefId = await beginWith(anna, "en", text);
  const { page } = await openRoom(browser, url, "analyst", briefId);
  await claimWords(page, "Exports fell sharply");
  await select(page, "Exports fell sharply.");
  await page.keyboard.press("Delete");
  await claimsStand(page);

  await page.getByRole("button", { name: /^not in the text/ }).press("Enter");
  const card = page.getByRole("article", { name: "Claim: Exports fell sharply" });
  await card.getByText("Nothing in the text resembles these words.").waitFor();
  await card.getByRole("button", { name: "Tie to the selected words" }).press("Enter");
  await page.getByRole("status").getByText("Select the words for “Exports fell sharply”").waitFor();
  await caretAfter(page, "A council");
  for (let letter = 0; letter < " of nine members".length; letter++)
    await page.keyboard.press("Shift+ArrowRight");
  await page.getByRole("button", { name: "Tie", exact: true }).waitFor();
  await eventually(async () => {
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(" of nine members");
  });
  // The editor follows the browser's selection.
  await page.waitForTimeout(80);
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await claimsStand(page, "of nine members");

  // For everybody, and with everything that is known of it.
  const his = await openRoom(browser, url, "analyst2", briefId);
  await claimsStand(his.page, "of nine members");
  await eventually(async () => {
    const { items } = await anna.get<{ items: object[] }>(`/briefs/${briefId}/claims`);
    expect(items).toMatchObject([{ quote: "of nine members", detached: false, context: null }]);
  });
});

it("choosing other words can be given up", async () => {
  const { page } = await openRoom(
    browser,
    url,
    "analyst",
    await beginWith(anna, "en", "One thing.\n\nAnother matter."),
  );
  await claimWords(page, "One thing");
  await select(page, "One thing.");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: /^not in the text/ }).click();
  await page.getByRole("button", { name: "Tie to the selected words" }).click();
  await page.keyboard.press("Escape");
  await page.getByText("Select the words for").waitFor({ state: "detached" });
  await select(page, "Another matter");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await claimsStand(page, "Another matter");
  await page.getByRole("article", { name: "Claim: Another matter" }).waitFor();
});

it("a program names the words, and the claim stands in the text that two people have open, while one of them types", async () => {
  const text = "Mińsk podaje 250 nazwisk. Wilno podaje 250 nazwisk.";
  const briefId = await beginWith(anna, "pl", text);
  const hers = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  const his = await openRoom(browser, url, "analyst2", briefId);
  await caretAfter(hers.page, "Mińsk");
  await hers.page.keyboard.type(" dziś");

  const selector = { exact: "250 nazwisk", prefix: "Wilno podaje " };
  const claim = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, selector);
  await claimsStand(hers.page, "250 nazwisk");
  await claimsStand(his.page, "250 nazwisk");

  // It goes with its words, and leaves as it came.
  await hers.page.keyboard.type(" rano");
  await eventually(async () => {
    expect(await blocksOf(textOf(his.page))).toContain(
      "Mińsk dziś rano podaje 250 nazwisk. Wilno podaje 250 nazwisk.",
    );
  });
  await claimsStand(his.page, "250 nazwisk");
  await anna.send("DELETE", `/claims/${claim.id}`);
  await claimsStand(hers.page);
  await claimsStand(his.page);
});
