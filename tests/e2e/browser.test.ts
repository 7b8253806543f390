import { expect, test } from "vitest";
import { testBrowser } from "#tests/support/browser";

const browser = testBrowser();

test("the browser runs scripts, edits text and draws Polish letters", async () => {
  const { page } = await browser.person({ locale: "pl-PL" });
  await page.goto(`data:text/html,<meta charset=utf-8><p contenteditable id=p></p>`);
  await page.locator("#p").click();
  await page.keyboard.type("Zażółć gęślą jaźń");
  expect(await page.locator("#p").textContent()).toBe("Zażółć gęślą jaźń");
  expect(await page.evaluate(() => navigator.language)).toBe("pl-PL");
});

test("two people share no storage, and what is expected on the console passes", async () => {
  const [one, other] = [await browser.person({ theme: "dark" }), await browser.person()];
  one.expectConsole(/deliberate/);
  await one.page.goto("data:text/html,<script>console.error('deliberate')</script>");
  await other.page.goto("data:text/html,<p>");
  const dark = (person: typeof one) =>
    person.page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  expect([await dark(one), await dark(other)]).toEqual([true, false]);
  await one.leave();
});
