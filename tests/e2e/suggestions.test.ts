import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import {
  beginWith,
  blocksOf,
  caretAfter,
  claimsIn,
  openRoom,
  select,
  textOf,
  typeAfter,
} from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let workspaceId: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
  for (const [kind, pl, rest] of [
    ["person", "Alaksandr Łukaszenka", { en: "Alexander Lukashenko" }],
    ["person", "Lech Kaczyński", {}],
    ["person", "Jarosław Kaczyński", {}],
    ["person", "Piotr Kot", {}],
    ["state", "Białoruś", { en: "Belarus", adjective: "białoruski" }],
  ] as const) {
    const { en = null, ...fields } = rest as { en?: string; adjective?: string };
    const body = { workspaceId, kind, name: { pl, en }, ...fields };
    ids.set(pl, (await anna.send<{ id: string }>("POST", "/entities", body)).id);
  }
});

const wordsAt = (page: Page, selector: string) =>
  textOf(page)
    .locator(selector)
    .evaluateAll((all) => all.map(({ textContent }) => textContent));
const underlined = (page: Page) => wordsAt(page, ".mention");
const tagged = (page: Page) => wordsAt(page, '.entity:not([data-entity="none"])');
const becomes = (words: () => Promise<unknown>, expected: readonly string[]) =>
  eventually(async () => expect(await words()).toEqual(expected));

it("names in every form are underlined, tagged by mouse, all at once, and stay so (Polish)", async () => {
  const briefId = await beginWith(
    anna,
    "pl",
    "Rozmowa z Łukaszenką o Białorusi.\n\nList Łukaszence wysłano do Mińska. Kaczyńskiego tam nie było, a władze białoruskie milczały o Łukaszence.",
  );
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  const card = page.getByRole("dialog", { name: /^Podmiot/ });
  await becomes(
    () => underlined(page),
    ["Łukaszenką", "Białorusi", "Łukaszence", "Kaczyńskiego", "białoruskie", "Łukaszence"],
  );

  // One place: the card says of what the words are a form.
  await textOf(page).getByText("Łukaszenką", { exact: true }).click();
  await card.getByText("nazwisko: „Alaksandr Łukaszenka”").waitFor();
  await card.getByRole("button", { name: "Oznacz jako: Alaksandr Łukaszenka" }).click();
  await becomes(() => tagged(page), ["Łukaszenką"]);

  // All of one entity, from the panel.
  await page.getByRole("tab", { name: "Podmioty" }).click();
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: "Oznacz wszystkie (2): Alaksandr Łukaszenka" }).click();
  await becomes(() => tagged(page), ["Łukaszenką", "Łukaszence", "Łukaszence"]);
  await panel.getByText("osoba · oznaczono 3 razy").waitFor();

  // Nothing ambiguous is linked by itself.
  await textOf(page).getByText("Kaczyńskiego", { exact: true }).click();
  await card.getByText("Tak nazywa się kilkoro").waitFor();
  await card.getByRole("button", { name: "Oznacz jako: Lech Kaczyński" }).click();

  // Adjectives are a layer of their own.
  await panel.getByRole("checkbox", { name: /Także przymiotniki/ }).uncheck();
  await becomes(() => underlined(page), ["Białorusi"]);
  await panel.getByRole("checkbox", { name: /Także przymiotniki/ }).check();

  // The forms were learnt, and the tags are in the text for everybody.
  const lukaszenka = ids.get("Alaksandr Łukaszenka") ?? "";
  await eventually(async () => {
    const { aliases } = await anna.get<{ aliases: object[] }>(`/entities/${lukaszenka}`);
    expect(aliases).toEqual([
      { text: "Łukaszenką", lang: "pl", type: "inflected" },
      { text: "Łukaszence", lang: "pl", type: "inflected" },
    ]);
  });
  const his = await openRoom(browser, url, "analyst2", briefId);
  await becomes(() => tagged(his.page), ["Łukaszenką", "Łukaszence", "Kaczyńskiego", "Łukaszence"]);
});

it("names are found after all when the server was away as the finder's script was to come", async () => {
  const briefId = await beginWith(anna, "pl", "List do Łukaszenki.");
  const person = await openRoom(browser, url, "analyst", briefId);
  const { page } = person;
  person.expectConsole(/Failed to load resource|importScripts/);
  const scripts = /turbopack-worker/;
  let refused = 0;
  await person.context.route(scripts, async (route) => {
    refused += 1;
    await route.abort();
  });
  await page.reload();
  await eventually(() => expect(refused).toBeGreaterThan(0));
  await person.context.unroute(scripts);
  await becomes(() => underlined(page), ["Łukaszenki"]);
});

it("suggestions are worked through by the keyboard alone (English)", async () => {
  const briefId = await beginWith(
    anna,
    "en",
    "Talks between Lukashenko and Belarus’s neighbours. Belarus said no to Alexander Lukashenko.",
  );
  const { page } = await openRoom(browser, url, "analyst", briefId);
  const card = page.getByRole("dialog", { name: /^Entity/ });
  await becomes(() => underlined(page), ["Lukashenko", "Belarus", "Belarus", "Alexander Lukashenko"]);
  await caretAfter(page, "Talks");
  await page.keyboard.press("ControlOrMeta+.");
  await card.getByText("Lukashenko", { exact: false }).first().waitFor();
  await page.keyboard.press("Enter");
  await becomes(() => tagged(page), ["Lukashenko"]);

  // The card went on to the next: not here, then all that are left.
  await page.getByRole("dialog", { name: "Entity: Belarus" }).waitFor();
  await card.getByRole("button", { name: "Not here" }).focus();
  await page.keyboard.press("Enter");
  await becomes(() => underlined(page), ["Belarus", "Alexander Lukashenko"]);
  await card.getByRole("button", { name: "Tag as Belarus" }).press("Enter");
  await page.getByRole("dialog", { name: "Entity: Alexander Lukashenko" }).waitFor();
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  expect(await tagged(page)).toEqual(["Lukashenko", "Belarus"]);

  // A tag is taken off as it was put on, and undone like typing.
  await caretAfter(page, "neighbours. Bela");
  await page.keyboard.press("ControlOrMeta+.");
  await card.getByRole("button", { name: "Remove the tag" }).waitFor();
  await page.keyboard.press("Enter");
  await becomes(() => tagged(page), ["Lukashenko"]);
  await page.keyboard.press("Escape");
  await textOf(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await becomes(() => tagged(page), ["Lukashenko", "Belarus"]);
});

it("what is rejected stays rejected, after a reload and for others, until it is undone", async () => {
  const briefId = await beginWith(anna, "pl", "Widziano Kota. O Kocie pisano.\n\nZnowu widziano Kota.");
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  await becomes(() => underlined(page), ["Kota", "Kocie", "Kota"]);
  await textOf(page).getByText("Kota", { exact: true }).first().click();
  await page.getByRole("button", { name: "Nigdy „Kota”" }).click();
  await becomes(() => underlined(page), ["Kocie"]);
  await page.reload();
  await becomes(() => underlined(page), ["Kocie"]);
  const his = await openRoom(browser, url, "analyst2", briefId);
  await becomes(() => underlined(his.page), ["Kocie"]);

  await textOf(page).getByText("Kocie", { exact: true }).click();
  await page.getByRole("button", { name: "Nigdy „Kocie”" }).click();
  await becomes(() => underlined(page), []);
  await page.getByRole("button", { name: "Cofnij", exact: true }).last().click();
  await becomes(() => underlined(page), ["Kocie"]);
  await becomes(() => underlined(his.page), ["Kocie"]);
});

it("while one types, the paragraph is matched again; somebody new is proposed, added and tagged", async () => {
  const briefId = await beginWith(
    anna,
    "pl",
    "Minister Jan Siewiera przyjechał. Rozmawiano z Janem Siewierą.\n\nDruga rzecz.",
  );
  const { page } = await openRoom(browser, url, "analyst", briefId);
  await typeAfter(page, "Druga rzecz.", " Pisał o tym Łukaszenka, choć nie Łukaszence.");
  await becomes(() => underlined(page), ["Łukaszenka", "Łukaszence"]);

  await page.getByRole("tab", { name: "Entities" }).click();
  await page.getByRole("button", { name: "Add to the registry: Jan Siewiera" }).click();
  const form = page.getByRole("dialog", { name: "New entity" });
  await form.getByRole("button", { name: /^(Add|Save)/ }).click();
  await becomes(() => underlined(page), ["Jan Siewiera", "Janem Siewierą", "Łukaszenka", "Łukaszence"]);

  // A claim tagged over tagged words is about them.
  await page.getByRole("button", { name: "Tag all 2: Jan Siewiera" }).click();
  await becomes(() => tagged(page), ["Jan Siewiera", "Janem Siewierą"]);
  await select(page, "Rozmawiano z Janem Siewierą");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  const claim = page.getByRole("article", { name: "Claim: Rozmawiano z Janem Siewierą" });
  await claim.getByRole("link", { name: "Jan Siewiera" }).waitFor();

  // And a tag put on within a claim is tied to it.
  await select(page, "Pisał o tym Łukaszenka");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await page
    .getByRole("article", { name: "Claim: Pisał o tym Łukaszenka" })
    .getByText("needs a source")
    .waitFor();
  await textOf(page).getByText("Łukaszenka", { exact: true }).click();
  await page.getByRole("button", { name: "Tag as Alaksandr Łukaszenka" }).click();
  await page
    .getByRole("article", { name: "Claim: Pisał o tym Łukaszenka" })
    .getByRole("link", { name: "Alaksandr Łukaszenka" })
    .waitFor();
  expect((await blocksOf(textOf(page))).at(-1)).toContain("Pisał o tym Łukaszenka");
});

it("a wrong suggestion is corrected to somebody else", async () => {
  const briefId = await beginWith(anna, "pl", "Powiedziano to Kotowi na spotkaniu.");
  const { page } = await openRoom(browser, url, "analyst", briefId);
  await textOf(page).getByText("Kotowi", { exact: true }).click();
  await page.getByRole("button", { name: "Somebody else…" }).click();
  await page.keyboard.type("Lech");
  await page.getByRole("option", { name: /Lech Kaczyński/ }).click();
  await becomes(() => tagged(page), ["Kotowi"]);
  await eventually(async () => {
    const lech = await anna.get<{ aliases: object[] }>(`/entities/${ids.get("Lech Kaczyński")}`);
    expect(lech.aliases).toContainEqual({ text: "Kotowi", lang: "pl", type: "spelling" });
  });
});

it("sentences worth checking are listed with reasons, and tagged with the mouse, entities filled in (Polish)", async () => {
  const text = "Zwykłe zdanie. Łukaszenka zwolnił 250 więźniów. Kto czeka?\n\nJest to największa grupa.";
  const { page } = await openRoom(browser, url, "analyst", await beginWith(anna, "pl", text), undefined, {
    locale: "pl-PL",
  });
  await becomes(() => underlined(page), ["Łukaszenka"]);
  await page.getByText("Warte sprawdzenia (2)").waitFor();
  await page.getByText("stopień najwyższy: największa").waitFor();
  await page.getByRole("button", { name: "Teza z: Łukaszenka zwolnił 250 więźniów." }).click();
  const claim = page.getByRole("article", { name: "Teza: Łukaszenka zwolnił 250 więźniów." });
  await claim.getByRole("link", { name: "Alaksandr Łukaszenka" }).waitFor();
  expect(await claim.getByRole("combobox", { name: "Rodzaj tezy" }).inputValue()).toBe("quantity");
  await page.getByRole("button", { name: /Wszystkie tezy/ }).click();
  await page.getByText("Warte sprawdzenia (1)").waitFor();
});

it("one key makes a claim of the sentence at the caret, entities filled in (English)", async () => {
  const text = "A plain start. Belarus freed 250 prisoners because of a deal, said Lukashenko. An end.";
  const { page } = await openRoom(browser, url, "analyst", await beginWith(anna, "en", text));
  await becomes(() => underlined(page), ["Belarus", "Lukashenko"]);
  await caretAfter(page, "freed 250");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  const claim = page.getByRole("article", { name: /^Claim: Belarus freed/ });
  await claim.getByRole("link", { name: "Belarus", exact: true }).waitFor();
  await claim.getByRole("link", { name: "Alexander Lukashenko" }).waitFor();
  expect(await claim.getByRole("combobox", { name: "Kind of claim" }).inputValue()).toBe("attributed");
  // Within a claim the key does nothing: there is nothing selected to be another one.
  await caretAfter(page, "freed 250");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  expect(await claimsIn(textOf(page))).toEqual([
    "Belarus freed 250 prisoners because of a deal, said Lukashenko.",
  ]);
});

it("readers see no suggestions", async () => {
  const briefId = await beginWith(anna, "pl", "Rozmowa z Łukaszenką.");
  const { page } = await openRoom(browser, url, "reader", briefId);
  await page.getByRole("tab", { name: "Entities" }).click();
  await page.getByText("No entity is tagged in this text").waitFor();
  expect(await underlined(page)).toEqual([]);
});
