import { expect, it } from "vitest";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { arrive } from "#tests/support/writing";

const browser = testBrowser();

it("a button that is pressed before the page's script has come is heard", async () => {
  const { url } = await startServer({ env: { DEMO_SEED: "empty" } });
  const { page } = await arrive(browser, url, "analyst");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(page.url(), { waitUntil: "commit" });
  await page.getByRole("button", { name: "Import", exact: true }).first().click();
  await page.waitForURL(/\?open=import$/, { waitUntil: "commit" });
  release();
  await page.getByRole("dialog", { name: "Import" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
});
