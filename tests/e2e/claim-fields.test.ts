import { beforeAll, expect, it } from "vitest";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, openRoom, select } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
});

const keeps = (briefId: string, ...quantities: object[]) =>
  eventually(async () => {
    const { items } = await anna.get<{ items: object[] }>(`/briefs/${briefId}/claims`);
    expect(items).toMatchObject([{ quantities }]);
  });
const prisoners = { value: 250, unit: "więźniów", date: "2025-03-19", inferred: false };

it("figures are proposed from a claim's words, kept and removed with the mouse (Polish)", async () => {
  const briefId = await beginWith(
    anna,
    "pl",
    "19 marca 2025 r. zwolniono 250 więźniów, a koszt wyniósł 3,4 mln zł.",
  );
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  await select(page, "19 marca 2025 r. zwolniono 250 więźniów, a koszt wyniósł 3,4 mln zł");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await page.getByRole("button", { name: "Zachowaj: 250 więźniów" }).click();
  await page.getByRole("button", { name: /^Zachowaj: 3.400.000 PLN/ }).click();
  const cost = { value: 3_400_000, unit: "PLN", date: "2025-03-19", inferred: false };
  await keeps(briefId, prisoners, cost);
  await page.getByRole("button", { name: "Usuń: 250 więźniów" }).click();
  await keeps(briefId, cost);
});

it("a figure is added by the keyboard alone, and a year that the words lack is marked (English)", async () => {
  const briefId = await beginWith(anna, "en", "In December some 12 per cent stayed at home.");
  const { page } = await openRoom(browser, url, "analyst", briefId);
  await select(page, "In December some 12 per cent stayed at home");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await page.getByText("(year inferred)").waitFor();
  await page.getByRole("button", { name: "Keep: 12 %" }).press("Enter");
  await page.getByRole("button", { name: "Add a figure" }).press("Enter");
  await page.keyboard.type("1,5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("GW");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2026-03");
  await page.keyboard.press("Enter");
  await keeps(
    briefId,
    { value: 12, unit: "%", inferred: true },
    { value: 1.5, unit: "GW", date: "2026-03", inferred: false },
  );
});
