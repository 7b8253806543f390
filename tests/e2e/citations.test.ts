import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, caretAfter, openRoom, textOf, typeAfter } from "#tests/support/writing";
import { openPdf, readers } from "../core/exports/read-back.ts";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let workspaceId: string;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
  await aSource("Raport o śluzach", "Żak", "https://example.org/sluzy");
  await aSource("Plan dróg wodnych", "Łoś");
});

async function aSource(title: string, family: string, address?: string) {
  const issued = { "date-parts": [[2025, 3, 19]] };
  const csl = {
    type: "report",
    title,
    author: [{ family, given: "Ewa" }],
    issued,
    ...(address && { URL: address }),
  };
  return anna.send<{ id: string }>("POST", "/sources", { workspaceId, csl });
}

const citations = (page: Page): Locator => textOf(page).locator(".citation");
const cited = (page: Page, ...words: string[]) =>
  eventually(async () => expect(await citations(page).allInnerTexts()).toEqual(words));

/** The editor learns of a selection a few milliseconds after the browser; nobody presses the next key before. */
const asAPerson = { delay: 60 };

async function citeAfter(page: Page, words: string, search: string) {
  await typeAfter(page, words, ` @${search}`);
  await take(page, new RegExp(search));
}

/** Takes what the list under the sign offers first. */
async function take(page: Page, name: RegExp) {
  await page.getByRole("listbox").getByRole("option", { name, selected: true }).waitFor();
  await page.keyboard.press("Enter");
}

it("a source is cited with @, seen by a colleague, and printed in a style that changes for both (Polish)", async () => {
  const briefId = await beginWith(
    anna,
    "pl",
    "Na rzece powstanie dwanaście śluz, a prace potrwają sześć lat.\n\nKosztuje to dużo, lecz nikt nie wie, kto za nie zapłaci.",
  );
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  const his = await openRoom(browser, url, "analyst2", briefId, undefined, { locale: "pl-PL" });
  await citeAfter(page, "Kosztuje to dużo", "Plan");
  await cited(page, "[1]");
  await citeAfter(page, "dwanaście śluz", "Raport");
  await cited(page, "[1]", "[2]");
  await cited(his.page, "[1]", "[2]");

  // One says where in the source, while the other goes on writing beside it.
  await citations(page).first().click();
  const card = page.getByRole("dialog", { name: "Odwołanie do źródła" });
  await card.getByText("ŻAK, Ewa.").waitFor();
  await checkAccessibility(page, "a citation's card");
  await Promise.all([
    card.getByRole("textbox", { name: "Miejsce" }).pressSequentially("12–15", { delay: 20 }),
    typeAfter(his.page, "Na rzece", " podobno"),
  ]);
  await card.getByRole("textbox", { name: "Przed" }).fill("zob.");
  await page.keyboard.press("Enter");
  await cited(his.page, "[zob. 1, s. 12–15]", "[2]");
  await page.keyboard.type(" (pisze rada)");
  await his.page.getByText("Na rzece podobno powstanie dwanaście śluz").waitFor();

  // Beside it stands another: one cluster.
  await citations(page).first().click();
  await card.getByRole("button", { name: "Przywołaj obok następne" }).press("Enter");
  await page.keyboard.type("Plan");
  await take(page, /Plan dróg/);
  await cited(his.page, "[zob. 1, s. 12–15; ", "2]", "[2]");

  await page.getByRole("tab", { name: "Źródła" }).click();
  const panel = page.getByRole("tabpanel");
  await panel.getByText("ŻAK, Ewa. Raport o śluzach [online]. 2025-03-19.").waitFor();
  await checkAccessibility(page, "the list of references");
  await panel.getByRole("combobox", { name: "Styl bibliografii" }).selectOption("apa");
  await cited(page, "(zob. Żak, 2025, s. 12–15; ", "Łoś, 2025)", "(Łoś, 2025)");
  await cited(his.page, "(zob. Żak, 2025, s. 12–15; ", "Łoś, 2025)", "(Łoś, 2025)");

  await exportsSay(briefId, [
    "Na rzece podobno powstanie dwanaście śluz (zob. Żak, 2025, s. 12–15; Łoś, 2025) (pisze rada), a prace potrwają sześć lat.",
    "Kosztuje to dużo (Łoś, 2025), lecz nikt nie wie, kto za nie zapłaci.",
    "Bibliografia",
    "Łoś, E. (2025, 19 marca). Plan dróg wodnych.",
    "Żak, E. (2025, 19 marca). Raport o śluzach. https://example.org/sluzy",
  ]);
});

it("cites without a connection, and names entities with the same sign (English)", async () => {
  await anna.send("POST", "/entities", { workspaceId, kind: "place", name: { pl: null, en: "Vistula" } });
  const briefId = await beginWith(
    anna,
    "en",
    "Twelve locks will be built on the river within six years, they say.",
  );
  const { page, context, expectConsole } = await openRoom(browser, url, "analyst", briefId);
  expectConsole(/WebSocket|ERR_INTERNET_DISCONNECTED/);
  await caretAfter(page, "on the river");
  await page.keyboard.type(" @Vist");
  await take(page, /Vistula/);
  await textOf(page).locator(".entity", { hasText: "Vistula" }).waitFor();
  await citeAfter(page, "Twelve locks", "Raport");
  await cited(page, "(Żak 2025)");

  await caretAfter(page, "they say");
  await page.keyboard.type(" @Plan");
  await page.getByRole("option", { name: /Plan/, selected: true }).waitFor();
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await cited(page, "(Żak 2025)", "(Łoś 2025)");
  await context.setOffline(false);
  await page.getByTitle(/^Saved/).waitFor();
  await page.reload();
  await cited(page, "(Żak 2025)", "(Łoś 2025)");
});

/** Pastes words as a program that puts nothing but text on the clipboard. */
async function paste(page: Page, words: string) {
  await textOf(page).evaluate((text, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, words);
}

async function exportsSay(briefId: string, lines: readonly string[]) {
  const plain = (words: readonly string[]) => words.join(" ").replaceAll(/\s+/g, " ");
  for (const format of ["md", "html", "docx", "pdf"] as const) {
    const bytes = new Uint8Array(await anna.download(`/briefs/${briefId}/exports`, { format }));
    const words = format === "pdf" ? await openPdf(bytes) : (await readers[format](bytes)).body;
    expect(plain(words), format).toContain(lines.join(" "));
  }
}

it("a citation is copied, cut, undone and removed like a word, by the keyboard alone (English)", async () => {
  const briefId = await beginWith(
    anna,
    "en",
    "Twelve locks will be built on the river within six years.\n\nNobody knows who is going to pay for all of them in the end.",
  );
  const { page } = await openRoom(browser, url, "analyst", briefId);
  await caretAfter(page, "Twelve locks");
  await page.keyboard.press("Control+Shift+2");
  await page.keyboard.type("Raport");
  await take(page, /Raport/);
  await cited(page, "(Żak 2025)");
  await page.keyboard.press("Control+z");
  await cited(page);
  await page.keyboard.press("Control+Shift+z");
  await cited(page, "(Żak 2025)");

  await caretAfter(page, "Twelve locks");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Shift+ArrowRight", asAPerson);
  await page.keyboard.press("Control+c");
  await caretAfter(page, "in the end.");
  await page.keyboard.press("Control+v");
  await cited(page, "(Żak 2025)", "(Żak 2025)");
  await textOf(page).getByText("in the end. (Żak 2025)").waitFor();

  // The caret stops on it, and Enter opens it.
  await caretAfter(page, "in the end. ");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: "Citation" });
  await card.locator("input:focus").waitFor();
  await page.keyboard.type("7");
  await cited(page, "(Żak 2025)", "(Żak 2025, p. 7)");
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  await textOf(page).and(page.locator(":focus")).waitFor();

  // Cut and pasted it says what it said; then it goes with Backspace.
  await page.keyboard.press("Shift+ArrowLeft", asAPerson);
  await page.keyboard.press("Control+x");
  await cited(page, "(Żak 2025)");
  await caretAfter(page, "Nobody knows");
  await page.keyboard.press("Control+v");
  await cited(page, "(Żak 2025)", "(Żak 2025, p. 7)");
  await page.keyboard.press("Backspace");
  await cited(page, "(Żak 2025)");

  // An address that nobody has recorded becomes a source, and is cited.
  await caretAfter(page, "built");
  await page.keyboard.type(" @");
  await page.getByRole("listbox").waitFor();
  await paste(page, "https://example.org/new");
  await take(page, /^New source: https:..example.org.new/);
  const form = page.getByRole("dialog", { name: "New source" });
  await form.getByRole("textbox", { name: "Title" }).fill("A new report");
  await page.keyboard.press("Enter");
  await cited(page, "(Żak 2025)", "(“A new report” n.d.)");
});
