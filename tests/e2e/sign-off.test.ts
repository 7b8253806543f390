import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, openRoom, typeAfter, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
});

const polish = {
  language: "pl",
  locale: "pl-PL",
  text: "Rada przyjęła plan.\n\nPowstanie dwanaście śluz.",
  typed: " nowych",
  after: "dwanaście",
  outline: "Plan",
  history: "Historia",
  card: "Podpis pod tą sekcją",
  none: "Nikt nie podpisał tej sekcji.",
  sign: "Podpisz sekcję",
  withdraw: "Wycofaj mój podpis",
  forbidden: "Sekcje podpisują właściciele, redaktorzy i recenzenci.",
  ended: /^podpis stracił ważność/,
  changed: "Co się zmieniło",
  all: /Wszystkie wersje/,
  more: "Więcej",
  nameIt: "Nazwij tę wersję…",
  name: "Nazwa",
  keep: "Zachowaj wersję",
  given: "Wysłane do redakcji",
  versions: "1 nazwana wersja",
  compare: "Porównaj z obecnym tekstem: Wysłane do redakcji",
  release: "Wydaj…",
  obstacles: "1 niepodpisana sekcja",
  section: "Lead",
  ready: /Każda sekcja jest podpisana/,
  submit: "Wydaj",
  approved: "zatwierdzony",
  inReview: "w recenzji",
  released: "wydany",
} as const;

const english = {
  language: "en",
  locale: "en-GB",
  text: "The council adopted the plan.\n\nTwelve locks will be built.",
  typed: " new",
  after: "Twelve",
  outline: "Outline",
  history: "History",
  card: "Sign-off of this section",
  none: "Nobody has signed this section off.",
  sign: "Sign off",
  withdraw: "Withdraw my sign-off",
  forbidden: "Owners, editors and reviewers sign sections off.",
  ended: /^sign-off ended/,
  changed: "What changed",
  all: /All revisions/,
  more: "More",
  nameIt: "Name this version…",
  name: "Name",
  keep: "Keep the version",
  given: "Sent to the editor",
  versions: "1 named version",
  compare: "Compare with now: Sent to the editor",
  release: "Release…",
  obstacles: "1 section that nobody has signed off",
  section: "Lead",
  ready: /Every section is signed off/,
  submit: "Release",
  approved: "approved",
  inReview: "in review",
  released: "released",
} as const;

type Tongue = typeof polish | typeof english;
const tongues: readonly (readonly [string, Tongue])[] = [
  ["Polish", polish],
  ["English", english],
];

const markIn = (page: Page, { outline }: Tongue, words: RegExp) =>
  page.getByRole("navigation", { name: outline }).getByText(words);
const cardOn = (page: Page, { card }: Tongue) => page.getByRole("region", { name: card });
const statusOn = (page: Page, words: string) => page.locator("header [data-status]", { hasText: words });

async function openHistory(page: Page, tongue: Tongue): Promise<void> {
  await page.getByRole("tab", { name: tongue.history }).click();
  await cardOn(page, tongue).waitFor();
}

async function choose(page: Page, { more }: Tongue, item: string): Promise<void> {
  await page.getByRole("button", { name: more, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

it.each(tongues)(
  "a section is signed, a colleague changes a word, and both see that it ended and by what (%s)",
  async (_, tongue) => {
    const briefId = await beginWith(anna, tongue.language, tongue.text);
    const look = { locale: tongue.locale };
    const writer = (await openRoom(browser, url, "analyst", briefId, undefined, look)).page;
    const editor = (await openRoom(browser, url, "editor", briefId, undefined, look)).page;

    await openHistory(writer, tongue);
    await cardOn(writer, tongue).getByText(tongue.none).waitFor();
    await cardOn(writer, tongue).getByText(tongue.forbidden).waitFor();
    await openHistory(editor, tongue);
    await cardOn(editor, tongue).getByRole("button", { name: tongue.sign, exact: true }).click();
    await cardOn(editor, tongue).getByRole("button", { name: tongue.withdraw }).waitFor();
    for (const page of [writer, editor]) {
      await markIn(page, tongue, /^(signed off by|podpis: )/).waitFor();
      await statusOn(page, tongue.approved).waitFor();
    }
    await checkAccessibility(editor, "a signed section");

    await typeAfter(writer, tongue.after, tongue.typed);
    for (const page of [writer, editor]) {
      await markIn(page, tongue, tongue.ended).waitFor();
      await statusOn(page, tongue.inReview).waitFor();
    }
    await checkAccessibility(editor, "a sign-off that ended");
    await cardOn(editor, tongue).getByRole("button", { name: tongue.changed }).click();
    await editor.locator("[data-changes] ins", { hasText: tongue.typed.trim() }).waitFor();
    await editor.getByRole("button", { name: tongue.all }).click();

    await cardOn(editor, tongue).getByRole("button", { name: tongue.sign, exact: true }).click();
    for (const page of [writer, editor]) await statusOn(page, tongue.approved).waitFor();
  },
);

it.each(tongues)("a version is named and compared, and the text released (%s)", async (_, tongue) => {
  const briefId = await beginWith(anna, tongue.language, tongue.text);
  const look = { locale: tongue.locale };
  const writer = (await openRoom(browser, url, "analyst", briefId, undefined, look)).page;
  const editor = (await openRoom(browser, url, "editor", briefId, undefined, look)).page;

  await choose(writer, tongue, tongue.nameIt);
  await writer.getByRole("textbox", { name: tongue.name }).fill(tongue.given);
  await checkAccessibility(writer, "naming a version");
  await writer.getByRole("button", { name: tongue.keep }).click();
  await writer.getByRole("dialog").waitFor({ state: "detached" });
  await typeAfter(writer, tongue.after, tongue.typed);
  await openHistory(editor, tongue);
  await editor.getByText(tongue.versions).click();
  await checkAccessibility(editor, "the versions");
  await editor.getByRole("button", { name: tongue.compare }).click();
  await editor.locator("[data-changes] ins", { hasText: tongue.typed.trim() }).waitFor();

  await choose(editor, tongue, tongue.release);
  const dialog = editor.getByRole("dialog");
  await dialog.getByText(tongue.obstacles).waitFor();
  await checkAccessibility(editor, "what stands in the way");
  await dialog.getByRole("button", { name: tongue.section, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await editor.getByRole("button", { name: tongue.all }).click();
  await cardOn(editor, tongue).getByRole("button", { name: tongue.sign, exact: true }).click();
  await statusOn(editor, tongue.approved).waitFor();

  await choose(editor, tongue, tongue.release);
  await dialog.getByText(tongue.ready).waitFor();
  await dialog.getByRole("button", { name: tongue.submit, exact: true }).click();
  for (const page of [writer, editor]) await statusOn(page, tongue.released).waitFor();
  expect(await writer.getByRole("menuitem", { name: tongue.release }).count()).toBe(0);
});

it("a phone shows who answers for a section, and says when there is no connection", async () => {
  const briefId = await beginWith(anna, "en", english.text);
  const viewport = { width: 390, height: 844 };
  const { page, context, expectConsole } = await openRoom(browser, url, "reviewer", briefId, viewport, {
    locale: "en-GB",
  });
  await page.getByRole("button", { name: "Claims, sources, history" }).click();
  await openHistory(page, english);
  await cardOn(page, english).getByRole("button", { name: english.sign, exact: true }).click();
  await cardOn(page, english).getByRole("button", { name: english.withdraw }).waitFor();
  await checkAccessibility(page, "a phone");
  await cardOn(page, english).getByRole("button", { name: english.withdraw }).click();
  await cardOn(page, english).getByRole("button", { name: english.sign, exact: true }).waitFor();
  expectConsole(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await cardOn(page, english).getByText("Signing off needs a connection.").waitFor();
});

it("an owner lets people approve what they alone wrote, after which an editor signs alone", async () => {
  const edward = await signIn(url, "editor");
  const briefId = await beginWith(edward, "en", english.text);
  const editor = (await openRoom(browser, url, "editor", briefId, undefined, { locale: "en-GB" })).page;
  await openHistory(editor, english);
  await cardOn(editor, english)
    .getByText("You wrote this section alone, so somebody else has to sign it off.")
    .waitFor();
  const [workspace] = await anna.get<{ id: string }[]>("/workspaces");
  const path = `/w/${workspace?.id}/people`;
  const owner = (await visit(browser, url, "owner", path, { locale: "en-GB" })).page;
  const allow = owner.getByRole("switch", { name: "People may approve what they alone wrote" });
  await allow.click();
  await owner.getByText("People may approve what they alone wrote.", { exact: true }).waitFor();
  await eventually(async () => expect(await allow.isChecked()).toBe(true));
  await checkAccessibility(owner, "the switch");
  await cardOn(editor, english).getByRole("button", { name: english.sign, exact: true }).click();
  await statusOn(editor, english.approved).waitFor();
  await allow.click();
  await eventually(async () => expect(await allow.isChecked()).toBe(false));
});
