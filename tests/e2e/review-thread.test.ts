import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, caretAfter, openRoom, select, tabTo, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let rose: ApiClient;
let workspaceId: string;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  [anna, rose] = await Promise.all([signIn(url, "analyst"), signIn(url, "reviewer")]);
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
});

const polish = {
  language: "pl",
  locale: "pl-PL",
  statement: "Plan obejmuje dwanaście śluz",
  rest: "Prace potrwają sześć lat.",
  before: "dwanaście",
  after: "trzynaście",
  elsewhere: "sześć",
  chosen: "Wybrana teza",
  card: /^Teza: Plan obejmuje/,
  all: "‹ Wszystkie tezy",
  list: "Tezy w tekście",
  staleInList: "zmieniona po ocenie",
  staleViews: /^Zmienione po ocenie/,
  mentions: /^Wzmianki o mnie/,
  mine: /^Moje/,
  approve: /^Zatwierdź/,
  thread: "Napisz w rozmowie; @ przywołuje osobę",
  send: "Wyślij",
  reviewer: "Kto ocenia",
  due: "Do kiedy",
  day: /^do 5 .*2031$/,
  open: "1 teza: potwierdzone 0, w weryfikacji 0, otwarte 1",
  verified: "1 teza: potwierdzone 1, w weryfikacji 0, otwarte 0",
} as const;

const english = {
  language: "en",
  locale: "en-GB",
  statement: "The plan has twelve locks",
  rest: "The work takes six years.",
  before: "twelve",
  after: "thirteen",
  elsewhere: "six",
  chosen: "The chosen claim",
  card: /^Claim: The plan has/,
  all: "‹ All claims",
  list: "Claims of the text",
  staleInList: "changed since judged",
  staleViews: /^Stale/,
  mentions: /^Mentions/,
  mine: /^Mine/,
  approve: /^Approve/,
  thread: "Write a comment; @ calls somebody",
  send: "Send",
  reviewer: "Reviewer",
  due: "Due on",
  day: /^due .*2031$/,
  open: "1 claim: 0 verified, 0 in review, 1 open",
  verified: "1 claim: 1 verified, 0 in review, 0 open",
} as const;

type Tongue = typeof polish | typeof english;
const tongues: readonly (readonly [string, Tongue])[] = [
  ["Polish", polish],
  ["English", english],
];

interface Judged {
  readonly status: string;
  readonly stale: boolean;
  readonly reviewer: { readonly name: string } | null;
  readonly dueOn: string | null;
}
const claim = (id: string) => anna.get<Judged>(`/claims/${id}`);

/** A commentary of a sentence that is no claim and one that is, of Anna's. */
async function tagged({ language, statement, rest }: Tongue) {
  const briefId = await beginWith(anna, language, `${rest} ${statement}.`);
  const body = { exact: statement };
  const { id } = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, body);
  return { briefId, id };
}

const desk = (view: string, briefId: string) => `/w/${workspaceId}/review?view=${view}&briefId=${briefId}`;
const chosenOn = (page: Page, { chosen }: Tongue) => page.getByRole("region", { name: chosen });
const listed = (page: Page, { list }: Tongue) => page.getByRole("list", { name: list }).getByRole("button");

async function showsChange(within: Locator, { before, after }: Tongue): Promise<void> {
  await within.locator("del", { hasText: before }).waitFor();
  await within.locator("ins", { hasText: after }).waitFor();
}

it.each(tongues)(
  "a verdict goes stale by an edit inside the words, not by one outside (%s)",
  async (_, tongue) => {
    const { briefId, id } = await tagged(tongue);
    await rose.send("POST", `/claims/${id}/verdicts`, { value: "true" });
    const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: tongue.locale });
    const panel = page.getByRole("tabpanel");

    await caretAfter(page, tongue.elsewhere);
    await page.keyboard.type("teen");
    const text = async () => {
      const sections = await anna.get<{ items?: unknown }>(`/briefs/${briefId}/sections`);
      return JSON.stringify(sections);
    };
    await expect.poll(text, { timeout: 10_000 }).toContain(`${tongue.elsewhere}teen`);
    expect(await claim(id)).toMatchObject({ status: "verified", stale: false });

    await select(page, tongue.before);
    await page.keyboard.type(tongue.after);
    await expect.poll(() => claim(id), { timeout: 10_000 }).toMatchObject({ stale: true });
    await showsChange(panel.getByRole("article", { name: tongue.card }), tongue);
    await panel.getByRole("button", { name: tongue.all }).click();
    await listed(page, tongue).getByText(tongue.staleInList).waitFor();
    await checkAccessibility(page, "the claims of a text, one stale");

    // The reviewer finds it on the desk, reads what changed, and judges the new words.
    const reviewer = await visit(browser, url, "reviewer", desk("open", briefId), { locale: tongue.locale });
    await reviewer.page.getByRole("button", { name: tongue.staleViews }).click();
    await showsChange(chosenOn(reviewer.page, tongue), tongue);
    await checkAccessibility(reviewer.page, "a stale claim on the desk");
    await reviewer.page.keyboard.press("a");
    await expect.poll(() => claim(id)).toMatchObject({ status: "verified", stale: false });
    await listed(page, tongue).getByText(tongue.staleInList).waitFor({ state: "detached" });
  },
);

it.each(tongues)("a claim is assigned by a day and talked about with the mouse (%s)", async (_, tongue) => {
  const { briefId, id } = await tagged(tongue);
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: tongue.locale });
  await page.getByText(tongue.open).waitFor({ state: "attached" });
  await listed(page, tongue).click();
  const card = page.getByRole("article", { name: tongue.card });
  await card.getByRole("combobox", { name: tongue.reviewer }).selectOption({ label: "Róża Kmita" });
  await expect.poll(() => claim(id)).toMatchObject({ reviewer: { name: "Róża Kmita" } });
  await card.getByLabel(tongue.due).fill("2031-05-05");
  await card.getByRole("textbox", { name: tongue.thread }).pressSequentially("GUS 2025? @Róż");
  await card.getByRole("listbox").getByRole("option", { name: "Róża Kmita" }).click();
  await card.getByRole("button", { name: tongue.send, exact: true }).click();
  await card.getByText("@Róża Kmita").waitFor();
  await checkAccessibility(page, "an assigned claim with its thread");
  expect(await claim(id)).toMatchObject({ dueOn: "2031-05-05" });

  // She finds that she was called, and what she was asked; her verdict shows in Anna's outline.
  const reviewer = await visit(browser, url, "reviewer", desk("open", briefId), { locale: tongue.locale });
  await reviewer.page.getByRole("button", { name: tongue.mentions }).click();
  await chosenOn(reviewer.page, tongue).getByText("@Róża Kmita").waitFor();
  await reviewer.page.getByRole("button", { name: tongue.mine }).click();
  await reviewer.page.getByRole("listitem").getByText(tongue.day).waitFor();
  await chosenOn(reviewer.page, tongue).getByRole("button", { name: tongue.approve }).click();
  await page.getByText(tongue.verified).waitFor({ state: "attached" });
});

it.each(tongues)(
  "a claim is assigned by a day and talked about by the keyboard alone (%s)",
  async (_, tongue) => {
    const { briefId, id } = await tagged(tongue);
    const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: tongue.locale });
    await tabTo(page, listed(page, tongue));
    await page.keyboard.press("Enter");
    const card = page.getByRole("article", { name: tongue.card });
    const reviewers = card.getByRole("combobox", { name: tongue.reviewer });
    await reviewers.getByRole("option", { name: "Róża Kmita" }).waitFor({ state: "attached" });
    await tabTo(page, reviewers);
    await page.keyboard.type("R");
    await expect.poll(() => claim(id)).toMatchObject({ reviewer: { name: "Róża Kmita" } });
    await tabTo(page, card.getByLabel(tongue.due));
    // The day and the month: which comes first is the browser's to say.
    await page.keyboard.type("05052031");
    await tabTo(page, card.getByRole("textbox", { name: tongue.thread }));
    await page.keyboard.type("GUS 2025? @Róż");
    await card.getByRole("listbox").getByRole("option", { name: "Róża Kmita" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+Enter");
    await card.getByText("@Róża Kmita").waitFor();
    expect(await claim(id)).toMatchObject({ dueOn: "2031-05-05" });

    // She answers where she was called: then nothing calls her any more.
    const reviewer = await visit(browser, url, "reviewer", desk("mentions", briefId), {
      locale: tongue.locale,
    });
    const pane = chosenOn(reviewer.page, tongue);
    await pane.getByText("@Róża Kmita").waitFor();
    await reviewer.page.keyboard.press("n");
    await reviewer.page.keyboard.type("GUS 2026.");
    await reviewer.page.keyboard.press("ControlOrMeta+Enter");
    await pane.getByText("GUS 2026.").waitFor();
    await reviewer.page.keyboard.press("Escape");
    await reviewer.page.keyboard.press("a");
    await expect.poll(() => claim(id)).toMatchObject({ status: "verified" });
    await card.getByText("GUS 2026.").waitFor();
  },
);

it("the claims of a long text are gone through by keys, only those that are seen being drawn (English)", async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `Lock ${index + 1} is shut`);
  const briefId = await beginWith(anna, "en", `It is known. ${numbers.join(". ")}.`);
  for (const exact of numbers) await anna.send("POST", `/briefs/${briefId}/claims`, { exact });
  const { page } = await openRoom(browser, url, "analyst", briefId);
  const rows = page.getByRole("list", { name: english.list }).getByRole("listitem");
  const row = (number: number) =>
    page.locator(`[aria-posinset="${number}"]`, { hasText: `Lock ${number} is shut` });
  await row(1).waitFor();
  expect(await row(1).getAttribute("aria-setsize")).toBe("40");
  expect(await rows.count()).toBeLessThan(30);
  await checkAccessibility(page, "a long list of claims");

  const focused = (number: number) =>
    expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain(`Lock ${number} is`);
  await tabTo(page, row(1).getByRole("button"));
  await page.keyboard.press("ArrowDown");
  await focused(2);
  await page.keyboard.press("End");
  await focused(40);
  await page.keyboard.press("PageUp");
  await focused(32);
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name: "Claim: Lock 32 is shut" }).waitFor();
});
