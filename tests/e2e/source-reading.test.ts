import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Page as ListPage } from "#core/http-model";
import type { Source } from "#core/sources/model";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { type PageServer, startPageServer } from "#tests/support/page-server";
import { startServer } from "#tests/support/server";
import { beginWith, openRoom, visit } from "#tests/support/writing";

const browser = testBrowser();

let pages: PageServer;
let url: string;
let anna: ApiClient;
let workspaceId: string;
beforeAll(async () => {
  pages = await startPageServer();
  ({ url } = await startServer({ env: { DEMO_SEED: "empty", FETCH_ALLOW: pages.allow } }));
  anna = await signIn(url, "analyst");
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
});

/** What is put there without typing, as from the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    const field = document.activeElement;
    if (field?.dispatchEvent(event)) document.execCommand("insertText", false, words);
  }, text);
}

it("an address pasted at a claim becomes a source with its text (Polish, mouse)", async () => {
  const briefId = await beginWith(anna, "pl", "Uwaga. Na rzece powstanie dwanaście śluz.");
  const exact = "Na rzece powstanie dwanaście śluz";
  const claim = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, { exact });
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  await page.goto(`/briefs/${briefId}?claim=${claim.id}`);
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("combobox", { name: /Szukaj źródła/ }).click();
  await paste(page, `${pages.url}/news.html?utm_source=mail`);
  await page.getByRole("option", { name: `Odczytaj: ${new URL(pages.url).host}` }).click();

  const dialog = page.getByRole("dialog", { name: "Nowe źródło" });
  await dialog.getByText(/^Odczytano \d+ słów; tekst zostanie zachowany przy źródle\.$/).waitFor();
  await expect(dialog.getByRole("textbox", { name: "Tytuł" }).inputValue()).resolves.toBe(
    "Dwanaście śluz na dolnej rzece",
  );
  await dialog.getByText("Maria Nowak-Zielińska, Jan de Witt · Kurier Rzeczny · 19 marca 2026").waitFor();
  await checkAccessibility(page, "a source that was read");
  await dialog.getByRole("button", { name: "Zapisz" }).click();
  await panel.getByRole("link", { name: "Dwanaście śluz na dolnej rzece", exact: true }).waitFor();

  const { items } = await anna.get<ListPage<Source>>(`/sources?workspaceId=${workspaceId}&search=Dwanaście`);
  expect(items[0]?.csl).toMatchObject({
    type: "article-newspaper",
    URL: `${pages.url}/kraj/dwanascie-sluz,412`,
  });
  await page.goto(`/w/${workspaceId}/sources/${items[0]?.id}`);
  await page.getByText(/\d+ słów/).click();
  await page.getByText(/Koszt całości oszacowano na 3,4 mld zł/).waitFor();
});

it("in the registry: stopped, failed, filled in by hand, found to be there already (English, keyboard)", async () => {
  const csl = { type: "webpage", title: "Known notes", URL: `${pages.url}/blog.html` };
  await anna.send("POST", "/sources", { workspaceId, csl });
  const { page } = await visit(browser, url, "analyst", `/w/${workspaceId}/sources`);
  await page.getByRole("button", { name: "New source" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "New source" });
  const address = dialog.getByRole("textbox", { name: "Address" });
  const title = dialog.getByRole("textbox", { name: "Title" });
  await address.waitFor();
  await page.keyboard.insertText(`${pages.url}/silent`);
  await page.keyboard.press("Enter");
  await dialog.getByText("Connecting to the site…").waitFor();
  await checkAccessibility(page, "a page being read");
  await dialog.getByRole("button", { name: "Stop" }).press("Enter");
  await dialog.getByText("Connecting to the site…").waitFor({ state: "detached" });

  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, `${pages.url}/missing`);
  await dialog.getByRole("alert").filter({ hasText: "The site has no page at this address." }).waitFor();
  await checkAccessibility(page, "a page that could not be read");

  await title.fill("My own title");
  await address.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, `${pages.url}/blog.html?utm_campaign=x`);
  await dialog.getByText("This source may be in the registry already").waitFor();
  await expect(title.inputValue()).resolves.toBe("My own title");
  await expect(address.inputValue()).resolves.toBe(`${pages.url}/blog.html`);
  await checkAccessibility(page, "a source that may be there already");
  await dialog.getByRole("button", { name: "Use this one: Known notes" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  const { items } = await anna.get<ListPage<Source>>(`/sources?workspaceId=${workspaceId}&search=notes`);
  expect(items).toHaveLength(1);
});

it("a file dropped onto the form is read", async () => {
  const { page } = await visit(browser, url, "analyst", `/w/${workspaceId}/sources`);
  await page.getByRole("button", { name: "New source" }).click();
  const dialog = page.getByRole("dialog", { name: "New source" });
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const words = "Notes on locks\n\nTwelve locks will be built on the lower river.";
    transfer.items.add(new File([words], "notes.txt", { type: "text/plain" }));
    return transfer;
  });
  await dialog.getByRole("textbox", { name: "Title" }).dispatchEvent("drop", { dataTransfer: dropped });
  await dialog.getByText("12 words were read; the text is kept with the source.").waitFor();
  await expect(dialog.getByRole("textbox", { name: "Title" }).inputValue()).resolves.toBe("Notes on locks");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Notes on locks" }).waitFor();
});
