import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { demoPassword } from "#server/demo/accounts";
import { signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { actOn, hasTitles } from "#tests/support/lists";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import {
  arrive,
  begin,
  blocksOf,
  enter,
  select,
  textOf,
  tryToEnter,
  typeAfter,
} from "#tests/support/writing";

const browser = testBrowser();

/** One office for all the stories. Nobody has written anything in it before the first one. */
let url: string;
beforeAll(async () => ({ url } = await startServer({ env: { DEMO_SEED: "empty" } })));

it("commentaries are begun, renamed, found, put in order, thrown away and taken back", async () => {
  const { page } = await arrive(browser, url, "analyst");
  const reader = await arrive(browser, url, "reader");

  // Empty, the office says what to do: to those who may do it.
  await page.getByRole("heading", { name: "Begin the first commentary" }).waitFor();
  await reader.page.getByRole("heading", { name: "No commentaries yet" }).waitFor();
  expect(await reader.page.getByRole("button", { name: "New commentary" }).count()).toBe(0);

  // From the template: a lead and questions, in the text's own language.
  await page.getByRole("button", { name: "New commentary" }).click();
  const dialog = page.getByRole("dialog", { name: "New commentary" });
  await dialog.getByRole("textbox", { name: "Title" }).fill("Źródła gazu");
  await dialog.getByRole("radio", { name: "Polish" }).check({ force: true });
  await dialog.getByRole("button", { name: "Create and write" }).click();
  await page.waitForURL(/\/briefs\//);
  await hasSections(page, "Co się wydarzyło?", "Dlaczego to ważne?", "Co będzie dalej?");
  expect(await textOf(page).getAttribute("lang")).toBe("pl");
  await page.getByRole("link", { name: "Commentaries" }).click();
  await page.getByRole("link", { name: "Źródła gazu" }).waitFor();

  const anna = await signIn(url, "analyst");
  await begin(anna, "Budżet obrony");
  await begin(anna, "Arktyka");
  await page.reload();

  // Renamed, in the list and in the room.
  await actOn(page, "Arktyka", "Change the title");
  await page.getByRole("dialog").getByRole("textbox", { name: "Title" }).fill("Ćwiczenia w Arktyce");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Ćwiczenia w Arktyce" }).click();
  const title = page.getByRole("textbox", { name: "Title of the commentary" });
  await title.fill("Ćwiczenia w zatoce");
  await title.press("Enter");
  await page.getByRole("link", { name: "Commentaries" }).click();
  await page.getByRole("link", { name: "Ćwiczenia w zatoce" }).waitFor();

  // In order, found without diacritics, filtered.
  const order = page.getByRole("combobox", { name: "Order" });
  await order.selectOption("By title");
  await hasTitles(page, ["Budżet obrony", "Ćwiczenia w zatoce", "Źródła gazu"]);
  await order.selectOption("Last added");
  await hasTitles(page, ["Ćwiczenia w zatoce", "Budżet obrony", "Źródła gazu"]);
  const search = page.getByRole("searchbox", { name: "Search titles" });
  await search.fill("zrodla");
  await page.getByText("1 result").waitFor();
  await hasTitles(page, ["Źródła gazu"]);
  await search.fill("nothing of this name");
  await page.getByRole("heading", { name: "No commentary matches" }).waitFor();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await page.getByRole("link", { name: "Budżet obrony" }).waitFor();
  const status = page.getByRole("combobox", { name: "Status" });
  await status.selectOption("draft");
  await page.getByText("3 results").waitFor();
  await status.selectOption("approved");
  await page.getByRole("heading", { name: "No commentary matches" }).waitFor();
  await status.selectOption("Any status");
  await page.getByRole("link", { name: "Budżet obrony" }).waitFor();

  // Thrown away and taken back, at once or from the trash.
  const budget = page.getByRole("link", { name: "Budżet obrony" });
  await actOn(page, "Budżet obrony", "Move to the trash");
  await page.getByText("“Budżet obrony” is in the trash.").waitFor();
  await budget.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await budget.waitFor();
  await actOn(page, "Budżet obrony", "Move to the trash");
  await budget.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Trash" }).click();
  await page.getByRole("button", { name: "Restore “Budżet obrony”" }).click();
  await page.getByText("Restored “Budżet obrony”.").waitFor();
  await page.getByRole("heading", { name: "The trash is empty" }).waitFor();
  await page.getByRole("link", { name: "← Commentaries" }).click();
  await budget.waitFor();
});

it("a person comes by an invitation, becomes a reader in the middle of writing, and is removed", async () => {
  const olga = await arrive(browser, url, "owner");
  const briefId = await begin(await signIn(url, "owner"), "Umowa o tranzycie");

  // Olga passes on a link.
  await goTo(olga.page, "People");
  await olga.page.getByRole("button", { name: "Invite" }).click();
  const dialog = olga.page.getByRole("dialog", { name: "Invitation" });
  await dialog.getByRole("textbox", { name: "E-mail address" }).fill("nina@demo.test");
  await dialog.getByRole("combobox", { name: "Role" }).selectOption("analyst");
  await dialog.getByRole("button", { name: "Create the link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Invitation link" }).inputValue();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  const invitations = olga.page.getByRole("region", { name: "Open invitations" });
  await invitations.getByText("nina@demo.test").waitFor();

  // Nina opens it, makes an account and is in; the link serves nobody else.
  const nina = await browser.person({ baseURL: url });
  await nina.page.goto(link);
  await nina.page.getByText("For nina@demo.test, as analyst.").waitFor();
  await nina.page.getByRole("textbox", { name: "First and last name" }).fill("Nina Łęcka");
  await nina.page.getByRole("textbox", { name: "Password" }).fill("hasło-Niny-2026");
  await nina.page.getByRole("button", { name: "Create an account and join" }).click();
  await nina.page.getByRole("link", { name: "Umowa o tranzycie" }).click();
  const stranger = await browser.person({ baseURL: url });
  await stranger.page.goto(link);
  await stranger.page.getByRole("heading", { name: "This invitation was accepted already" }).waitFor();

  // Both write.
  const text = textOf(nina.page);
  await typeAfter(nina.page, "What happened?", " Nina pisze.");
  await olga.page.goto(`/briefs/${briefId}`);
  await textOf(olga.page).getByText("Nina pisze.").waitFor();
  const people = await olga.newPage();
  await people.goto("/");
  await goTo(people, "People");
  const role = people.getByRole("combobox", { name: "Role: Nina Łęcka" });

  // A reader's words are refused, and she is told so: here before her page has learnt what she may do now.
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await nina.page.route(`**/briefs/${briefId}?_rsc=*`, (route) => held.then(() => route.continue()));
  await role.selectOption("reader");
  await people.getByText("Nina Łęcka: reader.").waitFor();
  await typeAfter(nina.page, "Nina pisze.", " I jeszcze.");
  await nina.page.getByRole("alert").getByText("Your role may not change the text").waitFor();
  letThrough();
  await nina.page.getByText("Read only: your role lets you read and export").waitFor();
  expect(await text.getAttribute("contenteditable")).toBe("false");
  await typeAfter(olga.page, "Nina pisze.", " Olga też.");
  await text.getByText("Olga też.").waitFor();
  expect(await blocksOf(textOf(olga.page))).toContain("What happened? Nina pisze. Olga też.");

  // Removed, she is cut off at once, and has nowhere to go.
  await people.getByRole("button", { name: "Actions: Nina Łęcka" }).click();
  await people.getByRole("menuitem", { name: "Remove from the team" }).click();
  await people.getByRole("dialog").getByRole("button", { name: "Remove from the team" }).click();
  await people.getByText("Nina Łęcka has left the team.").waitFor();
  await people.getByRole("row", { name: /Nina Łęcka/ }).waitFor({ state: "detached" });
  await nina.page.getByRole("alert").getByText("You no longer have access to this commentary").waitFor();
  nina.expectConsole(/status of 404/);
  await nina.page.getByRole("link", { name: "To the commentaries" }).click();
  await nina.page.getByText("You belong to no workspace yet").waitFor();
  await nina.page.goto(`/briefs/${briefId}`);
  await nina.page.getByText("There is no such page").waitFor();
  expect(await blocksOf(textOf(olga.page))).toContain("What happened? Nina pisze. Olga też.");
});

it("a new password replaces the old one, and a program's key works until it is revoked", async () => {
  const edward = await arrive(browser, url, "editor");
  const elsewhere = await arrive(browser, url, "editor");
  const { page } = edward;
  await page.goto("/account");

  await page.getByLabel("Present password", { exact: true }).fill("not-the-password");
  await page.getByLabel("New password", { exact: true }).fill("nowe-hasło-Edwarda");
  edward.expectConsole(/status of 40[01]/);
  await page.getByRole("button", { name: "Change the password" }).click();
  await page.getByRole("alert").getByText("The present password is wrong.").waitFor();
  await page.getByLabel("Present password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Change the password" }).click();
  await page.getByText("The password is changed. Other devices are signed out.").waitFor();
  await elsewhere.page.reload();
  await elsewhere.page.getByRole("heading", { name: "Sign in" }).waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await tryToEnter(page, "editor@demo.test", demoPassword);
  await page.getByText("The e-mail address or the password is wrong.").waitFor();
  await enter(page, "editor@demo.test", "nowe-hasło-Edwarda");

  await page.goto("/account");
  await page.getByText("You have no keys.").waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill("archiwum");
  await page.getByRole("button", { name: "Create a key" }).click();
  const secret = await page.getByRole("textbox", { name: "archiwum" }).inputValue();
  const ask = () => fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } });
  const answer = await ask();
  expect([answer.status, await answer.json()]).toMatchObject([200, { email: "editor@demo.test" }]);
  await page.getByRole("button", { name: "Revoke the key “archiwum”" }).click();
  await page.getByText("Revoked the key “archiwum”.").waitFor();
  await page.getByText("You have no keys.").waitFor();
  expect((await ask()).status).toBe(401);
});

it("files are imported, and of one that cannot be read it is said why", async () => {
  const anna = await arrive(browser, url, "analyst");
  const { page } = anna;

  for (const [name, type, content] of [
    ["komentarz.md", "text/markdown", markdownFile],
    ["komentarz.html", "text/html", htmlFile],
  ] as const) {
    await chooseFile(page, name, type, content);
    await page.getByRole("region", { name: "What was read: 2 sections" }).waitFor();
    await page.getByRole("button", { name: "Import and open" }).click();
    await page.waitForURL(/\/briefs\//);
    await hasSections(page, "Co ustalono?");
    expect(await blocksOf(textOf(page))).toEqual(fileBlocks);
    await textOf(page).locator("strong", { hasText: "czterech" }).waitFor();
    await page.getByRole("link", { name: "Commentaries" }).click();
  }

  anna.expectConsole(/status of 4(15|22)/);
  await chooseFile(page, "budżet.xlsx", "application/vnd.ms-excel", "PK\u0003\u0004 not a text");
  await page.getByRole("alert").getByText("Files of this kind cannot be read.").waitFor();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("searchbox", { name: "Search titles" }).fill("budżet.xlsx");
  await page.getByRole("heading", { name: "No commentary matches" }).waitFor();
});

it("the language and the look that one chooses stay", async () => {
  const { page } = await arrive(browser, url, "reviewer");
  const html = page.locator("html");
  const look = () => html.getAttribute("data-mantine-color-scheme");

  expect([await html.getAttribute("lang"), await look()]).toEqual(["en", "light"]);
  await page.getByRole("button", { name: "Polski" }).click();
  await page.getByRole("heading", { name: "Komentarze", exact: true }).waitFor();
  await page.getByRole("button", { name: "Przełącz wygląd jasny i ciemny" }).click();
  await eventually(async () => expect(await look()).toBe("dark"));
  await page.reload();
  await page.getByRole("heading", { name: "Komentarze", exact: true }).waitFor();
  expect([await html.getAttribute("lang"), await look()]).toEqual(["pl", "dark"]);

  await page.goto("/account");
  await page.locator("label", { hasText: "English" }).click();
  await page.getByRole("heading", { name: "Account", exact: true }).waitFor();
  await page.getByRole("radio", { name: "As the system" }).check({ force: true });
  await eventually(async () => expect(await look()).toBe("light"));
  await page.reload();
  await page.getByRole("heading", { name: "Account", exact: true }).waitFor();
  expect([await html.getAttribute("lang"), await look()]).toEqual(["en", "light"]);
});

it("entities and sources are recorded, changed, found and used, and those in use are not deleted", async () => {
  const anna = await arrive(browser, url, "analyst");
  const { page } = anna;
  const briefId = await begin(await signIn(url, "analyst"), "Tramwaje");

  // An entity with another form of its name.
  await goTo(page, "Entities");
  await page.getByRole("heading", { name: "No entities yet" }).waitFor();
  await page.getByRole("button", { name: "New entity" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Give a name in at least one language.").waitFor();
  await drawer.getByRole("combobox", { name: "Kind" }).selectOption("place");
  await drawer.getByRole("textbox", { name: "Polish name" }).fill("Łódź");
  await drawer.getByRole("button", { name: "Add a form" }).click();
  await drawer.getByRole("textbox", { name: "Form 1" }).fill("Łodzią");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Łódź" }).waitFor();
  for (const words of ["lodz", "lodzia"]) {
    await page.getByRole("searchbox", { name: "Search names and forms" }).fill(words);
    await page.waitForURL(`**/entities?search=${words}`);
    await page.getByText("1 result").waitFor();
  }
  await page.getByRole("link", { name: "Łódź" }).click();
  await page.getByRole("button", { name: "Change" }).click();
  await drawer.getByRole("textbox", { name: "English name" }).fill("Lodz");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Lodz" }).waitFor();
  await page.getByText("No claim is tied to this entity yet.").waitFor();
  const entityPage = page.url();

  // A source with an author.
  await goTo(page, "Sources");
  await page.getByRole("heading", { name: "No sources yet" }).waitFor();
  await page.getByRole("button", { name: "New source" }).click();
  await drawer.getByRole("textbox", { name: "Address" }).fill("https://lodz.example/uchwala");
  await drawer.getByRole("textbox", { name: "Title" }).fill("Uchwała o sieci tramwajowej");
  await drawer.getByRole("button", { name: "Add a person" }).click();
  await drawer.getByRole("textbox", { name: "Family name of author 1" }).fill("Świątek");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Uchwała o sieci tramwajowej" }).waitFor();
  for (const words of ["swiatek", "uchwala", "lodz.example"]) {
    await page.getByRole("searchbox", { name: "Search titles, authors and addresses" }).fill(words);
    await page.waitForURL(`**/sources?search=${words}`);
    await page.getByText("1 result").waitFor();
  }
  await page.getByRole("link", { name: "Uchwała o sieci tramwajowej" }).click();
  await page.getByRole("button", { name: "Change" }).click();
  await drawer.getByRole("radio", { name: "B: usually reliable" }).check({ force: true });
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.waitFor({ state: "detached" });
  await page.getByText("usually reliable").waitFor();
  const sourcePage = page.url();

  // Used at a claim, meanwhile; the pages that are open know nothing of it.
  const entityBefore = await anna.newPage();
  await entityBefore.goto(entityPage);
  const room = await anna.newPage();
  await room.goto(`/briefs/${briefId}`);
  await typeAfter(room, "What happened?", " Sieć ma 220 km.");
  await select(room, "Sieć ma 220 km");
  await room.keyboard.press("ControlOrMeta+Shift+Enter");
  const card = room.getByRole("article", { name: "Claim: Sieć ma 220 km" });
  await card.getByText("needs a source").waitFor();
  await card.getByRole("combobox", { name: /Search for an entity/ }).fill("lodz");
  await room.getByRole("option", { name: /^Lodz/ }).click();
  await card.getByRole("link", { name: "Lodz" }).waitFor();
  await card.getByRole("combobox", { name: /Search for a source/ }).fill("tramwaj");
  await room.getByRole("option", { name: /^Uchwała/ }).click();
  await card.getByRole("link", { name: "Uchwała o sieci tramwajowej", exact: true }).waitFor();

  // Deleting is refused, and what stands in its way is shown.
  anna.expectConsole(/status of 409/);
  for (const { before, record } of [
    { before: page, record: "source" },
    { before: entityBefore, record: "entity" },
  ]) {
    await before.getByRole("button", { name: `Delete the ${record}` }).click();
    await before.getByRole("alert").getByText("Claims rely on this record").waitFor();
    await before.reload();
    await before.getByRole("link", { name: "Sieć ma 220 km" }).waitFor();
    expect(await before.getByRole("button", { name: `Delete the ${record}` }).count()).toBe(0);
  }
  await entityBefore.getByRole("link", { name: "Sieć ma 220 km" }).click();
  await entityBefore.waitForURL(/\/briefs\/.*claim=/);
  await entityBefore.getByRole("article", { name: "Claim: Sieć ma 220 km" }).waitFor();

  // Detached, it may go, and come back by undo.
  await card.getByRole("button", { name: "Detach the evidence: Uchwała o sieci tramwajowej" }).click();
  await card.getByText("needs a source").waitFor();
  await page.goto(sourcePage);
  await page.getByRole("button", { name: "Delete the source" }).click();
  await page.getByRole("heading", { name: "No sources yet" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: "Uchwała o sieci tramwajowej" }).waitFor();
});

const fileBlocks = [
  "Miasto kupuje tramwaje bez przetargu.",
  "Co ustalono?",
  "Chodzi o dwadzieścia pojazdów w czterech transzach.",
];

const markdownFile = `Miasto kupuje tramwaje bez przetargu.

## Co ustalono?

Chodzi o dwadzieścia pojazdów w **czterech** transzach.
`;

const htmlFile = `<!doctype html><title>Tramwaje</title>
<p>Miasto kupuje tramwaje bez przetargu.</p>
<h2>Co ustalono?</h2>
<p>Chodzi o dwadzieścia pojazdów w <b>czterech</b> transzach.</p>`;

/** Goes by the links at the head of every page. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
  await page.getByRole("heading", { name: place, exact: true }).waitFor();
}

/** Does what the menu of a commentary offers. */
/** Waits until the outline shows the lead and these sections. */
async function hasSections(page: Page, ...titles: string[]): Promise<void> {
  const sections = page.getByRole("navigation", { name: "Outline" }).locator("li > button");
  const numbered = titles.map((title, index) => `${index + 1}${title}`);
  await eventually(async () => expect(await sections.allTextContents()).toEqual(["Lead", ...numbered]));
}

async function chooseFile(page: Page, name: string, mimeType: string, content: string): Promise<void> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(content) });
}
