import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** axe finds nothing on the page as it stands (WCAG 2.2 AA), and nothing stands out of the screen. */
export async function checkAccessibility(page: Page, what: string): Promise<void> {
  // Next takes a page's title away at a step to another, and brings the new one a moment after its text.
  await page.waitForFunction(() => document.title !== "");
  // Not as a script of the page, which a page may refuse.
  await page.evaluate(await readFile(axe, "utf8"));
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // What other people wrote stands in a frame that nothing can look into.
      iframes: false,
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  });
  expect(found, what).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${what} scrolls sideways by`).toBeLessThanOrEqual(0);
}
