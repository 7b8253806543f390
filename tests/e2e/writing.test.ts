import { beforeAll, expect, it } from "vitest";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import {
  begin,
  blocksOf,
  caretAfter,
  claimsIn,
  openRoom,
  select,
  shapeOf,
  textOf,
  typeAfter,
  typeByAltGr,
} from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
});

const enterRoom = (who: string, briefId: string, viewport?: { width: number; height: number }) =>
  openRoom(browser, url, who, briefId, viewport);

it("blocks and marks come by Markdown signs, from the menu under / and by the toolbar", async () => {
  const { page } = await enterRoom("analyst", await begin(anna, "Znaki", "blank"));
  const text = textOf(page);
  const type = (words: string) => page.keyboard.type(words, { delay: 5 });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await text.click();

  await type("Lead z **grubym** i *pochyłym* słowem.");
  await press("Enter");
  await type("## Pytanie");
  await press("Enter");
  await type("### Śródtytuł");
  await press("Enter");
  await type("- kropka");
  await press("Enter", "Enter");
  await type("1. numer");
  await press("Enter", "Enter");
  await type("> cytat");
  await press("Enter", "Enter");
  await type("akapit");
  expect(await shapeOf(text)).toEqual([
    "p Lead z grubym i pochyłym słowem.",
    "h2 Pytanie",
    "h3 Śródtytuł",
    "ul kropka",
    "ol numer",
    "blockquote cytat",
    "p akapit",
  ]);
  await text.locator("strong", { hasText: /^grubym$/ }).waitFor();
  await text.locator("em", { hasText: /^pochyłym$/ }).waitFor();

  // The menu under / narrows down as one types, in either language, and obeys the arrows.
  const menu = page.getByRole("listbox", { name: "Insert a block" });
  const chosen = menu.getByRole("option", { selected: true });
  await press("Enter");
  await type("/");
  await press("ArrowDown");
  expect(await chosen.textContent()).toBe("Section##");
  await press("ArrowUp", "ArrowUp");
  expect(await chosen.textContent()).toBe("Citation@");
  await type("xyz");
  await menu.getByText("Nothing matches").waitFor();
  await press("Escape");
  await menu.waitFor({ state: "detached" });
  await press("Enter");
  await type("/srod");
  await press("Enter");
  await type("Drugi śródtytuł");
  expect((await shapeOf(text)).slice(-2)).toEqual(["p /xyz", "h3 Drugi śródtytuł"]);

  // A table, a row more, a row less, a column more, and none.
  await press("Enter");
  await type("/tabela");
  await press("Enter");
  await type("Rok");
  const table = text.getByRole("table");
  const size = async () => [await table.locator("tr").count(), await table.locator("td, th").count()];
  const tools = page.getByRole("toolbar", { name: "Formatting" });
  expect(await size()).toEqual([3, 9]);
  for (const [button, rows, cells] of [
    ["Add row", 4, 12],
    ["Remove row", 3, 9],
    ["Add column", 3, 12],
    ["Remove column", 3, 9],
  ] as const) {
    await tools.getByRole("button", { name: button }).click();
    expect([button, ...(await size())]).toEqual([button, rows, cells]);
  }
  await tools.getByRole("button", { name: "Remove table" }).click();
  expect(await table.count()).toBe(0);

  // The toolbar's own menu and buttons.
  await caretAfter(page, "akapit");
  const kind = tools.getByRole("combobox", { name: "Kind of paragraph" });
  await kind.selectOption("Heading");
  expect(await shapeOf(text)).toContain("h3 akapit");
  await kind.selectOption("Paragraph");
  await tools.getByRole("button", { name: "Quotation" }).click();
  expect(await shapeOf(text)).toContain("blockquote akapit");
});

it("words are made bold, linked and given footnotes, and counted", async () => {
  const { page } = await enterRoom("analyst", await beginPort(anna, "Słowa"));
  const text = textOf(page);
  const bubble = page.getByRole("toolbar", { name: "Selected words" });
  const counts = page.locator("footer");
  await counts.getByText("37 words", { exact: true }).waitFor();

  for (const [words, key, tag] of [
    ["Rada portu", "b", "strong"],
    ["przyjęła plan", "i", "em"],
    ["pogłębienia toru", "u", "u"],
  ] as const) {
    await select(page, words);
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await text.locator(tag, { hasText: words }).waitFor();
  }
  await counts.getByText("2 words selected").waitFor();
  await select(page, "Rada portu");
  await bubble.getByRole("button", { name: "Bold", pressed: true }).click();
  await text.locator("strong").waitFor({ state: "detached" });

  // A link, put on and taken off.
  await select(page, "plan");
  await page.keyboard.press("ControlOrMeta+k");
  const form = page.getByRole("dialog", { name: "Link" });
  await form.getByRole("textbox", { name: "Address" }).fill("port.example/plan");
  await page.keyboard.press("Enter");
  const link = text.locator("a", { hasText: "plan" });
  expect(await link.getAttribute("href")).toBe("https://port.example/plan");
  await caretAfter(page, "przyjęła pla");
  await page.keyboard.press("ControlOrMeta+k");
  await form.getByRole("button", { name: "Remove the link" }).click();
  await link.waitFor({ state: "detached" });

  // A footnote is written where it stands.
  await caretAfter(page, "12 metrów");
  await page.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name: "Footnote" }).click();
  await page.keyboard.type("Uchwała nr 12", { delay: 5 });
  await page.keyboard.press("Escape");
  await page.keyboard.type(" i pół", { delay: 5 });
  const note = text.getByRole("note");
  expect(await note.textContent()).toBe("Uchwała nr 12");
  await typeAfter(page, "Uchwała nr 12", " z maja");
  expect(await note.textContent()).toBe("Uchwała nr 12 z maja");
  expect((await blocksOf(text)).join("\n")).toContain("12 metrówUchwała nr 12 z maja i pół.");

  // Polish letters come by AltGr, which Windows sends as Ctrl and Alt.
  await caretAfter(page, "i pół");
  await typeByAltGr(page, "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ€");
  expect((await blocksOf(text)).join("\n")).toContain("i półąćęłńóśźżĄĆĘŁŃÓŚŹŻ€.");
});

it("undo takes back one's own words, never a colleague's", async () => {
  const briefId = await beginPort(anna, "Cofanie");
  const [mine, his] = await Promise.all([enterRoom("analyst", briefId), enterRoom("analyst2", briefId)]);
  const both = async (words: string) => {
    await eventually(async () => {
      for (const { page } of [mine, his]) expect((await blocksOf(textOf(page))).join("\n")).toContain(words);
    });
  };
  await typeAfter(mine.page, "12 metrów", " do końca roku");
  await both("12 metrów do końca roku.");
  await typeAfter(his.page, "do końca", "-następnego");
  await both("12 metrów do końca-następnego roku.");

  await caretAfter(mine.page, "12 metrów");
  await mine.page.keyboard.press("ControlOrMeta+z");
  await both("12 metrów-następnego.");
  await mine.page.keyboard.press("ControlOrMeta+Shift+z");
  await both("12 metrów do końca-następnego roku.");
  await his.page.getByRole("button", { name: "Undo" }).click();
  await both("12 metrów do końca roku.");
});

it("claims are tagged in three ways, overlap, move with their words and come back when deleted", async () => {
  const { page, context } = await enterRoom("analyst", await beginPort(anna, "Twierdzenia"));
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = textOf(page);
  const card = (words: string) => page.getByRole("article", { name: `Claim: ${words}`, exact: true });
  const claims = () => claimsIn(text);

  await select(page, "pogłębienia toru wodnego");
  await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Claim" }).click();
  await card("pogłębienia toru wodnego").getByText("needs a source").waitFor();
  await select(page, "toru wodnego do 12 metrów");
  await page.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name: "Claim" }).click();
  await card("toru wodnego do 12 metrów").getByText("needs a source").waitFor();
  const halves = ["po połowie miasto", "po połowie"];
  for (const words of halves) {
    await select(page, words);
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    await card(words).getByText("needs a source").waitFor();
  }
  expect(await claims()).toEqual(["pogłębienia toru wodnego", "toru wodnego do 12 metrów", ...halves]);

  // Where two overlap, the panel offers both, the shorter last, to and fro.
  await caretAfter(page, "pogłębienia toru");
  const overlap = page.getByRole("group", { name: "2 claims at this place" });
  await overlap.getByRole("button", { name: "1" }).click();
  await card("toru wodnego do 12 metrów").waitFor();
  await overlap.getByRole("button", { name: "2" }).click();
  await card("pogłębienia toru wodnego").waitFor();

  // A copy is no claim; what is cut stays one.
  await select(page, "po połowie");
  await page.keyboard.press("ControlOrMeta+c");
  await caretAfter(page, "dwa lata");
  await page.keyboard.press("ControlOrMeta+v");
  await text.getByText("dwa latapo połowie").waitFor();
  expect(await claims()).toHaveLength(4);
  await select(page, "pogłębienia toru wodnego do 12 metrów");
  await page.keyboard.press("ControlOrMeta+x");
  await eventually(async () => expect(await claims()).toEqual(halves));
  await caretAfter(page, "nieznany");
  await page.keyboard.press("ControlOrMeta+v");
  await eventually(async () =>
    expect(await claims()).toEqual([...halves, "pogłębienia toru wodnego", "toru wodnego do 12 metrów"]),
  );

  // The list, narrowed down, leads to the words.
  await page.getByRole("button", { name: "All claims" }).click();
  const tab = page.getByRole("tabpanel", { name: "Claims" });
  await tab.getByText("4 claims").waitFor();
  const section = tab.getByRole("combobox", { name: "Section" });
  await section.selectOption("1. Co ustalono w sprawie portu?");
  await tab.getByText("No claim fits these filters.").waitFor();
  await section.selectOption("2. Kto za to zapłaci?");
  await tab.getByRole("combobox", { name: "State" }).selectOption("needs a source");
  await tab.getByText("4 claims").waitFor();
  for (const words of halves) {
    await tab.getByRole("button", { name: new RegExp(`${words}$`) }).click();
    await card(words).waitFor();
    await page.getByRole("button", { name: "All claims" }).click();
  }
  await tab.getByRole("button", { name: /po połowie$/ }).click();

  // Deleted, the words stay; undo brings the claim back.
  await card("po połowie").getByRole("button", { name: "Delete the claim" }).click();
  await page.getByText("The claim is deleted; its words stay in the text.").waitFor();
  await eventually(async () => expect(await claims()).toHaveLength(3));
  await text.getByText("Koszt poniosą po połowie").waitFor();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await eventually(async () => expect(await claims()).toContain("po połowie"));
  await caretAfter(page, "poniosą po poł");
  await card("po połowie").getByText("needs a source").waitFor();
});

it("the outline adds sections, moves them and goes to them", async () => {
  const { page } = await enterRoom("analyst", await beginPort(anna, "Spis"));
  const text = textOf(page);
  const outline = page.getByRole("navigation", { name: "Outline" });
  const titles = async (...expected: string[]) =>
    eventually(async () => expect(await outline.locator("li > button").allTextContents()).toEqual(expected));
  await titles("Lead", "1Co ustalono w sprawie portu?", "2Kto za to zapłaci?");

  await outline.getByRole("button", { name: "Add section" }).click();
  await page.keyboard.type("Co dalej?", { delay: 5 });
  await titles("Lead", "1Co ustalono w sprawie portu?", "2Kto za to zapłaci?", "3Co dalej?");
  await outline.getByRole("button", { name: "Move up: Co dalej?" }).click();
  await titles("Lead", "1Co ustalono w sprawie portu?", "2Co dalej?", "3Kto za to zapłaci?");
  await outline.getByRole("button", { name: "Move down: Co ustalono w sprawie portu?" }).click();
  await titles("Lead", "1Co dalej?", "2Co ustalono w sprawie portu?", "3Kto za to zapłaci?");
  await outline.getByRole("button", { name: /^3/ }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await titles("Lead", "1Co dalej?", "2Kto za to zapłaci?", "3Co ustalono w sprawie portu?");
  expect(await blocksOf(text)).toEqual([
    lead,
    "Co dalej?",
    "Kto za to zapłaci?",
    "Koszt poniosą po połowie miasto i państwo. Udział armatorów pozostaje nieznany.",
    "Co ustalono w sprawie portu?",
    "Rada portu w Halsku przyjęła plan pogłębienia toru wodnego do 12 metrów. Prace mają potrwać dwa lata.",
  ]);

  await outline.getByRole("button", { name: /^2/ }).click();
  await outline.locator("[aria-current]", { hasText: "Kto za to zapłaci?" }).waitFor();
  await page.keyboard.type("Pytanie: ", { delay: 5 });
  await titles("Lead", "1Co dalej?", "2Pytanie: Kto za to zapłaci?", "3Co ustalono w sprawie portu?");
});

it("on a phone, the outline and the panel lie over the text and the toolbar is at hand", async () => {
  const briefId = await beginPort(anna, "Telefon");
  const { page } = await enterRoom("analyst", briefId, { width: 390, height: 844 });
  const text = textOf(page);
  const tools = page.getByRole("toolbar", { name: "Formatting" });
  const place = await tools.boundingBox();
  expect(place?.y).toBeGreaterThan(600);
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(844);

  await page.getByRole("button", { name: "Outline" }).click();
  const outline = page.getByRole("dialog", { name: "Outline" });
  await outline.getByRole("button", { name: /^2/ }).click();
  await outline.waitFor({ state: "detached" });
  await page.keyboard.type("A ", { delay: 5 });
  await text.getByText("A Kto za to zapłaci?").waitFor();

  await select(page, "po połowie");
  await tools.getByRole("button", { name: "Claim" }).click();
  const panel = page.getByRole("dialog", { name: "Workbench" });
  await panel.getByRole("article", { name: "Claim: po połowie" }).getByText("needs a source").waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
  await panel.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /po połowie/ }).click();
  await panel.getByRole("tab", { name: "History" }).click();
  await panel.getByRole("combobox", { name: "Section" }).waitFor();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });

  await tools.getByRole("button", { name: "Footnote" }).click();
  await text.getByRole("note").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

it("a reviewer judges but does not write, a reader does neither, and both are told", async () => {
  const briefId = await beginPort(anna, "Role");
  const { page } = await enterRoom("analyst", briefId);
  await select(page, "po połowie");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await page.getByRole("article", { name: "Claim: po połowie" }).getByText("needs a source").waitFor();
  const before = await blocksOf(textOf(page));

  for (const { who, judges, why } of [
    { who: "reviewer", judges: true, why: "your role lets you judge claims, but not change the text" },
    { who: "reader", judges: false, why: "but not change the text or judge claims" },
  ]) {
    const other = await enterRoom(who, briefId);
    const text = textOf(other.page);
    await text.getByText("po połowie").click();
    const card = other.page.getByRole("article", { name: "Claim: po połowie" });
    await card.waitFor();
    await other.page.keyboard.type("xyz");
    expect(await blocksOf(text)).toEqual(before);
    expect(await text.getAttribute("aria-readonly")).toBe("true");
    expect(await other.page.getByRole("toolbar").count()).toBe(0);
    expect(await card.getByRole("button", { name: "Delete the claim" }).count()).toBe(0);
    expect(await card.getByRole("combobox", { name: "Kind of claim" }).isDisabled()).toBe(true);
    expect(await card.getByRole("button", { name: "Save the verdict" }).count()).toBe(judges ? 1 : 0);
    await other.page.getByText(why).waitFor();
    if (!judges) continue;
    await card.getByRole("radio", { name: "partly true" }).check({ force: true });
    await card.getByRole("button", { name: "Save the verdict" }).click();
    await card.getByText(/^Róża Kmita, /).waitFor();
  }
  expect(await blocksOf(textOf(page))).toEqual(before);
});

const lead = "Rada portu w Halsku rozpoczyna największą inwestycję od dekady.";

const portText = `${lead}

Co ustalono w sprawie portu?

Rada portu w Halsku przyjęła plan pogłębienia toru wodnego do 12 metrów. Prace mają potrwać dwa lata.

Kto za to zapłaci?

Koszt poniosą po połowie miasto i państwo. Udział armatorów pozostaje nieznany.
`;

/** A commentary with a lead and two questions; returns its id. */
async function beginPort(client: ApiClient, title: string): Promise<string> {
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const body = { workspaceId: workspace?.id, title, text: portText };
  const { id } = await client.send<{ id: string }>("POST", "/briefs/import", body);
  return id;
}
