import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, openRoom, typeAfter } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let rose: ApiClient;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
  rose = await signIn(url, "reviewer");
});

const polish = {
  language: "pl",
  locale: "pl-PL",
  text: "Rada przyjęła plan.\n\nPowstanie dwanaście śluz.",
  claimed: "dwanaście śluz",
  after: "dwanaście",
  typed: " nowych",
  more: "Więcej",
  release: "Wydaj…",
  sections: "1 niepodpisana sekcja",
  claims: "1 teza",
  lead: "Lead",
  claimTab: "Tezy",
  historyTab: "Historia",
  all: /Wszystkie wersje/,
  sign: "Podpisz sekcję",
  ready: /Każda sekcja jest podpisana/,
  submit: "Wydaj",
  changes: "Zmiany od wydania 1",
  correction: "Co poprawiono w tym wydaniu",
  note: "Śluzy są nowe.",
  printed: "Wydanie\u00A02. Sprostowanie: Śluzy są nowe.",
  versions: "2 nazwane wersje",
  files: "Pliki",
  file: "HTML",
  released: "wydany",
  approved: "zatwierdzony",
  page: "Strona publiczna…",
  shut: /Nikt spoza zespołu/,
  openIt: "Otwórz stronę",
  address: "Adres",
  shutIt: "Zamknij stronę",
} as const;

const english = {
  language: "en",
  locale: "en-GB",
  text: "The council adopted the plan.\n\nTwelve locks will be built.",
  claimed: "Twelve locks",
  after: "Twelve",
  typed: " new",
  more: "More",
  release: "Release…",
  sections: "1 section that nobody has signed off",
  claims: "1 claim",
  lead: "Lead",
  claimTab: "Claims",
  historyTab: "History",
  all: /All revisions/,
  sign: "Sign off",
  ready: /Every section is signed off/,
  submit: "Release",
  changes: "Changed since release 1",
  correction: "What this edition puts right",
  note: "The locks are new.",
  printed: "Edition\u00A02. Correction: The locks are new.",
  versions: "2 named versions",
  files: "Files",
  file: "HTML",
  released: "released",
  approved: "approved",
  page: "Public page…",
  shut: /Nobody outside the workspace/,
  openIt: "Open the page",
  address: "Address",
  shutIt: "Close the page",
} as const;

type Tongue = typeof polish | typeof english;
const tongues: readonly (readonly [string, Tongue])[] = [
  ["Polish", polish],
  ["English", english],
];

const statusOn = (page: Page, words: string) => page.locator("header [data-status]", { hasText: words });

async function choose(page: Page, { more }: Tongue, item: string) {
  await page.getByRole("button", { name: more, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
  return page.getByRole("dialog");
}

const openRelease = (page: Page, tongue: Tongue) => choose(page, tongue, tongue.release);

/** Of the file that a link gives. */
async function sumOf(page: Page, name: string, at: number): Promise<{ sum: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).nth(at).click();
  const bytes = await readFile(await (await waiting).path());
  return { sum: createHash("sha256").update(bytes).digest("hex"), text: bytes.toString() };
}

it.each(tongues)(
  "a blocked text is settled from its list and released; a later edition says what it puts right (%s)",
  async (_, tongue) => {
    const briefId = await beginWith(anna, tongue.language, tongue.text);
    const claim = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, {
      exact: tongue.claimed,
    });
    const look = { locale: tongue.locale };
    const { page } = await openRoom(browser, url, "editor", briefId, undefined, look);

    const dialog = await openRelease(page, tongue);
    await dialog.getByText(tongue.sections).waitFor();
    await dialog.getByText(tongue.claims, { exact: true }).waitFor();
    await checkAccessibility(page, "what stands in the way");
    await dialog.getByRole("button", { name: tongue.claimed }).click();
    await page.getByRole("tab", { name: tongue.claimTab, selected: true }).waitFor();
    await rose.send("POST", `/claims/${claim.id}/verdicts`, { value: "true" });

    await openRelease(page, tongue);
    await dialog.getByText(tongue.sections).waitFor();
    expect(await dialog.getByText(tongue.claims, { exact: true }).count()).toBe(0);
    await dialog.getByRole("button", { name: tongue.lead, exact: true }).click();
    await page.getByRole("button", { name: tongue.sign, exact: true }).click();
    await statusOn(page, tongue.approved).waitFor();

    await openRelease(page, tongue);
    await dialog.getByText(tongue.ready).waitFor();
    await dialog.getByRole("button", { name: tongue.submit, exact: true }).click();
    await statusOn(page, tongue.released).waitFor();

    await typeAfter(page, tongue.after, tongue.typed);
    await page.getByRole("button", { name: tongue.sign, exact: true }).click();
    await rose.send("POST", `/claims/${claim.id}/verdicts`, { value: "true" });
    await openRelease(page, tongue);
    await dialog.getByText(tongue.changes).waitFor();
    await dialog.getByText(tongue.ready).waitFor();
    await checkAccessibility(page, "a later edition");
    const address = await dialog.getByRole("link", { name: tongue.lead }).getAttribute("href");
    expect(address).toBe(`/briefs/${briefId}/history?section=lead&from=1`);
    await dialog.getByRole("textbox", { name: tongue.correction }).fill(tongue.note);
    await dialog.getByRole("button", { name: tongue.submit, exact: true }).click();
    await statusOn(page, tongue.released).waitFor();

    await page.getByText(tongue.versions).click();
    for (const nth of [0, 1]) await page.getByText(tongue.files, { exact: true }).nth(nth).click();
    await checkAccessibility(page, "releases with their files");
    const second = await sumOf(page, tongue.file, 0);
    const first = await sumOf(page, tongue.file, 1);
    expect(second.text).toContain(tongue.printed);
    expect(first.text).not.toContain(tongue.typed.trim());
    await typeAfter(page, tongue.after, tongue.typed);
    expect((await sumOf(page, tongue.file, 1)).sum).toBe(first.sum);
  },
);

it.each(tongues)("what was released is read by a stranger while its page is open (%s)", async (_, tongue) => {
  const edward = await signIn(url, "editor");
  const briefId = await beginWith(anna, tongue.language, tongue.text);
  await edward.send("POST", `/briefs/${briefId}/release`, { overrideReason: "18:00" });
  const look = { locale: tongue.locale };
  const { page } = await openRoom(browser, url, "editor", briefId, undefined, look);

  const dialog = await choose(page, tongue, tongue.page);
  await dialog.getByText(tongue.shut).waitFor();
  await checkAccessibility(page, "a page that is closed");
  await dialog.getByRole("button", { name: tongue.openIt }).click();
  const address = await dialog.getByRole("textbox", { name: tongue.address }).inputValue();
  expect(address.startsWith(`${url}/p/`)).toBe(true);
  await checkAccessibility(page, "a page that is open");

  const { page: stranger, expectConsole } = await browser.person(look);
  const answer = await stranger.goto(address);
  expect(answer?.headers()["link"]).toBe(`<${new URL(address).pathname}>; rel="canonical"`);
  await stranger.getByText(tongue.claimed).waitFor();
  await checkAccessibility(stranger, "the public page");
  await dialog.getByRole("button", { name: tongue.shutIt }).click();
  await dialog.getByText(tongue.shut).waitFor();
  expectConsole(/404/);
  expect((await stranger.reload())?.status()).toBe(404);
});
