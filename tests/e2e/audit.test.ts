import { readFile } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let workspaceId: string;
let briefId: string;
let anna: ApiClient;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
  const rose = await signIn(url, "reviewer");
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
  briefId = await beginWith(anna, "pl", "Plan obejmuje dwanaście śluz.");
  const body = { exact: "dwanaście śluz" };
  const { id } = await anna.send<{ id: string }>("POST", `/briefs/${briefId}/claims`, body);
  await rose.send("POST", `/claims/${id}/verdicts`, { value: "true" });
  await anna.download(`/briefs/${briefId}/exports`, { format: "md" });
});

const rows = "tbody tr";

it("the log of a workspace is filtered by what the address says, and taken out as a table", async () => {
  const { page } = await visit(browser, url, "editor", `/w/${workspaceId}/people/audit`);
  await page.getByRole("cell", { name: /^verdict: dwanaście śluz, true/ }).waitFor();
  await page.getByRole("cell", { name: /^export: md/ }).waitFor();
  await checkAccessibility(page, "the log");

  await page.getByRole("combobox", { name: "Kind of entry" }).selectOption({ label: "Verdicts" });
  await page.getByText("1 result").waitFor();
  expect(await page.locator(rows).count()).toBe(1);
  expect(new URL(page.url()).searchParams.get("kind")).toBe("verdicts");

  const link = page.getByRole("link", { name: "Download as CSV" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^audit-.*\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text.split("\r\n")).toHaveLength(3);
  expect(text).toContain(",verdict,claim.judged,Próba,dwanaście śluz,");

  // Nothing matches, and the address alone leads back here.
  await page.getByRole("searchbox", { name: "Search the log" }).fill("tramwaje");
  await page.getByRole("heading", { name: "No entry matches" }).waitFor();
  await checkAccessibility(page, "the log without a match");
  await page.goto(`/w/${workspaceId}/people/audit?kind=exports&search=proba`);
  await page
    .getByText(/^export: /)
    .first()
    .waitFor();
  expect(await page.getByRole("combobox", { name: "Kind of entry" }).inputValue()).toBe("exports");

  // By days: all of it is of today.
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/w/${workspaceId}/people/audit?from=${tomorrow}`);
  await page.getByRole("heading", { name: "No entry matches" }).waitFor();
  await page.getByLabel("From day").fill("");
  await page
    .getByText(/^export: /)
    .first()
    .waitFor();
});

it("a commentary has a log of its own, for those who may read it", async () => {
  const look = { locale: "pl-PL", viewport: { width: 390, height: 780 } } as const;
  const editor = await visit(browser, url, "editor", `/w/${workspaceId}/people/audit`, look);
  await editor.page.getByRole("link", { name: "Dziennik komentarza „Próba”" }).first().click();
  await editor.page.getByRole("heading", { name: "Dziennik komentarza „Próba”" }).waitFor();
  await editor.page.getByText("werdykt: ").waitFor();
  await editor.page.getByText("import komentarza").waitFor();
  await checkAccessibility(editor.page, "a commentary's log on a phone");
  await editor.page.getByRole("link", { name: "Wróć do komentarza" }).click();
  await editor.page.waitForURL(/\/briefs\//);

  const reader = await visit(browser, url, "reader", `/w/${workspaceId}/people`);
  reader.expectConsole(/404/);
  await reader.page.goto(`/w/${workspaceId}/briefs/${briefId}/audit`);
  await reader.page.getByRole("heading", { name: "There is no such page" }).waitFor();
});
