import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { aBibtexFile } from "#tests/support/bibliography";
import { testBrowser } from "#tests/support/browser";
import { chooseSeed } from "#tests/support/seed";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";

const browser = testBrowser();

describe("a file of sources comes in, and its duplicates are merged", () => {
  it("po polsku, myszą", async () => {
    const { page, client, workspaceId } = await enterSources("pl-PL");
    const file = aBibtexFile(chooseSeed(), 1000);
    await page.getByRole("button", { name: "Inne czynności" }).click();
    await page.getByRole("menuitem", { name: "Importuj z pliku" }).click();
    const dialog = page.getByRole("dialog", { name: "Import źródeł" });
    await dialog.getByText("Najwyżej 10 000 pozycji").waitFor();
    await checkAccessibility(page, "wybór pliku");
    const said = await listen(page);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      dialog.getByRole("button", { name: "Wybierz plik" }).click(),
    ]);
    await chooser.setFiles({ name: "wisła.bib", mimeType: "text/plain", buffer: Buffer.from(file.text) });
    await dialog
      .getByText(`${file.brokenAt.length} pozycji nie da się odczytać`)
      .waitFor({ timeout: 20_000 });
    for (const line of file.brokenAt) {
      await dialog.getByText(`wiersz ${line.toLocaleString("pl")}`, { exact: true }).waitFor();
    }
    await checkAccessibility(page, "podgląd");
    expect((await client.get<{ items: unknown[] }>(`/sources?workspaceId=${workspaceId}`)).items).toEqual([]);

    await dialog.getByRole("button", { name: /^Dodaj \d+ źród/ }).click();
    await dialog.getByText(`Dodano ${file.whole} `).waitFor({ timeout: 20_000 });
    const words = (await said()).join("\n");
    expect(words).toMatch(/Odczytywanie: \d+ z 1000/);
    expect(words).toMatch(/Zapisywanie: \d+ z \d+/);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await dialog.getByRole("button", { name: "Skopiuj sprawozdanie" }).click();
    await dialog.getByRole("button", { name: "Skopiowano" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`wiersz ${file.brokenAt[0]?.toLocaleString("pl")}\tNie do odczytania\t`);
    await dialog.getByRole("button", { name: "Zamknij" }).last().click();
    await page.getByRole("link", { name: "Drogi wodne Europy" }).waitFor();

    await page.getByRole("button", { name: "Inne czynności" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Eksportuj do BibTeX" }).click(),
    ]);
    expect(await readFile(await download.path(), "utf8")).toContain("@proceedings{zbior,");
  });

  it("in English, with the keyboard alone", async () => {
    const { page, client, workspaceId, url } = await enterSources("en-GB");
    const create = (csl: object) => client.send<{ id: string }>("POST", "/sources", { workspaceId, csl });
    const address = "https://example.org/plan";
    const { id: goes } = await create({
      type: "webpage",
      title: "Waterways",
      URL: address,
      publisher: "Ministry",
    });
    const { id: stays } = await create({ type: "report", title: "Plan of waterways", URL: `${address}/` });
    await page.reload();
    await tabTo(page, "Other actions");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Find duplicates" }).waitFor();
    await checkAccessibility(page, "the menu");
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Duplicates" }).waitFor();
    await page.getByRole("row", { name: "Title Waterways Plan of waterways" }).waitFor();
    await checkAccessibility(page, "duplicates");

    await tabTo(page, "Keep this one");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Merged into “Plan of waterways”.").waitFor();
    await page.getByRole("heading", { name: "No duplicates" }).waitFor();
    await page.goto(`/w/${workspaceId}/sources/${goes}`);
    await page.waitForURL(`**/sources/${stays}`);
    await page.getByText("Ministry").first().waitFor();
    await page.getByRole("heading", { name: "Merged into it" }).waitFor();
    await checkAccessibility(page, "a source that was merged into");
    await tabTo(page, "Undo the merge");
    await page.keyboard.press("Enter");
    await page.getByText("are sources of their own again.").waitFor();
    await page.goto(`/w/${workspaceId}/sources/${goes}`);
    await page.getByRole("heading", { name: "Waterways", exact: true }).waitFor();

    const reader = await visit(url, await signIn(url, "reader"), workspaceId, "en-GB");
    await reader.getByRole("button", { name: "Other actions" }).click();
    expect(await reader.getByRole("menuitem").allInnerTexts()).toEqual([
      "Find duplicates",
      "Export as BibTeX",
      "Export as RIS",
      "Export as CSL-JSON",
    ]);
    await reader.getByRole("menuitem", { name: "Find duplicates" }).click();
    await reader.getByText("Only those who may change sources can merge them.").waitFor();
    await eventually(async () => expect(await reader.getByRole("button", { name: /^Keep/ }).count()).toBe(0));
  });
});

/** Everything that the page says of its progress from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const note = () => {
      for (const output of document.querySelectorAll("[role=dialog] output")) texts.push(output.textContent);
    };
    new MutationObserver(note).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return texts;
  });
  return () => said.jsonValue();
}

/** An analyst among the sources of an office of its own, in which nothing has been recorded. */
async function enterSources(locale: "pl-PL" | "en-GB") {
  const { url } = await startServer({ env: { DEMO_SEED: "empty" } });
  const client = await signIn(url, "analyst");
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const workspaceId = workspace?.id ?? "";
  return { page: await visit(url, client, workspaceId, locale), client, workspaceId, url };
}

async function visit(url: string, client: ApiClient, workspaceId: string, locale: "pl-PL" | "en-GB") {
  const { context, page } = await browser.person({ baseURL: url, locale });
  const [name = "", value = ""] = client.cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url }]);
  await page.goto(`/w/${workspaceId}/sources`);
  return page;
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) > 0 && (await focused.innerText()).trim().endsWith(name)) return;
  }
  throw new Error(`no key leads to ${name}`);
}
