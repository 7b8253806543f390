import { expect, test } from "vitest";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";

const browser = testBrowser();

test.each([
  { locale: "en-GB", theme: "light" },
  { locale: "pl-PL", theme: "dark" },
] as const)("someone signs in, in $locale and $theme, and the console stays silent", async (options) => {
  const server = await startServer({ env: { DEMO_SEED: "empty" } });
  const { page } = await browser.person({ ...options, baseURL: server.url });
  await page.goto("/");
  await page.waitForURL("**/sign-in**");
  expect(await page.locator("html").getAttribute("lang")).toBe(options.locale.slice(0, 2));
  await page.locator('input[type="email"]').fill("analyst@demo.test");
  await page.locator('input[type="password"]').fill("kolegium-demo");
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname.startsWith("/w/"));
  await page.getByRole("heading", { level: 1 }).waitFor();
});
