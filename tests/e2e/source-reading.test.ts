import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Page as ListPage } from "#core/http-model";
import type { Source } from "#core/sources/model";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { type PageServer, send, startPageServer } from "#tests/support/page-server";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, openRoom, visit } from "#tests/support/writing";
import { typeset } from "#tests/support/typeset";

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

/** Selects words within an element, as with the mouse. */
async function select(element: Locator, words: string): Promise<void> {
  await element.evaluate((whole, wanted) => {
    const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

it("from a pasted address to a verified quote on a claim in three steps (Polish, mouse)", async () => {
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

  // The text that was kept opens by itself.
  const reader = page.getByRole("dialog", { name: "Wybierz słowa źródła" });
  await select(reader.getByText(/Koszt całości oszacowano na 3,4 mld zł/), "oszacowano na 3,4 mld zł");
  await reader.getByRole("button", { name: "Cytuj te słowa" }).click();
  await panel.locator("blockquote").getByText("oszacowano na 3,4 mld zł").waitFor();
  await panel.getByText("Jest w tekście źródła.").waitFor();
  await panel.getByRole("link", { name: "Dwanaście śluz na dolnej rzece", exact: true }).waitFor();

  const { items } = await anna.get<ListPage<Source>>(`/sources?workspaceId=${workspaceId}&search=Dwanaście`);
  expect(items[0]?.csl).toMatchObject({
    type: "article-newspaper",
    URL: `${pages.url}/kraj/dwanascie-sluz,412`,
  });
  await page.goto(`/w/${workspaceId}/sources/${items[0]?.id}`);
  await page
    .getByRole("listitem")
    .filter({ hasText: /\d+ słów/ })
    .getByRole("link")
    .click();
  await page.getByRole("link", { name: "oszacowano na 3,4 mld zł" }).waitFor();
  await page.getByRole("radio", { name: "Strona" }).check();
  const stored = page.frameLocator("iframe");
  await stored.getByText(/Koszt całości oszacowano na 3,4 mld zł/).waitFor();
  await checkAccessibility(page, "a stored page");
});

it("a page that changed flags its claims until somebody sees to it (English, keyboard)", async () => {
  const serve = (words: string) => pages.put("/plan", send(`<title>The plan</title><p>${words}</p>`));
  serve("Twelve locks will be built on the lower river. The council pays for them.");
  const briefId = await beginWith(anna, "en", "Note. Twelve locks will be built.");
  const exact = "Twelve locks will be built";
  const claim = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, { exact });
  const address = `${pages.url}/plan`;
  const source = await anna.send<Source>("POST", "/sources/import", { workspaceId, url: address });
  const quote = "Twelve locks will be built on the lower river";
  await anna.send("POST", `/claims/${claim.id}/evidence`, { sourceId: source.id, quote });
  const room = await openRoom(browser, url, "analyst2", briefId);
  await room.page.goto(`/briefs/${briefId}?claim=${claim.id}`);
  const panel = room.page.getByRole("tabpanel");
  await panel.getByText("Stands in the source's text.").waitFor();

  serve("Nine bridges will be built over the lower river. The council pays for them.");
  const { page } = await visit(browser, url, "editor", `/w/${workspaceId}/sources/${source.id}`);
  await page.getByRole("button", { name: "Look again" }).press("Enter");
  await page.getByText("The page has changed: its new text is kept.").waitFor();
  await page.getByText(/^The page has changed\. Its new text/).waitFor();
  await checkAccessibility(page, "a source whose page changed");
  await panel.getByText("The page has changed.").waitFor();
  await panel.getByText("The source's text has nearly these words.").waitFor();
  await checkAccessibility(room.page, "a claim on a page that changed");

  await page.getByRole("link", { name: "What changed" }).press("Enter");
  await page.locator("del").getByText("Twelve").waitFor();
  await page.locator("ins").getByText("bridges").waitFor();
  await checkAccessibility(page, "what changed on a page");
  await page.goto(`/w/${workspaceId}/review`);
  await page.getByRole("button", { name: /Page changed 1/ }).press("Enter");
  await page.getByText("page of a source changed").waitFor();
  await page.goto(`/w/${workspaceId}/sources/attention`);
  await page.getByText("page changed", { exact: true }).waitFor();
  await checkAccessibility(page, "sources that need attention");
  await page.getByRole("link", { name: "The plan" }).press("Enter");
  await page.getByRole("button", { name: "Seen to" }).press("Enter");
  await page.getByText("Seen to. The claims are no longer flagged.").waitFor();
  await panel.getByText("The page has changed.").waitFor({ state: "detached" });
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
  let left = false;
  pages.put("/waiting", (_request, response) => response.once("close", () => (left = true)));
  await page.keyboard.insertText(`${pages.url}/waiting`);
  await page.keyboard.press("Enter");
  await dialog.getByText("Connecting to the site…").waitFor();
  await checkAccessibility(page, "a page being read");
  await dialog.getByRole("button", { name: "Stop" }).press("Enter");
  await dialog.getByText("Connecting to the site…").waitFor({ state: "detached" });
  await eventually(() => expect(left).toBe(true));

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

it("a PDF dropped onto the form is read", async () => {
  const { page } = await visit(browser, url, "analyst", `/w/${workspaceId}/sources`);
  await page.getByRole("button", { name: "New source" }).click();
  const dialog = page.getByRole("dialog", { name: "New source" });
  const source = '#set document(title: "Notes on locks")\nTwelve locks will be built on the lower river.';
  const pdf = await typeset(source);
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "notes.pdf", { type: "application/pdf" }));
      return transfer;
    },
    [...pdf],
  );
  await dialog.getByRole("textbox", { name: "Title" }).dispatchEvent("drop", { dataTransfer: dropped });
  await dialog.getByText("9 words were read; the text is kept with the source.").waitFor();
  await expect(dialog.getByRole("textbox", { name: "Title" }).inputValue()).resolves.toBe("Notes on locks");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Notes on locks" }).waitFor();
});

it("nothing of a hostile page runs or is fetched when its stored text and page are shown", async () => {
  const address = `${pages.url}/hostile.html`;
  const source = await anna.send<Source>("POST", "/sources/import", { workspaceId, url: address });
  const [text] = await anna.get<{ id: string }[]>(`/sources/${source.id}/snapshots`);
  const { page } = await visit(browser, url, "analyst", `/w/${workspaceId}/sources/${source.id}`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  page.on("dialog", (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`/w/${workspaceId}/sources/${source.id}/texts/${text?.id}`);
  await page.getByText(/The council adopted a plan on Tuesday/).waitFor();
  await page.getByRole("radio", { name: "Page" }).check();
  const stored = page.frameLocator("iframe");
  await stored.getByText(/The council adopted a plan on Tuesday/).waitFor();
  await stored.locator("a[href='https://good.example/x']").waitFor();
  expect(await stored.locator("script, img, iframe, form, svg, [onclick], [style]").count()).toBe(0);
  // The frame itself has no origin.
  expect(asked.filter((origin) => origin !== url && origin !== "null")).toEqual([]);
});
