import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { HistoryRevision, HistorySection } from "#core/history/model";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, blocksOf, caretAfter, openRoom, textOf, typeAfter, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty", REVISION_REST_SECONDS: "1" } }));
  anna = await signIn(url, "analyst");
});

const text = `The council of the port adopted its plan on Friday. It is the largest plan in ten years.

What was decided?

Twelve locks will be built on the river. Work on them takes six years.

The old weir stays where it is for the time being.

Who will pay for it?

The port pays half of the cost. The state pays the rest of it.
`;

interface Past {
  readonly briefId: string;
  readonly decided: string;
  readonly paid: string;
}

/** Anna wrote the text, Edward added to its last section; then Anna and after her Edward added to the one before. */
async function aPast(): Promise<Past> {
  const briefId = await beginWith(anna, "en", text);
  const one = await openRoom(browser, url, "analyst", briefId);
  const other = await openRoom(browser, url, "editor", briefId);
  await typeAfter(other.page, "half of the cost", " and of the interest");
  await revisions(briefId, 4);
  await typeAfter(one.page, "Twelve locks", " and two dams");
  await revisions(briefId, 5);
  await typeAfter(other.page, "six years", " or seven");
  await revisions(briefId, 6);
  await Promise.all([one.leave(), other.leave()]);
  const [, decided, paid] = await anna.get<HistorySection[]>(`/briefs/${briefId}/history/sections`);
  return { briefId, decided: decided?.id ?? "", paid: paid?.id ?? "" };
}

/** Waits until the text has so many revisions, the newest first. */
async function revisions(briefId: string, count: number): Promise<HistoryRevision[]> {
  return eventually(async () => {
    const { items } = await anna.get<{ items: HistoryRevision[] }>(`/briefs/${briefId}/history`);
    expect(items).toHaveLength(count);
    return items;
  });
}

async function openHistory(who: string, path: string, look: Parameters<typeof visit>[4] = {}): Promise<Page> {
  const person = await visit(browser, url, who, path, look);
  return person.page;
}

const paper = (page: Page) => page.getByRole("main");
const timeline = (page: Page) => page.getByRole("complementary", { name: "Timeline" });
const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

it("the past of a commentary is read, narrowed down, gone through, compared and linked to", async () => {
  const { briefId, decided } = await aPast();
  const page = await openHistory("reader", `/briefs/${briefId}/history`);
  const shows = (words: string) => paper(page).getByText(words).waitFor();

  // All of it as it stands, and who wrote when.
  await shows("takes six years or seven.");
  await shows("and of the interest.");
  const lines = timeline(page).getByRole("button", { name: /^(?!Changes)/ });
  expect(await lines.allTextContents()).toEqual([
    expect.stringMatching(/^What was decided\?.*Edward Malec · after a pause/),
    expect.stringMatching(/^What was decided\?.*Anna Zięba · after a pause/),
    expect.stringMatching(/^Who will pay for it\?.*Edward Malec · after a pause/),
    expect.stringMatching(/import$/),
    expect.stringMatching(/import$/),
    expect.stringMatching(/import$/),
  ]);
  expect(await timeline(page).getByRole("heading", { level: 3 }).count()).toBe(1);
  expect(await timeline(page).getByText("Edward Malec +29 −0").count()).toBe(1);
  await checkAccessibility(page, "the newest text");

  // By author.
  await timeline(page).getByLabel("Author").selectOption("Anna Zięba");
  await eventually(async () => expect(await lines.count()).toBeLessThan(6));
  expect((await lines.allTextContents()).join("")).not.toContain("Edward");
  await page.goBack();
  await eventually(async () => expect(await lines.count()).toBe(6));

  // Of one section, step by step; the address follows, and is enough to come back.
  await timeline(page).getByLabel("Section").selectOption("What was decided?");
  const slider = page.getByRole("slider", { name: "Point in time" });
  await eventually(async () => expect(await slider.getAttribute("max")).toBe("2"));
  await slider.press("ArrowLeft");
  await shows("Twelve locks and two dams will be built on the river. Work on them takes six years.");
  expect(await slider.getAttribute("aria-valuetext")).toContain("What was decided? · Anna Zięba");
  expect(searchOf(page)).toEqual({ section: decided, revision: "2" });
  await page.getByRole("button", { name: "Earlier" }).click();
  await shows("Twelve locks will be built on the river.");
  await page.getByRole("button", { name: "Play through time" }).click();
  await shows("takes six years or seven.");
  await page.getByRole("button", { name: "Play through time" }).waitFor();
  await page.goto(`/briefs/${briefId}/history?section=${decided}&revision=2`);
  await shows("Twelve locks and two dams will be built on the river. Work on them takes six years.");

  // What changed then, by whom; and since, from change to change.
  await page.getByRole("button", { name: "What changed", exact: true }).click();
  const [came, went] = [paper(page).locator("ins"), paper(page).locator("del")];
  await eventually(async () => expect(await came.allTextContents()).toEqual(["and two dams "]));
  expect(await came.getAttribute("title")).toMatch(/^Anna Zięba, /);
  expect(await paper(page).getByRole("list", { name: "Whose changes" }).innerText()).toBe("Anna Zięba");
  await page.getByRole("combobox", { name: "From", exact: true }).selectOption({ index: 2 });
  await page.getByRole("combobox", { name: "To", exact: true }).selectOption("the text now");
  expect(searchOf(page)).toEqual({ section: decided, from: "1" });
  await eventually(async () => expect(await came.count()).toBe(2));
  expect(await went.count()).toBe(0);
  await paper(page).getByText("2 changes").waitFor();
  await page.keyboard.press("j");
  await paper(page).getByText("Change 1 of 2").waitFor();
  await page.keyboard.press("n");
  await paper(page).getByText("Change 2 of 2").waitFor();
  expect(await paper(page).locator("[data-current]").textContent()).toContain("or seven");
  await page.keyboard.press("k");
  await paper(page).getByText("Change 1 of 2").waitFor();
  await checkAccessibility(page, "a comparison");
  await page.getByLabel("Side by side").check();
  await paper(page).getByText("Before", { exact: true }).waitFor();
  expect(await paper(page).getByText("The old weir stays").count()).toBe(2);
  await checkAccessibility(page, "a comparison side by side");
  await page.goBack();
  await eventually(async () => expect(searchOf(page)).toEqual({ section: decided, from: "1", to: "2" }));

  // Of the whole, only what changed is written out.
  await page.goto(`/briefs/${briefId}/history`);
  await lines.nth(2).click();
  await paper(page).getByText("and of the interest").waitFor();
  await eventually(async () => expect(await paper(page).getByText("two dams").count()).toBe(0));
  await page.getByRole("button", { name: "What changed since" }).click();
  await shows("Lead: unchanged");
  await shows("Who will pay for it?: unchanged");
  await eventually(async () =>
    expect((await came.allTextContents()).join("|").trim()).toBe("and two dams | or seven"),
  );

  // Somebody who may not write sees no way to restore; the keys are told.
  expect(await page.getByRole("button", { name: /Restore/ }).count()).toBe(0);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys of the history" }).waitFor();
});

it("a section is restored while another types in the next, and the way back is offered", async () => {
  const { briefId, decided, paid } = await aPast();
  const room = await openRoom(browser, url, "editor", briefId);
  const page = await openHistory("analyst", `/briefs/${briefId}/history?section=${decided}&revision=1`);
  await paper(page).getByText("Twelve locks will be built").waitFor();

  await caretAfter(room.page, "the rest of it");
  const typing = room.page.keyboard.type(" as long as there is any money left", { delay: 40 });
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  await page.getByText("Revision 1 is restored.").waitFor();
  await typing;
  await eventually(async () => {
    const blocks = await blocksOf(textOf(room.page));
    expect(blocks).toContain("Twelve locks will be built on the river. Work on them takes six years.");
    expect(blocks).toContain(
      "The port pays half of the cost and of the interest. The state pays the rest of it as long as there is any money left.",
    );
  });
  await timeline(page).getByText("restored from revision 1").waitFor();
  expect(searchOf(page)).toEqual({ section: decided });

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone: the text is as it was before.").waitFor();
  await eventually(async () =>
    expect(await blocksOf(textOf(room.page))).toContain(
      "Twelve locks and two dams will be built on the river. Work on them takes six years or seven.",
    ),
  );

  // A section that was deleted comes back to its place.
  await eventually(async () => {
    // A redrawing between two keys can take the selection back to the caret.
    await caretAfter(room.page, "for the time being.");
    await room.page.keyboard.press("ControlOrMeta+Shift+End");
    await room.page.keyboard.press("Delete");
    expect((await blocksOf(textOf(room.page))).join()).not.toContain("The port pays half");
  });
  await eventually(async () => {
    const sections = await anna.get<HistorySection[]>(`/briefs/${briefId}/history/sections`);
    expect(sections.find(({ id }) => id === paid)?.removedAt).not.toBeNull();
  });
  await page.goto(`/briefs/${briefId}/history`);
  await timeline(page).getByRole("heading", { name: "Sections that left the text" }).waitFor();
  await checkAccessibility(page, "a section that left");
  await timeline(page).getByRole("button", { name: "Bring back: Who will pay for it?" }).click();
  await page.getByText("The section stands in its place again.").waitFor();
  await eventually(async () =>
    expect((await blocksOf(textOf(room.page))).slice(-2)).toEqual([
      "Who will pay for it?",
      "The port pays half of the cost and of the interest. The state pays the rest of it as long as there is any money left.",
    ]),
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await eventually(async () =>
    expect((await blocksOf(textOf(room.page))).join()).not.toContain("The port pays half"),
  );
});

it("the whole commentary goes back to a time, and returns from there", async () => {
  const { briefId } = await aPast();
  const room = await openRoom(browser, url, "editor", briefId);
  const [, , , imported] = await revisions(briefId, 6);
  const page = await openHistory("analyst", `/briefs/${briefId}/history?at=${imported?.createdAt ?? ""}`);
  await paper(page).getByText("half of the cost. The state").waitFor();
  await page.getByRole("button", { name: "Restore the whole commentary" }).click();
  await page.getByText("The commentary is restored to that time.").waitFor();
  await eventually(async () => {
    const blocks = (await blocksOf(textOf(room.page))).join(" ");
    expect(blocks).toContain("Twelve locks will be built on the river. Work on them takes six years.");
    expect(blocks).toContain("The port pays half of the cost. The state pays the rest of it.");
  });
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone: the text is as it was before.").waitFor();
  await eventually(async () => {
    const blocks = (await blocksOf(textOf(room.page))).join(" ");
    expect(blocks).toContain("takes six years or seven.");
    expect(blocks).toContain("half of the cost and of the interest.");
  });
});

it("on a phone the timeline is a sheet, and the room and the list lead to the history", async () => {
  const { briefId, decided } = await aPast();
  const phone = { viewport: { width: 390, height: 844 }, locale: "pl-PL" } as const;
  const page = await openHistory("analyst", `/briefs/${briefId}/history?section=${decided}&from=1`, phone);
  await page.getByRole("main").locator("ins").first().waitFor();
  expect(await page.getByLabel("Obok siebie").count()).toBe(0);
  await checkAccessibility(page, "a comparison on a phone");
  await page.getByRole("button", { name: "Oś czasu" }).click();
  const sheet = page.getByRole("dialog", { name: "Oś czasu" });
  await sheet.getByLabel("Sekcja").selectOption("Cały komentarz");
  await sheet
    .getByText(/^Edward Malec \+/)
    .first()
    .waitFor();
  await checkAccessibility(page, "the timeline on a phone");

  const room = await openRoom(browser, url, "analyst", briefId);
  await room.page.getByRole("tab", { name: "History" }).click();
  await room.page.getByRole("link", { name: "Open the history" }).click();
  await room.page.waitForURL(/\/history\?section=/);
  await timeline(room.page)
    .getByText(/^Anna Zięba \+/)
    .first()
    .waitFor();
  await room.page.getByRole("link", { name: "Back to the text" }).click();
  await textOf(room.page).waitFor();
  await room.page.goto("/");
  await room.page.getByRole("button", { name: "Actions: Próba" }).first().click();
  await room.page.getByRole("menuitem", { name: "History" }).click();
  await room.page.waitForURL(/\/history$/);
});
