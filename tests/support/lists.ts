import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "./sync-client.ts";

/** Chooses from the menu of a row; a list that is being read anew closes the menu, so that it is opened again. */
export async function actOn(page: Page, title: string, action: string): Promise<void> {
  const item = page.getByRole("menuitem", { name: action });
  await eventually(async () => {
    if (!(await item.isVisible())) await page.getByRole("button", { name: `Actions: ${title}` }).click();
    await item.click({ timeout: 2000 });
  }, 20_000);
}

/** Waits until the list shows these commentaries, in this order. */
export async function hasTitles(page: Page, titles: readonly string[]): Promise<void> {
  const links = page.getByRole("listitem").locator("a[href^='/briefs/']");
  await eventually(async () => expect(await links.allTextContents()).toEqual(titles));
}
