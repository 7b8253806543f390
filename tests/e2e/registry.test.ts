import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { checkAccessibility } from "#tests/support/accessibility";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";

const browser = testBrowser();

describe("the states are added to an empty registry", () => {
  it("po polsku, myszą", async () => {
    const { page } = await enterRegistry("pl-PL");
    await page.getByRole("heading", { name: "Nie ma jeszcze podmiotów" }).waitFor();
    await checkAccessibility(page, "pusty rejestr");
    await page.getByRole("button", { name: "Dodaj państwa (197)" }).click();
    await page.getByText("Dodano 197 państw.", { exact: true }).waitFor();
    await page.getByRole("searchbox", { name: "Szukaj w nazwach i odmianach" }).fill("zea");
    await page.getByRole("link", { name: "Zjednoczone Emiraty Arabskie" }).click();
    await page.getByRole("heading", { name: "Zjednoczone Emiraty Arabskie" }).waitFor();
    await page.getByText("emiracki").waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Inne czynności" }).click();
    await page.getByRole("menuitem", { name: "Dodaj państwa (197)" }).click();
    await page.getByText("Wszystkie państwa są już w rejestrze.").waitFor();
  });

  it("in English, with the keyboard alone, beside what is kept", async () => {
    const { page, workspaceId, client } = await enterRegistry("en-GB");
    const kept = { workspaceId, kind: "state", name: { pl: "Litwa" }, iso3166: "LT", note: "ours" };
    await client.send("POST", "/entities", kept);
    await page.reload();
    await page.getByRole("link", { name: "Litwa" }).waitFor();
    await tabTo(page, "Other actions");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Add the states (197)" }).waitFor();
    await checkAccessibility(page, "the registry's menu");
    await page.keyboard.press("Enter");
    await page.getByText("Added 196 states; 1 was in the registry already.").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("belarus");
    await page.getByText("1 result").waitFor();
    await tabTo(page, "Belarus");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Belarus" }).waitFor();
    await page.getByText("białoruski").waitFor();
  });
});

describe("the registry goes out as a table and comes back", () => {
  it("po polsku, myszą, także z arkusza w Windows-1250", async () => {
    const { page, client, workspaceId } = await enterRegistry("pl-PL");
    await client.send("POST", "/entities", { workspaceId, kind: "place", name: { pl: "Łódź" } });
    await page.reload();
    await page.getByRole("button", { name: "Inne czynności" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Eksportuj do CSV" }).click(),
    ]);
    const [head = "", row = ""] = (await readFile(await download.path(), "utf8")).split("\r\n");
    expect(head).toBe("\uFEFFid;kind;name_pl;name_en;aliases;adjective;wikidata;iso3166;note");

    await page.getByRole("button", { name: "Inne czynności" }).click();
    await page.getByRole("menuitem", { name: "Importuj z CSV" }).click();
    const dialog = page.getByRole("dialog", { name: "Import podmiotów" });
    await dialog.getByText("Najwyżej 5000 wierszy").waitFor();
    await checkAccessibility(page, "import");
    await choose(page, "Wybierz plik", `${head}\r\n${row}\r\n;kraj;Litwa;;;;184;;\r\n`);
    await dialog.getByText("0 nowych podmiotów, 0 zmienionych, 1 bez zmian, 1 błędny wiersz").waitFor();
    await dialog.getByText("wiersz 3").first().waitFor();
    await dialog.getByText("Rodzajem może być: person, state").waitFor();
    await dialog.getByText("Identyfikator to litera Q i liczba").waitFor();
    await checkAccessibility(page, "błędne wiersze");
    expect(await dialog.getByRole("button", { name: "Importuj" }).count()).toBe(0);

    await dialog.getByRole("button", { name: "Wybierz inny plik" }).click();
    // „Świętokrzyskie” as a spreadsheet of Windows-1250 writes it.
    const windows = [
      "kind;name_pl;note\r\nplace;",
      "\x8cwi\xeatokrzyskie;g\xf3ry\r\nplace;\xa3\xf3d\x9f;miasto\r\n",
    ];
    await choose(page, "Wybierz plik", Buffer.from(windows.join(""), "latin1"));
    await dialog.getByText("1 nowy podmiot, 1 zmieniony, 0 bez zmian").waitFor();
    await dialog.getByText("zmiana: notatka").waitFor();
    await checkAccessibility(page, "podgląd");
    await dialog.getByRole("button", { name: "Importuj" }).click();
    await page.getByText("Zaimportowano: 1 nowy podmiot, 1 zmieniony.").waitFor();
    await page.getByRole("link", { name: "Świętokrzyskie" }).waitFor();
  });

  it("in English, with the keyboard alone; a reader only takes it out", async () => {
    const { page, url, workspaceId } = await enterRegistry("en-GB");
    await tabTo(page, "Other actions");
    await page.keyboard.press("Enter");
    await page.keyboard.press("i");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Import entities" });
    // Asked for early: the browser has to hear of it before the key.
    const choosing = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "Choose a file" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    const chooser = await choosing;
    const text =
      "kind,name_en,aliases\norganisation,European Union,UE [pl abbreviation] | EU [en abbreviation]\n";
    await chooser.setFiles({ name: "entities.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await dialog.getByText("1 new entity, 0 changed, 0 unchanged").waitFor();
    await tabTo(page, "Import");
    await page.keyboard.press("Enter");
    await page.getByText("Imported: 1 new entity, 0 changed.").waitFor();
    await page.getByRole("row", { name: /European Union .* UE, EU/ }).waitFor();

    const reader = await visitRegistry(url, await signIn(url, "reader"), workspaceId, "en-GB");
    await reader.getByRole("button", { name: "Other actions" }).click();
    expect(await reader.getByRole("menuitem").allInnerTexts()).toEqual(["Export as CSV"]);
  });
});

describe("two entities are merged, and parted again", () => {
  it("po polsku, myszą: dwa zaznaczone w tabeli", async () => {
    const { page, client, workspaceId } = await enterRegistry("pl-PL");
    await client.send("POST", "/entities", { workspaceId, ...unionPl });
    await client.send("POST", "/entities", { workspaceId, ...unionEn });
    await page.reload();
    await page.getByRole("checkbox", { name: "Zaznacz: Unia Europejska" }).click();
    await page.getByText("Zaznaczono 1 podmiot").waitFor();
    await page.getByText("Zaznacz dwa, aby je połączyć.").waitFor();
    await page.getByRole("checkbox", { name: "Zaznacz: Unia", exact: true }).click();
    await checkAccessibility(page, "zaznaczone");
    await page.getByRole("button", { name: "Połącz…" }).click();
    const dialog = page.getByRole("dialog", { name: "Łączenie podmiotów" });
    await dialog.getByRole("row", { name: "Przymiotnik unijny europejski nie przejdzie unijny" }).waitFor();
    await dialog.getByText("Żadna teza nie przejdzie.").waitFor();
    await checkAccessibility(page, "łączenie");
    await dialog.getByRole("button", { name: "Niech zostanie „Unia”" }).click();
    await dialog
      .getByRole("row", { name: "Przymiotnik europejski unijny nie przejdzie europejski" })
      .waitFor();
    await dialog.getByRole("button", { name: "Niech zostanie „Unia Europejska”" }).click();
    await dialog.getByRole("row", { name: "Przymiotnik unijny europejski" }).waitFor();
    await dialog.getByRole("button", { name: "Połącz", exact: true }).click();
    await page.getByText("Podmiot „Unia” dołączono do podmiotu „Unia Europejska”.").waitFor();
    await page.getByRole("link", { name: "Unia", exact: true }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Cofnij" }).click();
    await page.getByText("„Unia Europejska” i „Unia” są znów osobnymi podmiotami.").waitFor();
    await page.getByRole("link", { name: "Unia", exact: true }).waitFor();
  });

  it("in English, with the keyboard alone: from an entity's page", async () => {
    const { page, client, workspaceId } = await enterRegistry("en-GB");
    const { id: goes } = await client.send<{ id: string }>("POST", "/entities", { workspaceId, ...unionEn });
    await client.send("POST", "/entities", { workspaceId, ...unionPl });
    await page.goto(`/w/${workspaceId}/entities/${goes}`);
    await tabTo(page, "Merge…");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Merge entities" });
    await dialog.getByRole("textbox", { name: "Which entity to merge it with?" }).waitFor();
    await dialog.getByRole("button", { name: "Unia Europejska organisation" }).waitFor();
    await checkAccessibility(page, "the other one");
    await page.keyboard.type("unia eur");
    await tabTo(page, "organisation");
    await page.keyboard.press("Enter");
    await dialog.getByText("“European Union” stays.").waitFor();
    await page.keyboard.press("Enter");
    await dialog.getByText("“Unia Europejska” stays.").waitFor();
    await dialog.getByRole("row", { name: "Wikidata Q458 Q458" }).waitFor();
    await tabTo(page, "Merge");
    await page.keyboard.press("Enter");
    await page.getByText("Merged “European Union” into “Unia Europejska”.").waitFor();

    // It has the other's name now, and the address of the other leads here.
    await page.waitForURL((address) => !address.pathname.endsWith(goes));
    await page.getByRole("heading", { name: "European Union" }).waitFor();
    const stays = page.url();
    await page.goto(`/w/${workspaceId}/entities/${goes}`);
    await page.waitForURL(stays);
    await page.getByRole("heading", { name: "Merged into it" }).waitFor();
    await checkAccessibility(page, "the merged entity");
    await tabTo(page, "Undo the merge");
    await page.keyboard.press("Enter");
    await page.getByText("are entities of their own again.").waitFor();
    await page.getByRole("heading", { name: "Unia Europejska" }).waitFor();
    await page.goto(`/w/${workspaceId}/entities/${goes}`);
    await page.getByText("europejski", { exact: true }).waitFor();
    expect(page.url()).toContain(goes);
  });
});

describe("an entity's page tells what is claimed of it", () => {
  it("po polsku, myszą", async () => {
    const { page, most } = await visitMostClaimed("pl-PL");
    const claims = page.getByRole("main").locator("ol > li");
    const all = await claims.count();
    expect(all).toBe(most.uses);
    await checkAccessibility(page, "podmiot");
    await page.getByRole("combobox", { name: "Stan" }).selectOption("verified");
    await page.waitForURL(/status=verified/);
    await eventually(async () => {
      const states = await claims.locator("[data-status]").allInnerTexts();
      expect(new Set(states)).toEqual(new Set(["potwierdzona"]));
      expect(states.length).toBeLessThan(all);
    });
    const words = claims.first().getByRole("link").first();
    const quote = await words.innerText();
    await words.click();
    await page.waitForURL(/\/briefs\/.*claim=/);
    await page.getByRole("article", { name: `Teza: ${quote}` }).waitFor();
  });

  it("in English, with the keyboard alone", async () => {
    const { page } = await visitMostClaimed("en-GB");
    const claims = page.getByRole("main").locator("ol > li");
    const first = await claims.first().innerText();
    await tabTo(page, "oldest first");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/order=oldest/);
    await eventually(async () => expect(await claims.first().innerText()).not.toBe(first));
    // A row that is out of sight is not laid out, and has no words to be read.
    await eventually(async () => {
      await claims.last().scrollIntoViewIfNeeded();
      expect(await claims.last().innerText()).toBe(first);
    });
    await checkAccessibility(page, "an entity, the oldest claims first");
  });
});

const unionPl = {
  kind: "organisation",
  name: { pl: "Unia Europejska" },
  aliases: [{ text: "UE", lang: "pl", type: "abbreviation" }],
  adjective: "unijny",
};
const unionEn = {
  kind: "organisation",
  name: { pl: "Unia", en: "European Union" },
  aliases: [{ text: "EU", lang: "en", type: "abbreviation" }],
  adjective: "europejski",
  wikidata: "Q458",
};

/** An analyst in the registry of an office of its own, in which nothing has been recorded. */
async function enterRegistry(locale: "pl-PL" | "en-GB") {
  const { url } = await startServer({ env: { DEMO_SEED: "empty" } });
  const client = await signIn(url, "analyst");
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const workspaceId = workspace?.id ?? "";
  const page = await visitRegistry(url, client, workspaceId, locale);
  return { page, client, workspaceId, url };
}

/** The page of that entity of the demonstration of which most is claimed. */
async function visitMostClaimed(locale: "pl-PL" | "en-GB") {
  const { url } = await startServer();
  const client = await signIn(url, "analyst");
  const { items } = await client.get<{ items: { id: string; workspaceId: string; uses: number }[] }>(
    "/entities?limit=200",
  );
  const [most] = items.toSorted((a, b) => b.uses - a.uses);
  if (!most) throw new Error("the demonstration has no entities");
  const page = await visitRegistry(url, client, most.workspaceId, locale);
  await page.goto(`/w/${most.workspaceId}/entities/${most.id}`);
  return { page, most };
}

async function visitRegistry(url: string, client: ApiClient, workspaceId: string, locale: "pl-PL" | "en-GB") {
  const { context, page } = await browser.person({ baseURL: url, locale });
  const [name = "", value = ""] = client.cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url }]);
  await page.goto(`/w/${workspaceId}/entities`);
  return page;
}

/** Chooses a table that the button asks for. */
async function choose(page: Page, button: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: button }).click(),
  ]);
  await chooser.setFiles({ name: "podmioty.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
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
