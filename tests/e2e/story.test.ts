import { readFile } from "node:fs/promises";
import JSZip from "jszip";
import type { Locator, Page } from "playwright-core";
import { extractText } from "unpdf";
import { expect, it } from "vitest";
import { signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { arrive, blocksOf, select, textOf, typeAfter } from "#tests/support/writing";

const browser = testBrowser();

/** As text comes out of a PDF: hard lines, the lead moved to where the page broke. */
const pasted = `Co ustalono w sprawie portu?

Rada portu w Halsku przyjęła plan pogłębienia toru
wodnego do 12 metrów. Prace mają ruszyć wiosną
i potrwać dwa lata.

Kto za to zapłaci?

Koszt poniosą po połowie miasto i państwo. Udział

Rada portu w Halsku rozpoczyna największą inwestycję od dekady. Spór o pieniądze

odłożono na później, choć może on opóźnić prace.

https://port.example/plan
armatorów pozostaje nieznany.
`;

it(
  "an analyst imports a text, a colleague joins, a reviewer judges, a section is restored, the files hold the text",
  { timeout: 240_000 },
  async () => {
    const server = await startServer({ env: { DEMO_SEED: "empty", REVISION_REST_SECONDS: "2" } });
    const [anna, jedrzej, roza] = await Promise.all(
      ["analyst", "analyst2", "reviewer"].map((who) => arrive(browser, server.url, who)),
    );
    if (!anna || !jedrzej || !roza) throw new Error("three people");

    // Anna imports what she has.
    const page = anna.page;
    await page.getByRole("button", { name: "Import", exact: true }).first().click();
    await page.getByRole("textbox", { name: "or paste text" }).fill(pasted);
    await page.getByRole("button", { name: "Import the text" }).click();
    await page.getByRole("region", { name: "What was read: 3 sections" }).waitFor();
    await page.getByRole("button", { name: "Import and open" }).click();
    await page.waitForURL(/\/briefs\//);
    const text = textOf(page);
    await text.waitFor();
    expect(await blocksOf(text)).toEqual([
      "Rada portu w Halsku rozpoczyna największą inwestycję od dekady. Spór o pieniądze odłożono na później, choć może on opóźnić prace.",
      "Co ustalono w sprawie portu?",
      "Rada portu w Halsku przyjęła plan pogłębienia toru wodnego do 12 metrów. Prace mają ruszyć wiosną i potrwać dwa lata.",
      "Kto za to zapłaci?",
      "Koszt poniosą po połowie miasto i państwo. Udział armatorów pozostaje nieznany.",
      "https://port.example/plan",
    ]);

    // Jędrzej joins; both type at once, into the same paragraph and into different sections.
    await jedrzej.page.goto(page.url());
    const his = textOf(jedrzej.page);
    await his.getByText("Co ustalono").waitFor();
    await page.getByRole("button", { name: /^Jędrzej Łoś/ }).waitFor();
    await Promise.all([
      typeAfter(page, "potrwać dwa lata.", " Anna dodaje zdanie."),
      typeAfter(jedrzej.page, "toru wodnego do 12 metrów", " przy nabrzeżu"),
    ]);
    await Promise.all([
      typeAfter(page, "od dekady", " i pół"),
      typeAfter(jedrzej.page, "pozostaje nieznany.", " Jędrzej też."),
    ]);
    await eventually(async () => expect(await blocksOf(text)).toEqual(await blocksOf(his)));
    const together = (await blocksOf(text)).join("\n");
    for (const words of [
      "Anna dodaje zdanie.",
      "12 metrów przy nabrzeżu",
      "od dekady i pół",
      "Jędrzej też.",
    ]) {
      expect(together).toContain(words);
    }

    // Jędrzej goes offline, types, closes the page; it all comes back with him, and merges with what Anna wrote.
    jedrzej.expectConsole(/ERR_INTERNET_DISCONNECTED/);
    await jedrzej.context.setOffline(true);
    await typeAfter(jedrzej.page, "Jędrzej też.", " Napisane w pociągu.");
    await jedrzej.page.getByTitle(/Offline, .* kept on this device/).waitFor();
    await typeAfter(page, "Anna dodaje zdanie.", " I drugie.");
    const address = jedrzej.page.url();
    await jedrzej.page.close({ runBeforeUnload: false });
    await jedrzej.context.setOffline(false);
    const back = await jedrzej.newPage();
    await back.goto(address);
    await textOf(back).getByText("Napisane w pociągu.").waitFor();
    await text.getByText("Napisane w pociągu.").waitFor();
    await textOf(back).getByText("I drugie.").waitFor();
    await back.getByTitle(/^Saved/).waitFor();

    // Anna tags a claim by the keyboard and ties it to an entity and a source, without leaving the text.
    await select(page, "pogłębienia toru wodnego do 12 metrów");
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    const card = page.getByRole("article", { name: /^Claim: pogłębienia toru/ });
    await card.waitFor();
    await card.getByText("needs a source").waitFor();
    await card.getByRole("combobox", { name: /Search for an entity/ }).fill("Port Halsk");
    await page.getByRole("option", { name: /Add “Port Halsk”/ }).click();
    await fillDialog(page, async () => undefined);
    await card.getByRole("link", { name: "Port Halsk" }).waitFor();
    await card.getByRole("combobox", { name: /Search for a source/ }).fill("https://port.example/uchwala-12");
    await page.getByRole("option", { name: "Read port.example" }).click();
    await fillDialog(page, async (dialog) => {
      await dialog.getByRole("textbox", { name: "Title" }).fill("Uchwała nr 12");
    });
    await card.getByRole("link", { name: "Uchwała nr 12", exact: true }).waitFor();
    await card.getByText("in review").waitFor();

    // Róża reviews it; the text is not hers to edit.
    await roza.page.goto(`${page.url().split("?")[0]}`);
    const hers = textOf(roza.page);
    await hers.getByText("pogłębienia toru").first().click();
    expect(await hers.getAttribute("contenteditable")).toBe("false");
    const judged = roza.page.getByRole("article", { name: /^Claim: pogłębienia toru/ });
    await judged.getByRole("radio", { name: "true", exact: true }).check({ force: true });
    await judged.getByRole("textbox", { name: "Reasons" }).fill("Zgodne z uchwałą.");
    await judged.getByRole("button", { name: "Save the verdict" }).click();
    await judged.getByText("verified").waitFor();
    await card.getByText("verified").waitFor();

    // An edit inside its words makes it stale, one outside does not.
    await typeAfter(page, "Kto za to zapłaci", " i kiedy");
    await typeAfter(page, "pogłębienia toru", " głównego");
    await card.getByText("The words were changed after the last verdict.").waitFor();
    await judged.getByText("The words were changed after the last verdict.").waitFor();

    // Anna restores one section while Jędrzej types in another.
    await typeAfter(page, "miasto i państwo", " oraz nikt inny");
    await page.getByRole("tab", { name: "History" }).click();
    await page
      .getByRole("combobox", { name: "Section" })
      .selectOption({ label: "2. Kto za to zapłaci i kiedy?" });
    const first = page.getByRole("listitem").filter({ hasText: "Revision 1" });
    await page.getByText("Revision 2", { exact: true }).waitFor({ timeout: 20_000 });
    await first.getByRole("button", { name: "Read" }).click();
    const typing = typeAfter(back, "I drugie.", " Pisane w czasie przywracania.");
    await page.getByRole("button", { name: "Restore this revision" }).click();
    await typing;
    await eventually(async () => {
      const now = await blocksOf(text);
      expect(now).toContain(
        "Koszt poniosą po połowie miasto i państwo. Udział armatorów pozostaje nieznany.",
      );
      expect(now).toContain("Kto za to zapłaci?");
      expect(now.join("\n")).toContain("pogłębienia toru głównego");
      expect(now.join("\n")).toContain("I drugie. Pisane w czasie przywracania.");
      expect(await blocksOf(textOf(back))).toEqual(now);
    });

    // The files hold the final text, word for word, whichever way they are asked for.
    const final = await blocksOf(text);
    const [markdown, html] = [await exportBy(page, /Markdown/), await exportBy(page, /HTML/)];
    for (const block of final) {
      expect(markdown.replaceAll("\\", "")).toContain(block);
      expect(html).toContain(block);
    }
    const briefId = /\/briefs\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
    const client = await signIn(server.url, "reader");
    expect(
      await wordsOfDocx(await client.download(`/briefs/${briefId}/exports`, { format: "docx" })),
    ).toContain(final.join(" "));
    expect(
      await wordsOfPdf(await client.download(`/briefs/${briefId}/exports`, { format: "pdf" })),
    ).toContain(final[1]);
  },
);

async function wordsOfDocx(file: ArrayBuffer): Promise<string> {
  const archive = await JSZip.loadAsync(file);
  const xml = (await archive.file("word/document.xml")?.async("text")) ?? "";
  return xml
    .replaceAll("</w:p>", " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/[ \u00a0]+/g, " ");
}

async function wordsOfPdf(file: ArrayBuffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(file), { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
}

/** Some records are made at once, others through a form: saves it where there is one. */
async function fillDialog(page: Page, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = page.getByRole("dialog");
  const shown = await dialog.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  );
  if (!shown) return;
  await fill(dialog);
  await dialog.getByRole("button", { name: /^(Save|Add|Create)/ }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function exportBy(page: Page, format: RegExp): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("radio", { name: format }).check({ force: true });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  await page.keyboard.press("Escape");
  const text = await readFile(await download.path(), "utf8");
  // In Polish some spaces are such that no line ends there.
  return text.replaceAll("\u00a0", " ");
}
