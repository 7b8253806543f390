import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { type Person, testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, openRoom } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let reviewer: ApiClient;
let workspaceId: string;
let briefId: string;
const claims = new Map<string, string>();
const statements = ["Twelve locks will be built", "The council adopted the plan", "Trade fell by half"];

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  [anna, reviewer] = await Promise.all([signIn(url, "analyst"), signIn(url, "reviewer")]);
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
  briefId = await beginWith(anna, "en", `${statements.join(". ")}.`);
  for (const exact of statements) {
    const { id } = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, { exact });
    claims.set(exact, id);
  }
});

async function atTheDesk(locale: "pl-PL" | "en-GB"): Promise<Person & { page: Page }> {
  const person = await openRoom(browser, url, "reviewer", briefId, undefined, { locale });
  await person.page.goto(`/w/${workspaceId}/review?view=open`);
  return person;
}
const statusOf = async (statement: string) =>
  (await anna.get<{ status: string }>(`/claims/${claims.get(statement)}`)).status;

it("the desk is worked by the keyboard alone: next, approve, dispute, to the text (English)", async () => {
  const { page } = await atTheDesk("en-GB");
  await page.getByText("Twelve locks will be built").first().waitFor();
  await checkAccessibility(page, "the review desk");
  await page.keyboard.press("j");
  await page.locator("[aria-current=true]", { hasText: "The council adopted the plan" }).waitFor();
  await page.keyboard.press("a");
  await page.getByText(/“The council adopted the plan”/).waitFor();
  await expect.poll(() => statusOf("The council adopted the plan")).toBe("verified");
  await page.keyboard.press("d");
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.waitForURL(/\/briefs\/.*claim=/);
});

it("claims are assigned with the mouse and wait for their reviewer (Polish)", async () => {
  const { id } = await reviewer.get<{ id: string }>("/me");
  const claim = claims.get("Trade fell by half") ?? "";
  await anna.send("PATCH", `/claims/${claim}/assignment`, { reviewerId: id, dueOn: "2026-01-31" });
  const { page } = await atTheDesk("pl-PL");
  await page.getByRole("button", { name: /^Moje/ }).click();
  await page.getByText("Trade fell by half").first().click();
  await page
    .getByText(/po terminie/)
    .first()
    .waitFor();
  await page
    .getByRole("button", { name: /^Zatwierdź/ })
    .first()
    .click();
  await expect.poll(() => statusOf("Trade fell by half")).toBe("verified");
});
