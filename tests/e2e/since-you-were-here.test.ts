import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, blocksOf, openRoom, textOf, typeAfter, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let workspaceId: string;
let anna: ApiClient;
let edward: ApiClient;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  [anna, edward] = await Promise.all([signIn(url, "analyst"), signIn(url, "editor")]);
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
});

const polish = {
  language: "pl",
  locale: "pl-PL",
  text: "Rada przyjęła plan.\n\nCo ustalono?\n\nPlan obejmuje dwanaście śluz.\n\nKto zapłaci?\n\nKoszt poniosą samorządy.",
  first: "dwanaście",
  typed: " nowych",
  claim: "Koszt poniosą samorządy",
  bar: "Od Twojej ostatniej wizyty",
  summary: /^Od \d.* zmieniono 1 sekcję i 1 tezę$/,
  left: /^Od \d.* zmieniono 1 tezę$/,
  show: "Pokaż",
  clear: "Wyczyść",
  done: "Gotowe",
  changed: "Zmieniona: Co ustalono?",
  judged: "Teza: werdykt",
  outline: "Plan",
  unseen: /zmieniona od Twojej ostatniej wizyty/,
  back: "Komentarze",
  one: "1 sekcja zmieniona od Twojej wizyty",
} as const;

const english = {
  language: "en",
  locale: "en-GB",
  text: "The Council adopted a plan.\n\nWhat was decided?\n\nThe plan has twelve locks.\n\nWho will pay?\n\nThe towns bear the cost.",
  first: "twelve",
  typed: " new",
  claim: "The towns bear the cost",
  bar: "Since you were here",
  summary: /^Since .+: 1 section and 1 claim changed$/,
  left: /^Since .+: 1 claim changed$/,
  show: "Show",
  clear: "Clear",
  done: "Done",
  changed: "Changed: What was decided?",
  judged: "Claim: a verdict",
  outline: "Outline",
  unseen: /changed since you were here/,
  back: "Commentaries",
  one: "1 section changed since you were here",
} as const;

type Tongue = typeof polish | typeof english;
const tongues: readonly (readonly [string, Tongue])[] = [
  ["Polish", polish],
  ["English", english],
];

const barOf = (page: Page, { bar }: Tongue) => page.getByRole("region", { name: bar });
const unseenIn = (page: Page, { outline, unseen }: Tongue) =>
  page.getByRole("navigation", { name: outline }).getByRole("button", { name: unseen });

interface Seen {
  readonly sections: readonly { readonly title: string }[];
  readonly claims: readonly { readonly changes: readonly string[] }[];
}
const newsOf = (client: ApiClient, briefId: string) => client.get<Seen>(`/briefs/${briefId}/since`);

/** A commentary of Anna's that she has read; then the editor writes in it and judges her claim. */
async function changedMeanwhile({ language, text, claim, first, typed }: Tongue): Promise<string> {
  const briefId = await beginWith(anna, language, text);
  const { id } = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, { exact: claim });
  await anna.send("POST", `/briefs/${briefId}/visit`, {});
  const other = await openRoom(browser, url, "editor", briefId);
  await typeAfter(other.page, first, typed);
  await edward.send("POST", `/claims/${id}/verdicts`, { value: "true" });
  await eventually(async () => expect((await newsOf(anna, briefId)).sections).toHaveLength(1));
  await other.leave();
  return briefId;
}

it.each(tongues)(
  "one is told what others changed, goes through it, and it is seen (%s)",
  async (_, tongue) => {
    const briefId = await changedMeanwhile(tongue);
    const { locale } = tongue;

    // On the list of commentaries, and at once above the text and in the outline.
    const { page } = await visit(browser, url, "analyst", `/w/${workspaceId}`, { locale });
    await page.getByText(tongue.one).waitFor();
    await checkAccessibility(page, `the list with news (${locale})`);
    await page.goto(`/briefs/${briefId}`);
    const bar = barOf(page, tongue);
    await bar.getByText(tongue.summary).waitFor();
    await unseenIn(page, tongue).waitFor();
    expect(await unseenIn(page, tongue).count()).toBe(1);

    // The section: who changed it, and which words came. The caret is there, and it counts as seen.
    await bar.getByRole("button", { name: tongue.show }).click();
    await bar.getByText(tongue.changed).waitFor();
    await bar.getByText("Edward", { exact: false }).first().waitFor();
    await bar.locator("ins", { hasText: tongue.typed.trim() }).waitFor();
    await unseenIn(page, tongue).waitFor({ state: "detached" });
    await checkAccessibility(page, `a change (${locale})`);

    // Within the text the next one by the keyboard: the claim and its verdict.
    await textOf(page).focus();
    await page.keyboard.press("F8");
    await bar.getByText(tongue.judged).waitFor();
    await bar.getByText(tongue.claim).waitFor();
    await page.keyboard.press("Shift+F8");
    await bar.getByText(tongue.changed).waitFor();
    await page.keyboard.press("F8");

    // All was seen: nothing is left to clear.
    await bar.getByRole("button", { name: tongue.done }).click();
    await bar.waitFor({ state: "detached" });
    await eventually(async () => {
      expect(await newsOf(anna, briefId)).toMatchObject({ sections: [], claims: [] });
    });
    await page.getByRole("link", { name: tongue.back }).click();
    await page.waitForURL(/\/w\//);
    await page.getByRole("link", { name: "Próba" }).first().waitFor();
    expect(await page.getByText(tongue.one).count()).toBe(0);
  },
);

it("what was not looked at is still news at the next visit", async () => {
  const briefId = await changedMeanwhile(english);
  const first = await openRoom(browser, url, "analyst", briefId);
  const bar = barOf(first.page, english);
  await bar.getByRole("button", { name: english.show }).click();
  await bar.locator("ins").waitFor();
  // Leaves by a link, and comes again.
  await first.page.getByRole("link", { name: english.back }).click();
  await first.page.waitForURL(/\/w\//);
  await eventually(async () => expect((await newsOf(anna, briefId)).sections).toEqual([]));
  expect((await newsOf(anna, briefId)).claims).toMatchObject([{ changes: ["verdict"] }]);

  await first.page.goto(`/briefs/${briefId}`);
  await bar.getByText(english.left).waitFor();
  await bar.getByRole("button", { name: english.clear }).click();
  await bar.waitFor({ state: "detached" });
  await eventually(async () => expect((await newsOf(anna, briefId)).claims).toEqual([]));
});

const reads = (page: Page, words: string) =>
  eventually(async () => expect(await blocksOf(textOf(page))).toContain(words));

it("what a colleague writes before one's eyes is no news, nor what one writes oneself", async () => {
  const briefId = await beginWith(anna, "en", english.text);
  const [one, other] = await Promise.all([
    openRoom(browser, url, "analyst", briefId),
    openRoom(browser, url, "editor", briefId),
  ]);
  // After some seconds each counts as having been here.
  await eventually(async () => {
    expect(await newsOf(anna, briefId)).not.toMatchObject({ seenAt: null });
    expect(await newsOf(edward, briefId)).not.toMatchObject({ seenAt: null });
  });
  await typeAfter(other.page, "twelve", " new");
  await reads(one.page, "The plan has twelve new locks.");
  await typeAfter(one.page, "The towns", " alone");
  await reads(other.page, "The towns alone bear the cost.");
  expect(await barOf(one.page, english).count()).toBe(0);

  // Anna leaves having seen it; the editor goes on.
  await one.page.getByRole("link", { name: english.back }).click();
  await one.page.waitForURL(/\/w\//);
  await eventually(async () => expect(await newsOf(anna, briefId)).toMatchObject({ sections: [] }));
  await typeAfter(other.page, "adopted", " quickly");
  await eventually(async () => {
    expect(await newsOf(anna, briefId)).toMatchObject({ sections: [{ id: "lead", authors: [{}] }] });
  });
});

it("reads well on a phone", async () => {
  const briefId = await changedMeanwhile(english);
  const phone = await openRoom(browser, url, "analyst", briefId, { width: 390, height: 780 });
  const bar = barOf(phone.page, english);
  await bar.getByRole("button", { name: english.show }).click();
  await bar.locator("ins").waitFor();
  await checkAccessibility(phone.page, "a change on a phone");
});
