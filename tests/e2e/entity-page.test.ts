import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";

const browser = testBrowser();

let url: string;
beforeAll(async () => ({ url } = await startServer()));

describe("po polsku, myszą", () => {
  it("źródła, sprzeczności i oś czasu podmiotu", async () => {
    const { page, most } = await visit("pl-PL");
    await page.getByRole("link", { name: "Źródła", exact: true }).last().click();
    await page.waitForURL(/view=sources/);
    await page.getByText("najpierw te, na których opiera się najwięcej tez").waitFor();
    await checkAccessibility(page, "źródła podmiotu");

    await page.getByRole("link", { name: "Sprzeczności" }).click();
    await page.waitForURL(/view=contested/);
    await page.getByRole("heading", { name: "Sprzeczności" }).waitFor();
    await checkAccessibility(page, "sprzeczności");

    await page.getByRole("link", { name: "Oś czasu" }).click();
    await page.getByRole("heading", { name: /^Cały czas:/ }).waitFor();
    await checkAccessibility(page, "oś czasu");
    const years = page.getByRole("navigation", { name: "Lata" });
    const year = (await years.getByRole("link").last().innerText()).slice(0, 4);
    await years.getByRole("link").last().click();
    await page.getByRole("heading", { name: new RegExp(`^${year}: \\d+ te`) }).waitFor();
    const months = page.getByRole("navigation", { name: `Miesiące roku ${year}` });
    await months.getByRole("link").first().click();
    await page.waitForURL(/period=\d{4}-\d{2}/);
    await checkAccessibility(page, "miesiąc");
    await page.getByRole("link", { name: "Cały czas" }).click();
    await page.getByRole("heading", { name: new RegExp(`^Cały czas: ${most.uses} te`) }).waitFor();
  });

  it("graf: krok na obrazie, krok na liście i z powrotem", async () => {
    const { page } = await visit("pl-PL");
    const name = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("link", { name: "Graf" }).click();
    await page.getByRole("heading", { level: 3, name: `podmiot ${name}` }).waitFor();
    await page.locator("canvas").first().waitFor();
    await checkAccessibility(page, "graf");
    const claim = page
      .locator("section", { hasText: /^(Najnowsze t|T)ezy/ })
      .getByRole("link")
      .first();
    const words = await claim.innerText();
    await claim.click();
    await page.waitForURL(/at=claim/);
    await page.getByRole("heading", { level: 3, name: `teza ${words}` }).waitFor();
    await checkAccessibility(page, "teza w grafie");
    await page.reload();
    await page.getByRole("heading", { level: 3, name: `teza ${words}` }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 3, name: `podmiot ${name}` }).waitFor();

    // What stands right above the centre is the first of its neighbours.
    const box = await page.locator("canvas").first().boundingBox();
    if (!box) throw new Error("nothing is drawn");
    await eventually(async () => {
      for (let up = 40; up < box.height / 2 && !page.url().includes("at="); up += 6) {
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 - up);
      }
      expect(page.url()).toMatch(/at=claim/);
    });
    await page.getByRole("heading", { level: 3, name: /^teza / }).waitFor();
  });
});

describe("in English, with the keyboard alone", () => {
  it("the views of an entity's page, a period of its timeline", async () => {
    const { page } = await visit("en-GB");
    for (const [view, shown] of [
      ["Sources", "Sources"],
      ["Contradictions", "Contradictions"],
      ["Timeline", "Timeline"],
    ] as const) {
      await tabTo(page, view, "What to show");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: shown }).waitFor();
      await checkAccessibility(page, view);
    }
    const year = await page.getByRole("navigation", { name: "Years" }).getByRole("link").first().innerText();
    await tabTo(page, year.slice(0, 4), "Years");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: new RegExp(`^${year.slice(0, 4)}: \\d+ claim`) }).waitFor();
  });

  it("the graph: onwards by its list, and back", async () => {
    const { page } = await visit("en-GB");
    await tabTo(page, "Graph", "What to show");
    await page.keyboard.press("Enter");
    const center = page.getByRole("main").getByRole("heading", { level: 3 });
    await center.filter({ hasText: "entity" }).waitFor();
    const first = page.locator("section").getByRole("link").first();
    const words = await first.innerText();
    await tabTo(page, words);
    await page.keyboard.press("Enter");
    await center.filter({ hasText: words }).waitFor();
    expect(await page.locator(":focus").innerText()).toContain(words);
    await page.getByRole("heading", { name: "Steps before" }).waitFor();
    // Alt and the arrow belong to the browser's own window, which a test has not.
    await page.goBack();
    await center.filter({ hasText: "entity" }).waitFor();
    expect(page.url()).not.toContain("at=");
  });
});

/** The page of that entity of the demonstration of which most is claimed. */
async function visit(locale: "pl-PL" | "en-GB") {
  const client = await signIn(url, "analyst");
  const { items } = await client.get<{ items: { id: string; workspaceId: string; uses: number }[] }>(
    "/entities?limit=200",
  );
  const [most] = items.toSorted((a, b) => b.uses - a.uses);
  if (!most) throw new Error("the demonstration has no entities");
  const { context, page } = await browser.person({ baseURL: url, locale });
  const [name = "", value = ""] = client.cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url }]);
  await page.goto(`/w/${most.workspaceId}/entities/${most.id}`);
  return { page, most };
}

/** Presses Tab until a link of these words has the focus, in the landmark of that name if one is given. */
async function tabTo(page: Page, words: string, landmark?: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = landmark
      ? page.getByRole("navigation", { name: landmark }).locator(":focus")
      : page.locator("main :focus");
    if ((await focused.count()) > 0 && (await focused.innerText()).trim().startsWith(words)) return;
  }
  throw new Error(`no key leads to ${words}`);
}
