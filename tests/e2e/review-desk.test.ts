import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, tabTo, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let edward: ApiClient;
let workspaceId: string;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  [anna, edward] = await Promise.all([signIn(url, "analyst"), signIn(url, "editor")]);
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
});

const polish = {
  language: "pl",
  locale: "pl-PL",
  statements: [
    "Rada przyjęła plan",
    "Powstanie dwanaście śluz",
    "Ruch spadł o połowę",
    "Prace ruszą w maju",
    "Zapłaci port",
  ],
  chosen: "Wybrana teza",
  approve: /^Zatwierdź/,
  dispute: /^Zakwestionuj/,
  disputed: /^Sporne/,
  approved: "Oceniono jako prawdę: „Powstanie dwanaście śluz”",
  false: "fałsz",
  reason: "Uzasadnienie",
  save: "Zapisz ocenę",
  thread: "Napisz w rozmowie; @ przywołuje osobę",
  bulk: "Zaznaczone tezy",
  selected: "Zaznaczono 2 tezy",
  done: "Gotowe: 2 tezy",
  own: "Tej tezy nie możesz ocenić: jest twoja albo ostatnia zmiana jej słów jest twoja.",
  ownInBulk: /Zapłaci port”: twoja własna teza albo twoje słowa/,
  leftAlone: "1 teza została bez zmian",
  assign: "Przydziel…",
  due: "Termin",
  setDue: "Ustaw termin",
  select: "Zaznacz: ",
  card: "Teza: Rada przyjęła plan",
  back: /Lista$/,
} as const;

const english = {
  language: "en",
  locale: "en-GB",
  statements: [
    "The council adopted the plan",
    "Twelve locks will be built",
    "Trade fell by half",
    "Work begins in May",
    "The port will pay",
  ],
  chosen: "The chosen claim",
  approve: /^Approve/,
  dispute: /^Dispute/,
  disputed: /^Disputed/,
  approved: "Judged true: “Twelve locks will be built”",
  false: "false",
  reason: "Reason",
  save: "Save the verdict",
  thread: "Reply; @ calls somebody",
  bulk: "Selected claims",
  selected: "2 claims selected",
  done: "Done: 2 claims",
  own: "You cannot judge this claim: you made it or were the last to change its words.",
  ownInBulk: /The port will pay”: your own claim, or your own words/,
  leftAlone: "1 claim was left as it is",
  assign: "Assign to…",
  due: "Due on",
  setDue: "Set the day",
  select: "Select: ",
  card: "Claim: The council adopted the plan",
  back: /List$/,
} as const;

type Tongue = typeof polish | typeof english;
const tongues: readonly (readonly [string, Tongue])[] = [
  ["Polish", polish],
  ["English", english],
];

/** A commentary whose statements are claims of Anna's, the last one Edward's. Returns the claims' ids. */
async function tagged({ language, statements }: Tongue) {
  const briefId = await beginWith(anna, language, `${statements.join(". ")}.`);
  const ids: string[] = [];
  for (const exact of statements) {
    const by = exact === statements[4] ? edward : anna;
    ids.push((await by.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, { exact })).id);
  }
  return { briefId, ids };
}

interface Judged {
  readonly status: string;
  readonly verdicts: readonly { readonly value: string; readonly note: string | null }[];
  readonly reviewer: { readonly name: string } | null;
  readonly dueOn: string | null;
}
const claim = (id = "") => anna.get<Judged>(`/claims/${id}`);
const statusOf = async (id = "") => (await claim(id)).status;

const chosenOn = (page: Page, { chosen }: Tongue) => page.getByRole("region", { name: chosen });
/** The words that the desk stands at, which it shows once it answers. */
const standsAt = (page: Page, tongue: Tongue, words: string) =>
  chosenOn(page, tongue).locator("mark", { hasText: words }).waitFor();

it.each(tongues)("the desk is worked by the keyboard alone (%s)", async (_, tongue) => {
  const { statements } = tongue;
  const { briefId, ids } = await tagged(tongue);
  const desk = `/w/${workspaceId}/review?view=open&briefId=${briefId}`;
  const { page } = await visit(browser, url, "reviewer", desk, { locale: tongue.locale });
  await standsAt(page, tongue, statements[0]);
  await checkAccessibility(page, "the review desk");

  // Next, previous, approve: the next one comes by itself.
  await page.keyboard.press("j");
  await standsAt(page, tongue, statements[1]);
  await page.keyboard.press("k");
  await standsAt(page, tongue, statements[0]);
  await page.keyboard.press("j");
  await standsAt(page, tongue, statements[1]);
  await page.keyboard.press("a");
  await page.getByText(tongue.approved).waitFor();
  expect(await statusOf(ids[1])).toBe("verified");
  await standsAt(page, tongue, statements[2]);

  // Dispute: the verdict by arrows, a note, and Mod+Enter.
  await page.keyboard.press("d");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1937, 2025");
  await page.keyboard.press("ControlOrMeta+Enter");
  await standsAt(page, tongue, statements[3]);
  expect(await claim(ids[2])).toMatchObject({
    status: "rejected",
    verdicts: [{ value: "false", note: "1937, 2025" }],
  });

  // Two at once.
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+J");
  await page.getByText(tongue.selected).waitFor();
  const bulk = page.getByRole("group", { name: tongue.bulk });
  await tabTo(page, bulk.getByRole("button", { name: tongue.approve }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText(tongue.done).waitFor();
  expect([await statusOf(ids[3]), await statusOf(ids[4])]).toEqual(["verified", "verified"]);

  // Jump to the words.
  await standsAt(page, tongue, statements[0]);
  await page.keyboard.press("g");
  await page.waitForURL(/\/briefs\/.*claim=/);
  await page.getByRole("article", { name: tongue.card }).waitFor();
});

it.each(tongues)(
  "the desk is worked with the mouse, and nobody judges what is his own (%s)",
  async (_, tongue) => {
    const { statements } = tongue;
    const { briefId, ids } = await tagged(tongue);
    const desk = `/w/${workspaceId}/review?view=open&briefId=${briefId}`;
    const { page } = await visit(browser, url, "editor", desk, { locale: tongue.locale });
    await standsAt(page, tongue, statements[0]);
    const pane = chosenOn(page, tongue);
    const row = (words: string) => page.getByRole("listitem").getByRole("button", { name: words });

    // One's own cannot be judged.
    await row(statements[4]).click();
    await pane.getByText(tongue.own).waitFor();
    expect(await pane.getByRole("button", { name: tongue.approve }).isDisabled()).toBe(true);
    expect(await pane.getByRole("button", { name: tongue.dispute }).isDisabled()).toBe(true);

    // A dispute with its reason.
    await row(statements[2]).click();
    await standsAt(page, tongue, statements[2]);
    await pane.getByRole("button", { name: tongue.dispute }).click();
    await pane.getByRole("radio", { name: tongue.false, exact: true }).check();
    await pane.getByRole("textbox", { name: tongue.reason }).fill("GUS 2025");
    await pane.getByRole("button", { name: tongue.save }).click();
    await expect
      .poll(() => claim(ids[2]))
      .toMatchObject({ verdicts: [{ value: "false", note: "GUS 2025" }] });

    // Three at once, of which one is one's own: it stays, and one is told why.
    const bulk = page.getByRole("group", { name: tongue.bulk });
    const box = (words: string) => page.getByRole("checkbox", { name: tongue.select + words });
    const unselected = () => expect.poll(() => page.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await box(statements[1]).click();
    await box(statements[4]).click({ modifiers: ["Shift"] });
    await bulk.getByRole("combobox", { name: tongue.assign }).selectOption({ label: "Olga Wierzbicka" });
    await expect.poll(() => claim(ids[4])).toMatchObject({ reviewer: { name: "Olga Wierzbicka" } });
    await unselected();
    await box(statements[1]).click();
    await box(statements[4]).click({ modifiers: ["Shift"] });
    await bulk.getByLabel(tongue.due).fill("2031-05-01");
    await bulk.getByRole("button", { name: tongue.setDue }).click();
    await expect.poll(() => claim(ids[1])).toMatchObject({ dueOn: "2031-05-01" });
    await unselected();
    await box(statements[1]).click();
    await box(statements[4]).click({ modifiers: ["Shift"] });
    await bulk.getByRole("button", { name: tongue.approve }).click();
    await page.getByRole("alert").getByText(tongue.leftAlone).waitFor();
    await page.getByRole("alert").getByText(tongue.ownInBulk).waitFor();
    await checkAccessibility(page, "the desk with what could not be done");
    expect([await statusOf(ids[1]), await statusOf(ids[4])]).toEqual(["verified", "needs-source"]);
  },
);

it.each(tongues)("the desk fits a phone, in the dark (%s)", async (_, tongue) => {
  const { briefId } = await tagged(tongue);
  const desk = `/w/${workspaceId}/review?view=open&briefId=${briefId}`;
  const look = { locale: tongue.locale, theme: "dark", viewport: { width: 390, height: 844 } } as const;
  const { page } = await visit(browser, url, "reviewer", desk, look);
  await page.getByRole("listitem").getByText(tongue.statements[0]).waitFor();
  await checkAccessibility(page, "the list of the desk on a phone");
  await page.getByRole("listitem").getByText(tongue.statements[1]).click();
  await standsAt(page, tongue, tongue.statements[1]);
  await checkAccessibility(page, "a claim of the desk on a phone");
  await page.getByRole("button", { name: tongue.back }).click();
  await page.getByRole("listitem").getByText(tongue.statements[1]).waitFor();
});
