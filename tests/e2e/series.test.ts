import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import JSZip from "jszip";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { aPicture } from "#tests/support/pictures";
import { startServer } from "#tests/support/server";
import { textOf, visit } from "#tests/support/writing";

const browser = testBrowser();
const year = new Date().getUTCFullYear();

let url: string;
let editor: ApiClient;
let workspaceId: string;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  editor = await signIn(url, "editor");
  const [workspace] = await editor.get<{ id: string }[]>("/workspaces");
  workspaceId = workspace?.id ?? "";
});

it("seria od założenia do wydania pod numerem", async () => {
  const person = await visit(browser, url, "editor", `/w/${workspaceId}/series`, { locale: "pl-PL" });
  const { page } = person;
  person.expectConsole(/status of 422/);
  await checkAccessibility(page, "brak serii");
  await page.getByRole("button", { name: "Nowa seria" }).click();
  const dialog = page.getByRole("dialog", { name: "Nowa seria" });
  await dialog.getByRole("textbox", { name: "Nazwa" }).fill("Komentarze");
  await dialog.getByRole("textbox", { name: "Numeracja" }).fill("{year}");
  await dialog.getByRole("spinbutton", { name: "Najwięcej słów w leadzie" }).fill("6");
  for (const [index, title] of ["Co się stało?", "Co dalej?"].entries()) {
    await dialog.getByRole("button", { name: "Dodaj sekcję" }).click();
    await dialog.getByRole("textbox", { name: `Sekcja ${index + 1}`, exact: true }).fill(title);
  }
  await dialog.getByRole("spinbutton", { name: "Najwięcej słów w sekcji 1" }).fill("100");
  await dialog.getByText("Wygląd plików").click();
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "znak.png", mimeType: "image/png", buffer: aPicture() });
  await dialog.getByRole("img", { name: "Obecne logo" }).waitFor();
  await dialog.getByLabel("Krój pisma").selectOption("Source Sans");
  await dialog.getByRole("textbox", { name: "Kolor instytucji" }).fill("#ffee00");
  await dialog.getByRole("radio", { name: "w dwóch kolumnach" }).check();
  await dialog.getByText("Stopka redakcyjna").click();
  await dialog.getByRole("textbox", { name: "ISSN" }).fill("2049-3631");
  await dialog.getByRole("button", { name: "Dodaj osobę" }).click();
  await dialog.getByRole("textbox", { name: "Imię i nazwisko 1" }).fill("Ewa Lis");
  await dialog.getByRole("textbox", { name: "Funkcja 1" }).fill("redaktor naczelna");
  await checkAccessibility(page, "nowa seria");
  await dialog.getByRole("button", { name: "Zapisz" }).click();
  await dialog.getByText("Musi mieć {number} dokładnie raz albo być pusta.").waitFor();
  await dialog.getByText("Zapisz go jak #1b4f86; musi być dość ciemny").waitFor();
  await dialog.getByText("To nie jest ISSN").waitFor();
  await checkAccessibility(page, "seria z błędami");
  await dialog.getByRole("textbox", { name: "Numeracja" }).fill("{number}/{year}");
  await dialog.getByRole("textbox", { name: "Kolor instytucji" }).fill("#8a1538");
  await dialog.getByRole("textbox", { name: "ISSN" }).fill("2049-3630");
  await dialog.getByRole("button", { name: "Zapisz" }).click();
  await page.getByRole("cell", { name: `1/${year}` }).waitFor();
  await checkAccessibility(page, "serie");

  await page.goto(`/w/${workspaceId}`);
  await page.getByRole("button", { name: "Nowy komentarz" }).first().click();
  await page.getByRole("textbox", { name: "Tytuł" }).fill("Śluzy na Wiśle");
  await page.getByLabel("Seria", { exact: true }).selectOption("Komentarze");
  await page.getByRole("button", { name: "Utwórz i pisz" }).click();
  const text = textOf(page);
  await text.waitFor();
  expect(await text.getByRole("heading").allTextContents()).toEqual(["Co się stało?", "Co dalej?"]);
  const lacks = page.getByRole("region", { name: "Komentarze" });
  await lacks.getByText("Lead jest pusty.").waitFor();
  await lacks.getByText("Sekcja „Co dalej?” jest pusta.").click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.insertText("Powstanie dwanaście śluz.");
  await text.locator("p").first().click();
  await page.keyboard.insertText("Rada przyjęła wczoraj plan odbudowy dwunastu śluz.");
  await lacks.getByText("Sekcja „Co dalej?” jest pusta.").waitFor({ state: "detached" });
  await lacks.getByText("Lead ma 7 słów, a może mieć najwyżej 6.").waitFor();
  await checkAccessibility(page, "czego brakuje do serii");

  await page.getByRole("button", { name: "Więcej", exact: true }).click();
  await page.getByRole("menuitem", { name: "Seria, numer, autorzy…" }).click();
  const place = page.getByRole("dialog", { name: "Seria, numer i autorzy" });
  await place.getByText(`następny to 1/${year}`).waitFor();
  await place.getByRole("textbox", { name: "Numer" }).fill("7 bis");
  await place.getByRole("button", { name: "Podaj autorów" }).click();
  await place.getByRole("textbox", { name: "Funkcja 1" }).fill("analityczka");
  await checkAccessibility(page, "seria i numer");
  await place.getByRole("button", { name: "Zapisz" }).click();
  await lacks.getByText("Komentarze 7 bis").waitFor();
  await page.getByRole("tab", { name: "Podgląd" }).click();
  await page.getByText(/^1 strona,/).waitFor();
  const made = await editor.download(`${new URL(page.url()).pathname}/exports`, { format: "html" });
  const file = new TextDecoder().decode(made);
  const words = [
    "--accent: #8a1538",
    "data:image/png",
    "ISSN\u00a02049-3630",
    "(analityczka)",
    "Redakcja: Ewa Lis (redaktor naczelna)",
  ];
  for (const each of words) expect(file).toContain(each);
});

it("a commentary enters a series late, and is numbered when it is released", async () => {
  const series = await editor.send<{ id: string }>("POST", "/series", { workspaceId, name: "Briefs" });
  const body = { workspaceId, title: "Locks", language: "en", text: "Twelve locks will be built." };
  const { id } = await editor.send<{ id: string }>("POST", "/briefs/import", body);
  const { page } = await visit(browser, url, "editor", `/briefs/${id}`, { theme: "dark" });
  await textOf(page).waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Series, number, authors…" }).click();
  const place = page.getByRole("dialog", { name: "Series, number and authors" });
  await place.getByLabel("Series", { exact: true }).selectOption("Briefs");
  await place.getByRole("button", { name: "Save" }).click();
  await page.getByRole("region", { name: "Briefs" }).waitFor();
  await editor.send("POST", `/briefs/${id}/release`, { overrideReason: "urgent" });
  await page.getByText(`Briefs 1/${year}`).waitFor();
  await page.getByRole("tab", { name: "Preview" }).click();
  await page.getByText(/^1 page,/).waitFor();

  await page.goto(`/w/${workspaceId}/series`);
  await page.getByRole("button", { name: "Change “Briefs”" }).click();
  const dialog = page.getByRole("dialog", { name: "Change the series" });
  await checkAccessibility(page, "a series");
  expect(await dialog.getByRole("button", { name: "Delete" }).count()).toBe(0);
  await dialog.getByRole("button", { name: "Archive" }).click();
  await page.getByText("archived", { exact: true }).waitFor();
  expect(await editor.get(`/series?workspaceId=${workspaceId}`)).toMatchObject([
    { name: "Komentarze" },
    { id: series.id, name: "Briefs", archived: true, nextNumber: `2/${year}` },
  ]);
});

it("all releases of a series are fetched at once, in the browser and by a script", async () => {
  const series = await editor.send<{ id: string }>("POST", "/series", { workspaceId, name: "Notes" });
  for (const title of ["Locks", "Ports"]) {
    const body = { workspaceId, title, language: "en", text: `${title} will be built.` };
    const { id } = await editor.send<{ id: string }>("POST", "/briefs/import", body);
    await editor.send("POST", `/briefs/${id}/series`, { seriesId: series.id });
    await editor.send("POST", `/briefs/${id}/release`, { overrideReason: "urgent" });
  }
  const names = ["index.html", "index.json", `1-${year}-locks.docx`, `2-${year}-ports.docx`];

  const { page } = await visit(browser, url, "reader", `/w/${workspaceId}/series`);
  await page.getByRole("button", { name: "2, download… – releases of “Notes”" }).click();
  const dialog = page.getByRole("dialog", { name: "Releases of “Notes”" });
  await dialog.getByLabel("Format").selectOption("Word (DOCX)");
  await checkAccessibility(page, "releases of a series");
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccessibility(page, "releases of a series on a telephone");
  const coming = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("notes-docx.zip");
  expect(await filesIn(await download.path())).toEqual(names);

  const folder = await mkdtemp(path.join(tmpdir(), "kolegium-export-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { secret } = await editor.send<{ secret: string }>("POST", "/me/api-keys", { name: "script" });
  const run = (given: readonly string[], apiKey = secret) =>
    promisify(execFile)(process.execPath, ["scripts/run-ts.mjs", "scripts/export-releases.ts", ...given], {
      env: { ...process.env, KOLEGIUM_URL: url, KOLEGIUM_API_KEY: apiKey },
    });
  expect((await run([])).stdout).toContain("Notes\n");
  const out = path.join(folder, "notes.zip");
  const { stdout, stderr } = await run(["--series", "Notes", "--format", "docx", "--out", out]);
  expect(stdout).toBe(`${out}\n`);
  expect(stderr).toContain("100 %");
  expect(await filesIn(out)).toEqual(names);
  await expect(run(["--series", "Nothing"])).rejects.toMatchObject({
    code: 1,
    stderr: "There is no series “Nothing”.\n",
  });
  await expect(run(["--series", "Notes"], "wrong")).rejects.toMatchObject({
    stderr: expect.stringContaining("(unauthenticated)"),
  });
});

async function filesIn(archive: string): Promise<string[]> {
  return Object.keys((await JSZip.loadAsync(await readFile(archive))).files);
}
