import { readFile } from "node:fs/promises";
import type { Download, Locator } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { importDocx } from "#core/imports/import-docx";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, openRoom } from "#tests/support/writing";

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
  open: "Eksport",
  submit: "Pobierz",
  comments: /^Każda teza jako komentarz/,
  alone: "Sam aneks",
  annex: /^## Aneks: tezy i źródła$/m,
  name: "proba-aneks.md",
} as const;

const english = {
  language: "en",
  locale: "en-GB",
  theme: "dark",
  text: "The council adopted the plan.\n\nTwelve locks will be built.",
  claimed: "Twelve locks",
  open: "Export",
  submit: "Download",
  comments: /^Each claim as a comment/,
  alone: "The annex alone",
  annex: /^## Annex: claims and sources$/m,
  name: "proba-annex.md",
} as const;

it.each([polish, english])("a text leaves the room as files ($locale)", async (words) => {
  const briefId = await beginWith(anna, words.language, words.text);
  await anna.send("POST", `/briefs/${briefId}/claims`, { exact: words.claimed });
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, words);

  const take = async (format: string, choose?: (dialog: Locator) => Promise<void>): Promise<Download> => {
    await page.getByRole("button", { name: words.open, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: words.open });
    await dialog.getByRole("radio", { name: format }).check();
    await choose?.(dialog);
    const coming = page.waitForEvent("download");
    await dialog.getByRole("button", { name: words.submit }).click();
    const download = await coming;
    expect(await download.failure()).toBeNull();
    await dialog.waitFor({ state: "detached" });
    return download;
  };

  for (const [format, extension] of [
    ["PDF", "pdf"],
    ["HTML", "html"],
    ["Markdown", "md"],
    ["JSON-LD", "json"],
  ] as const) {
    const file = await take(format, async (dialog) => {
      expect(await dialog.getByRole("checkbox", { name: words.comments }).count()).toBe(0);
    });
    expect(file.suggestedFilename()).toBe(`proba.${extension}`);
  }

  const word = await take("Word", async (dialog) => {
    await dialog.getByRole("checkbox", { name: words.comments }).check();
    await checkAccessibility(page, `export, ${words.locale}`);
  });
  expect(word.suggestedFilename()).toBe("proba.docx");
  const { warnings } = importDocx(new Uint8Array(await readFile(await word.path())));
  const comments = warnings.filter(({ code }) => code === "comment-left-out");
  expect(comments).toMatchObject([{ excerpt: words.claimed }]);

  const annex = await take("Markdown", (dialog) => dialog.getByRole("radio", { name: words.alone }).check());
  expect(annex.suggestedFilename()).toBe(words.name);
  const text = (await readFile(await annex.path(), "utf8")).replaceAll("\u00a0", " ");
  expect(text).toMatch(words.annex);
  expect(text).toContain(words.claimed);
});
