import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, openRoom, textOf } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
});

const polish = {
  language: "pl",
  locale: "pl-PL",
  theme: "light",
  text: "Rada przyjęła plan.\n\nPowstanie dwanaście śluz.",
  claimed: "dwanaście śluz",
  tab: "Podgląd",
  pages: (count: number) => (count === 1 ? /^1 strona,/ : /^2 strony,/),
  page: /^Strona \d$/,
  annex: "Z aneksem",
  download: "Pobierz PDF",
} as const;

const english = {
  language: "en",
  locale: "en-GB",
  theme: "dark",
  text: "The council adopted the plan.\n\nTwelve locks will be built.",
  claimed: "Twelve locks",
  tab: "Preview",
  pages: (count: number) => (count === 1 ? /^1 page,/ : /^2 pages,/),
  page: /^Page \d$/,
  annex: "With the annex",
  download: "Download the PDF",
} as const;

it.each([polish, english])(
  "the pages beside the text follow what anybody writes ($locale)",
  async (words) => {
    const briefId = await beginWith(anna, words.language, words.text);
    await anna.send("POST", `/briefs/${briefId}/claims`, { exact: words.claimed });
    const { page } = await openRoom(browser, url, "analyst", briefId, undefined, words);
    await page.getByRole("tab", { name: words.tab }).click();
    await page.getByText(words.pages(1)).waitFor();
    await drawn(page, words.page, 1);
    await checkAccessibility(page, `preview ${words.locale}`);
    const first = await page.getByRole("img", { name: words.page }).getAttribute("src");

    const { page: colleague } = await openRoom(browser, url, "editor", briefId);
    const theirs = textOf(colleague);
    await theirs.getByText(words.claimed).click();
    await colleague.keyboard.press("End");
    await colleague.keyboard.insertText(` ${words.text.replaceAll("\n", " ").repeat(90)}`);
    await page.getByText(words.pages(2)).waitFor();
    await drawn(page, words.page, 2);
    expect(await page.getByRole("img", { name: words.page }).first().getAttribute("src")).not.toBe(first);

    const body = page.getByRole("tabpanel");
    await body.evaluate((element) => element.scrollTo(0, 400));
    await textOf(page).getByText(words.claimed).first().click();
    await page.keyboard.press("Home");
    await page.keyboard.insertText("Dopisek. ");
    const before = await page.getByRole("img", { name: words.page }).first().getAttribute("src");
    await eventually(async () =>
      expect(await page.getByRole("img", { name: words.page }).first().getAttribute("src")).not.toBe(before),
    );
    expect(await body.evaluate((element) => element.scrollTop)).toBe(400);

    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: words.download }).click();
    expect((await coming).suggestedFilename()).toBe("proba.pdf");
  },
);

it("the annex makes further pages, and what cannot be drawn says so", async () => {
  const briefId = await beginWith(anna, "en", english.text);
  for (let n = 0; n < 12; n++) {
    await anna.send("POST", `/briefs/${briefId}/claims`, { exact: english.claimed });
  }
  const { page, context, expectConsole } = await openRoom(browser, url, "analyst", briefId);
  expectConsole(/ERR_INTERNET_DISCONNECTED|WebSocket/);
  await page.getByRole("tab", { name: english.tab }).click();
  await drawn(page, english.page, 1);
  await page.getByLabel(english.annex).check();
  await page.getByText(/^[2-9] pages,/).waitFor();
  await context.setOffline(true);
  await page.getByLabel(english.annex).uncheck();
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText(english.pages(1)).waitFor();
});

it.each([
  [390, 844, { x: 0, width: 390 }],
  [820, 1180, { x: 820 - 384, y: 0, width: 384, height: 1180 }],
])("at a width of %i the pages lie in a sheet over the text", async (width, height, place) => {
  const briefId = await beginWith(anna, "en", english.text);
  const { page } = await openRoom(browser, url, "analyst", briefId, { width, height });
  await page.getByRole("button", { name: "Claims, sources, history" }).click();
  await page.getByRole("tab", { name: english.tab }).click();
  await drawn(page, english.page, 1);
  const sheet = page.getByRole("dialog", { name: "Workbench" });
  await eventually(async () => expect(await sheet.boundingBox()).toMatchObject(place));
  await checkAccessibility(page, `a sheet at ${width}`);
});

/** Every page shows a picture that the browser could draw. */
async function drawn(page: Page, name: RegExp, count: number): Promise<void> {
  const pictures = page.getByRole("img", { name });
  await eventually(async () => {
    expect(await pictures.count()).toBe(count);
    const widths = await pictures.evaluateAll((all) =>
      all.map((each) => (each as HTMLImageElement).naturalWidth),
    );
    expect(widths.every((width) => width > 500)).toBe(true);
  });
}
