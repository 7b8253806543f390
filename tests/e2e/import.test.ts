import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { docx, p, r, styled } from "#tests/support/docx";
import { pdf } from "#tests/support/pdf";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { textOf, visit } from "#tests/support/writing";

const browser = testBrowser();
let url: string;
let client: ApiClient;
let list: string;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  client = await signIn(url, "analyst");
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  list = `/w/${workspace?.id ?? ""}`;
});

const briefs = async () => (await client.get<{ items: { title: string }[] }>("/briefs")).items;

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function choose(page: Page, name: string, mimeType: string, content: Uint8Array | string) {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}

it("plik Worda ze śladem zmian i uwagą, obok oryginału, poprawiony przed przyjęciem", async () => {
  const { page, expectConsole } = await visit(browser, url, "analyst", list, { locale: "pl-PL" });
  expectConsole(/status of 422/);
  await page.getByRole("button", { name: "Importuj", exact: true }).first().click();
  expect(await page.locator('input[type="file"]').getAttribute("accept")).toContain(".pdf");
  await choose(page, "skan.pdf", "application/pdf", pdf([{ words: [] }]));
  await page.getByText("W pliku są tylko obrazy stron.").waitFor();

  await choose(page, "Śluzy.docx", word, await wordFile());
  const read = page.getByRole("region", { name: "Odczytany tekst: 3 sekcje" });
  await read.waitFor();
  await read.getByText("2 miejsca do sprawdzenia").click();
  await read.getByText("W tekście pominięto uwagę (J. Kowal): Skąd ta kwota?").waitFor();
  await read.getByText("Przyjęto śledzone zmiany: 1 wstawienie, 2 usunięcia, 0 przeniesień.").waitFor();
  const original = page.frameLocator('iframe[title="Oryginał"]');
  await original.getByText("Rząd zapowiada odbudowę dwunastu śluz na Wiśle.").waitFor();
  await checkAccessibility(page, "import obok oryginału");
  expect(await briefs()).toEqual([]);

  await read.getByRole("button", { name: "Kto zapłaci?" }).first().click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
    /^Czym jest blok/,
  );
  await page.getByLabel("Czym jest blok 1", { exact: true }).selectOption("Pominięte");
  await page.getByLabel("Czym jest blok 5", { exact: true }).selectOption("Dalszy ciąg");
  await page.getByLabel("Czym jest blok 6", { exact: true }).selectOption("Akapit");
  await page.getByRole("region", { name: "Odczytany tekst: 2 sekcje" }).waitFor();
  await page.getByText("1 odnośnik").click();
  const address = page.getByRole("textbox", { name: "umowa" });
  await address.fill("nie adres");
  await page.getByText("To nie jest adres strony ani osoby.").waitFor();
  await page.getByRole("button", { name: "Importuj i otwórz" }).click();
  await page.getByRole("alert").getByText("To nie jest adres strony ani osoby.").waitFor();
  await address.fill("https://umowa.example/druga");
  await page.getByText("4 poprawki").waitFor();
  await page.getByRole("textbox", { name: "Tytuł" }).fill("Śluzy na Wiśle");
  await checkAccessibility(page, "poprawiony import");
  await page.getByRole("button", { name: "Importuj i otwórz" }).click();

  const text = textOf(page);
  await text.waitFor();
  expect(await text.getByRole("heading").allTextContents()).toEqual(["Kto zapłaci?"]);
  expect(await text.locator("p").allTextContents()).toEqual([
    "Rząd zapowiada odbudowę dwunastu śluz na Wiśle.",
    "Program zapewne pochłonie 5 mld zł. Tak mówi umowa.",
    "Co dalej?",
    "Nie wiadomo.",
  ]);
  expect(await text.locator("a").getAttribute("href")).toBe("https://umowa.example/druga");
  expect(await briefs()).toMatchObject([{ title: "Śluzy na Wiśle" }]);
});

it("a page that shows itself as it is, and asks nobody for anything", async () => {
  const { page } = await visit(browser, url, "analyst", list);
  const before = await briefs();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("button", { name: "Import", exact: true }).first().click();
  const html =
    '<h1>The locks</h1><p>The council adopted <a href="https://a.example/">the plan</a>.</p>' +
    '<img src="https://tracker.example/p.png"><link rel="stylesheet" href="https://tracker.example/s.css">' +
    "<script>document.body.textContent = 'changed'</script><p onclick=\"this.remove()\">Click me.</p>";
  await choose(page, "locks.html", "text/html", html);
  const original = page.frameLocator('iframe[title="The original"]');
  await original.getByText("The council adopted the plan.").waitFor();
  await original.getByText("Click me.").click();
  await original.getByText("the plan").click();
  await original.getByText("Click me.").waitFor();
  expect(asked.filter((address) => address.includes("example"))).toEqual([]);

  await page.getByLabel("Language of the text").selectOption("Polish");
  await eventually(() => expect(asked.filter((address) => address.endsWith("/preview"))).toHaveLength(2));
  await page.getByRole("button", { name: "Another file" }).click();
  await page.getByText("Drop a file here, or").waitFor();
  await page.keyboard.press("Escape");
  expect(await briefs()).toEqual(before);
});

it("a text of many blocks, corrected by the keyboard on a telephone's width", async () => {
  const { page } = await visit(browser, url, "analyst", list, { viewport: { width: 390, height: 844 } });
  await page.getByRole("button", { name: "Import", exact: true }).first().click();
  await choose(
    page,
    "plan.pdf",
    "application/pdf",
    pdf([{ words: [{ text: "The council adopted the plan of locks.", y: 700 }] }]),
  );
  const view = page.getByRole("group", { name: "Shown" });
  await view.getByRole("radio", { name: "The original" }).click();
  await page.getByText("This browser shows no PDF inside a page.").waitFor();
  expect(await page.getByText("Open the original").getAttribute("href")).toMatch(/^blob:/);
  await view.getByRole("radio", { name: "What was read" }).click();
  await page.getByLabel("What block 1 is", { exact: true }).focus();
  await page.keyboard.press("S");
  await page.getByText("1 correction").waitFor();
  await checkAccessibility(page, "an import on a telephone");
  await page.getByRole("button", { name: "Undo all" }).click();
  await page.getByText("1 correction").waitFor({ state: "detached" });
});

function wordFile(): Promise<Uint8Array> {
  const deleted = `<w:del w:id="1"><w:r><w:delText>nie </w:delText></w:r></w:del>`;
  return docx({
    styles: { Tytu: "Title", Nagwek1: "heading 1" },
    comments: `<w:comment w:id="3" w:author="J. Kowal">${p("Skąd ta kwota?")}</w:comment>`,
    links: { rLink: "https://umowa.example/" },
    body: [
      styled("Tytu", "Śluzy"),
      p("Na prawach rękopisu"),
      p("Rząd zapowiada odbudowę dwunastu śluz na Wiśle."),
      styled("Nagwek1", "Kto zapłaci?"),
      p(
        `${r("Program ")}${deleted}${deleted}<w:ins w:id="2">${r("zapewne ")}</w:ins>${r("pochłonie 5 mld zł.")}<w:r><w:commentReference w:id="3"/></w:r>`,
      ),
      p(`${r("Tak mówi ")}<w:hyperlink r:id="rLink">${r("umowa")}</w:hyperlink>${r(".")}`),
      styled("Nagwek1", "Co dalej?"),
      p("Nie wiadomo."),
    ].join(""),
  });
}
