import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, blocksOf, caretAfter, openRoom, tabTo, textOf, typeAfter } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
});

const names = async () => {
  const clients = await Promise.all(["analyst", "editor", "owner"].map((who) => signIn(url, who)));
  const people = await Promise.all(clients.map((client) => client.get<{ name: string }>("/me")));
  return people.map(({ name }) => name) as [string, string, string];
};

const bar = (page: Page) => page.getByRole("region", { name: /^(Who wrote what|Kto co napisał)$/ });

/** What the bar says of the words before the caret. */
async function saidAfter(page: Page, words: string): Promise<string> {
  await caretAfter(page, words);
  return (await bar(page).getByRole("status").textContent()) ?? "";
}

async function isSaid(page: Page, words: string, pattern: RegExp): Promise<void> {
  // A text that is stored is projected when the server has time for it.
  await eventually(async () => expect(await saidAfter(page, words)).toMatch(pattern), 30_000);
}

it("the words of three people stay under their names, live, also when one of them splits another's paragraph", async () => {
  const [analyst, editor, owner] = await names();
  const briefId = await beginWith(
    anna,
    "en",
    "The council adopted the plan.\n\nIt covers twelve locks on the river.",
  );
  const { page } = await openRoom(browser, url, "analyst", briefId);
  const second = await openRoom(browser, url, "editor", briefId);
  const third = await openRoom(browser, url, "owner", briefId);
  await typeAfter(second.page, "It covers twelve", " brand new");
  await textOf(third.page).getByText("brand new").waitFor();

  // By a key, from the text; the same key hides it again.
  await textOf(page).focus();
  await page.keyboard.press("ControlOrMeta+;");
  const authors = bar(page).getByRole("list", { name: "Authors and their share of the text" });
  await authors.getByText(editor).waitFor();
  const day = /, .*2\d{3}.* \d\d:\d\d$/.source;
  await isSaid(page, "The council", new RegExp(`^${analyst}${day}`));
  await isSaid(page, "twelve brand", new RegExp(`^${editor}${day}`));
  await isSaid(page, "locks on", new RegExp(`^${analyst}${day}`));

  // Somebody else presses Enter in the middle of it.
  await caretAfter(third.page, "twelve brand");
  await third.page.keyboard.press("Enter");
  await eventually(async () => expect(await blocksOf(textOf(page))).toContain("It covers twelve brand"));
  await isSaid(page, "twelve brand", new RegExp(`^${editor}${day}`));
  await isSaid(page, " new", new RegExp(`^${editor}${day}`));
  await isSaid(page, "locks on", new RegExp(`^${analyst}${day}`));
  expect(await authors.getByText(owner).count()).toBe(0);

  // What a colleague types while one looks on is that colleague's at once, and stored a moment later.
  await typeAfter(third.page, "on the river", " in time");
  await isSaid(page, "in time", new RegExp(`^${owner}, `));
  await isSaid(page, "in time", new RegExp(`^${owner}${day}`));
  await authors.getByText(owner).waitFor();

  // The words under the pointer come before those at the caret.
  await page.getByText("The council", { exact: false }).first().hover();
  await bar(page).getByRole("status").getByText(analyst).waitFor();

  await page.keyboard.press("ControlOrMeta+;");
  await bar(page).waitFor({ state: "detached" });
  expect(await textOf(page).locator(".authored").count()).toBe(0);
});

it("is reached by the keyboard alone, by whoever reads, on a phone as well", async () => {
  const briefId = await beginWith(anna, "pl", "Rada przyjęła plan.\n\nPlan obejmuje dwanaście śluz.");
  for (const [viewport, theme] of [
    [{ width: 1440, height: 900 }, "light"],
    [{ width: 390, height: 844 }, "dark"],
  ] as const) {
    const { page } = await openRoom(browser, url, "reader", briefId, viewport, { locale: "pl-PL", theme });
    await textOf(page).focus();
    if (viewport.width > 1000) {
      const toggle = page.getByRole("button", { name: "Kto co napisał", exact: true });
      await tabTo(page, toggle);
      await page.keyboard.press("Enter");
      await expect.poll(() => toggle.getAttribute("aria-pressed")).toBe("true");
    } else {
      await tabTo(page, page.getByRole("button", { name: "Więcej" }));
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "Kto co napisał" }).press("Enter");
    }
    await textOf(page).locator(".authored").first().waitFor();
    await bar(page).getByText("100%").or(bar(page).getByText("100 %")).waitFor();
    await checkAccessibility(page, `who wrote what at ${viewport.width}`);
    const close = page.getByRole("button", { name: "Ukryj, kto co napisał" });
    await tabTo(page, close, "Shift+Tab");
    await page.keyboard.press("Enter");
    await bar(page).waitFor({ state: "detached" });
    await expect.poll(() => textOf(page).evaluate((text) => text === document.activeElement)).toBe(true);
  }
});
