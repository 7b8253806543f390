import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { openRoom, tabTo, textOf, typeAfter, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let workspaceId: string;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
  const [workspace] = await anna.get<{ id: string }[]>("/workspaces");
  workspaceId = workspace?.id ?? "";
});

async function aCommentary(title: string, language: "pl" | "en", text: string): Promise<string> {
  const body = { workspaceId, title, language, text };
  return (await anna.send<{ id: string }>("POST", "/briefs/import", body)).id;
}

const polish =
  "Rada przyjęła plan.\n\nCo postanowiono?\n\nPowstanie dwanaście śluz.\n\nKto zapłaci?\n\nZapłacą samorządy.";

it("tłumaczenie od założenia do uzgodnienia, gdy kolega zmienia oryginał", async () => {
  const originalId = await aCommentary("Śluzy na Wiśle", "pl", polish);
  const { page } = await openRoom(browser, url, "analyst", originalId, undefined, { locale: "pl-PL" });
  await page.getByRole("button", { name: "Więcej", exact: true }).click();
  await page.getByRole("menuitem", { name: "Tłumaczenie…" }).click();
  const dialog = page.getByRole("dialog", { name: "Tłumaczenie" });
  await dialog.getByRole("textbox", { name: "Tytuł tłumaczenia" }).fill("Locks on the Vistula");
  await checkAccessibility(page, "początek tłumaczenia");
  await dialog.getByRole("button", { name: "Zacznij i pisz" }).click();
  await page
    .getByRole("region", { name: "Tłumaczenie komentarza" })
    .getByText("3 sekcje do uzgodnienia")
    .waitFor();
  await checkAccessibility(page, "nowe tłumaczenie");

  await page.getByRole("button", { name: /^„Co postanowiono\?”: do przetłumaczenia/ }).click();
  await page.getByRole("tab", { name: "Oryginał", selected: true }).waitFor();
  const beside = page.getByRole("region", { name: "Tekst oryginału" });
  await beside.getByText("Powstanie dwanaście śluz.").waitFor();
  expect(await beside.locator("[lang=pl]").textContent()).toContain("Powstanie dwanaście śluz.");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("Twelve locks will be built.", { delay: 8 });
  await beside.getByRole("button", { name: "Tłumaczenie jest aktualne" }).click();
  await beside.getByText("aktualna", { exact: true }).waitFor();
  await page.getByText("2 sekcje do uzgodnienia").waitFor();
  await checkAccessibility(page, "aktualna sekcja");

  // Somebody else writes in the original; nothing is loaded anew.
  const colleague = await openRoom(browser, url, "editor", originalId, undefined, { locale: "pl-PL" });
  const { page: theirs } = colleague;
  await theirs.getByRole("region", { name: "Tłumaczenia" }).getByText("2 sekcje do uzgodnienia").waitFor();
  await checkAccessibility(theirs, "oryginał i jego tłumaczenie");
  await typeAfter(theirs, "dwanaście", " nowych");
  await page.getByRole("button", { name: /^„Co postanowiono\?”: zmiana w oryginale/ }).waitFor();
  await theirs.getByText("3 sekcje do uzgodnienia").waitFor();
  const changes = beside.getByRole("group", { name: "Co się zmieniło, słowo po słowie" });
  await changes.locator("ins").getByText("nowych").waitFor();
  await beside.locator("h2 + p").getByText("Powstanie dwanaście nowych śluz.").waitFor();
  await checkAccessibility(page, "zmiana w oryginale");
  await typeAfter(page, "Twelve", " new");
  await beside.getByRole("button", { name: "Tłumaczenie jest aktualne" }).click();
  await beside.getByText("aktualna", { exact: true }).waitFor();
  await theirs.getByText("2 sekcje do uzgodnienia").waitFor();

  await theirs.getByRole("link", { name: "Locks on the Vistula" }).click();
  await textOf(theirs).getByText("Twelve new locks").waitFor();
  await theirs.goto(`/w/${workspaceId}`);
  await theirs.getByText("2 sekcje tłumaczenia do uzgodnienia").waitFor();
  await checkAccessibility(theirs, "lista z tłumaczeniem");
});

it("two commentaries are joined, compared and released by the keyboard", async () => {
  const originalId = await aCommentary("Porty na Odrze", "pl", polish);
  const id = await aCommentary(
    "Ports on the Oder",
    "en",
    "The council adopted the plan.\n\nWhat was decided?\n\nTwelve locks.\n\nWhat is our view?\n\nToo late.",
  );
  const { page } = await openRoom(browser, url, "editor", id, undefined, { theme: "dark" });
  await tabTo(page, page.getByRole("button", { name: "More", exact: true }));
  await page.keyboard.press("Enter");
  await choose(page, "Translation…");
  const dialog = page.getByRole("dialog", { name: "Translation" });
  await tabTo(page, dialog.getByRole("radio", { name: /^Start a translation/ }));
  await page.keyboard.press("ArrowDown");
  const original = dialog.getByLabel("Original", { exact: true });
  await original.waitFor();
  await checkAccessibility(page, "joining");
  await tabTo(page, original);
  await page.keyboard.type("Porty");
  await tabTo(page, dialog.getByRole("checkbox", { name: /^Its sections say/ }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("button", { name: "Make it the translation" }));
  await page.keyboard.press("Enter");
  const relatives = page.getByRole("region", { name: "Translation of" });
  await relatives.getByText("Porty na Odrze").waitFor();
  await relatives.getByText("up to date").waitFor();

  const [, , unpaired] = await anna.get<{ id: string }[]>(`/briefs/${id}/sections`);
  const path = `/briefs/${id}/translation/sections/${unpaired?.id}`;
  await anna.send("PATCH", path, { originalSectionId: null });
  const { page: theirs } = await openRoom(browser, url, "analyst", originalId);
  await typeAfter(theirs, "dwanaście", " nowych");
  const mark = page.getByRole("button", { name: /^“What was decided\?”: original changed/ });
  await mark.waitFor();
  await tabTo(page, mark, "Shift+Tab");
  await page.keyboard.press("Enter");
  const beside = page.getByRole("region", { name: "Text of the original" });
  await beside.locator("ins").getByText("nowych").waitFor();
  await tabTo(page, beside.getByRole("button", { name: "What changed in the original" }));
  await page.keyboard.press("Enter");
  await beside.locator("ins").waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await beside.locator("ins").waitFor();
  await checkAccessibility(page, "original changed");

  await openMenu(page);
  await choose(page, "Release…");
  const release = page.getByRole("dialog", { name: "Release" });
  await release.getByText("2 sections of the translation that are behind").waitFor();
  await checkAccessibility(page, "release of what is behind");
  await tabTo(page, release.getByRole("button", { name: /^Kto zapłaci\? missing here/ }));
  await page.keyboard.press("Enter");
  const add = page.getByRole("button", { name: "Add the section “Kto zapłaci?”" });
  await tabTo(page, add);
  await checkAccessibility(page, "a section is missing");
  await page.keyboard.press("Enter");
  await textOf(page).getByRole("heading", { name: "Kto zapłaci?" }).waitFor();
  await beside.getByText("to be translated", { exact: true }).waitFor();
  await add.waitFor({ state: "detached" });
  expect(await textOf(page).getByRole("heading").allTextContents()).toEqual([
    "What was decided?",
    "Kto zapłaci?",
    "What is our view?",
  ]);
  await tabTo(page, beside.getByRole("button", { name: "Translation is up to date" }));
  await page.keyboard.press("Enter");
  await beside.getByText("up to date", { exact: true }).waitFor();
  const next = page.getByRole("button", { name: "Next: What was decided?" });
  await tabTo(page, next);
  await page.keyboard.press("Enter");
  await beside.locator("ins").getByText("nowych").waitFor();
  await tabTo(page, beside.getByRole("button", { name: "Translation is up to date" }));
  await page.keyboard.press("Enter");
  await page.getByText("Every section is up to date.").waitFor();

  await tabTo(page, beside.getByLabel("Belongs to the original’s section"));
  await checkAccessibility(page, "every section is up to date");
  await openMenu(page);
  await choose(page, "Translation…");
  await checkAccessibility(page, "of which original");
  await tabTo(page, dialog.getByRole("button", { name: "Part it from its original" }));
  await page.keyboard.press("Enter");
  await relatives.waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Claims", selected: true }).waitFor();
});

it("a reader sees on a telephone what is behind, and changes nothing", async () => {
  const originalId = await aCommentary("Mosty na Bugu", "pl", polish);
  const { id } = await anna.send<{ id: string }>("POST", `/briefs/${originalId}/translations`, {});
  const viewport = { width: 390, height: 844 };
  const { page } = await visit(browser, url, "reader", `/briefs/${id}`, { viewport });
  await textOf(page).waitFor();
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  await page.getByText("3 sections behind").waitFor();
  await checkAccessibility(page, "outline on a telephone");
  await page.getByRole("button", { name: /^“Kto zapłaci\?”: to be translated/ }).click();
  const beside = page.getByRole("region", { name: "Text of the original" });
  await beside.getByText("Zapłacą samorządy.").waitFor();
  await checkAccessibility(page, "original on a telephone");
  expect(await beside.getByRole("button").count()).toBe(0);
  await eventually(async () => expect(await beside.getByRole("combobox").count()).toBe(0));
});

async function openMenu(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: "More", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
}

async function choose(page: Page, name: string): Promise<void> {
  const item = page.getByRole("menuitem", { name });
  await item.waitFor();
  for (let presses = 0; presses < 20; presses++) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}
