import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, openRoom, select } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
});

interface Tagged {
  readonly id: string;
  readonly repeats: readonly { readonly changed: boolean }[];
}
const tag = async (briefId: string, exact: string) =>
  (await anna.send<Tagged>("POST", `/briefs/${briefId}/claims`, { exact })).id;

it("the same statement elsewhere is tied, and flagged when its words change there (Polish, mouse)", async () => {
  const first = await beginWith(anna, "pl", "Raport. W koloniach przebywa 1300 więźniów politycznych.");
  const second = await beginWith(anna, "pl", "Nadal przebywa w koloniach 1300 więźniów politycznych.");
  await tag(first, "W koloniach przebywa 1300 więźniów politycznych");
  await tag(second, "przebywa w koloniach 1300 więźniów politycznych");
  const polish = { locale: "pl-PL" } as const;
  const { page } = await openRoom(browser, url, "analyst", first, undefined, polish);
  await page.getByRole("tab", { name: "Tezy" }).click();
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: /W koloniach przebywa/ }).click();
  await panel.getByText("mówi prawie to samo").waitFor();
  await panel.getByRole("button", { name: /^Stwierdza to samo/ }).click();
  await panel.getByRole("button", { name: /^Nie stwierdza tego samego/ }).waitFor();

  const there = await openRoom(browser, url, "analyst2", second, undefined, polish);
  await select(there.page, "1300");
  await there.page.keyboard.type("1280");
  await panel.getByText("Tam słowa się zmieniły:").waitFor();
  await checkAccessibility(page, "a claim whose repeat has changed");
  await panel.getByRole("button", { name: "‹ Wszystkie tezy" }).click();
  await panel.getByText("powtórzenie się zmieniło").last().waitFor();

  // The colleague's own card says that the other text still has the old words, and settles it.
  await there.page.getByText("Tutaj słowa się zmieniły, a tam nadal:").waitFor();
  await there.page.getByRole("button", { name: "Znowu się zgadzają" }).click();
  await there.page.getByText("Tutaj słowa się zmieniły, a tam nadal:").waitFor({ state: "detached" });
});

it("a claim within a claim leads to it and back, by the keyboard alone (English)", async () => {
  const briefId = await beginWith(anna, "en", "The plan names twelve locks on the river.");
  await tag(briefId, "The plan names twelve locks on the river");
  await tag(briefId, "twelve locks");
  const { page } = await openRoom(browser, url, "analyst", briefId);
  await select(page, "twelve");
  await page.keyboard.press("ArrowRight");
  const outer = page.getByRole("article", { name: "Claim: The plan names twelve locks on the river" });
  const inner = page.getByRole("article", { name: "Claim: twelve locks" });
  await inner.waitFor();
  await page.getByRole("heading", { name: "Within the claim" }).waitFor();
  await inner.getByRole("button", { name: "The plan names twelve locks on the river" }).press("Enter");
  await outer.getByRole("button", { name: "twelve locks", exact: true }).press("Enter");
  await page.getByRole("heading", { name: "Within the claim" }).waitFor();
  expect(await inner.count()).toBe(1);
});
