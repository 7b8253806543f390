import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { signIn } from "#tests/support/api-client";
import { checkAccessibility } from "#tests/support/accessibility";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";

const browser = testBrowser();

describe("the states are added to an empty registry", () => {
  it("po polsku, myszą", async () => {
    const { page } = await enterRegistry("pl-PL");
    await page.getByRole("heading", { name: "Nie ma jeszcze podmiotów" }).waitFor();
    await checkAccessibility(page, "pusty rejestr");
    await page.getByRole("button", { name: "Dodaj państwa (197)" }).click();
    await page.getByText("Dodano 197 państw.", { exact: true }).waitFor();
    await page.getByRole("searchbox", { name: "Szukaj w nazwach i odmianach" }).fill("zea");
    await page.getByRole("link", { name: "Zjednoczone Emiraty Arabskie" }).click();
    await page.getByRole("heading", { name: "Zjednoczone Emiraty Arabskie" }).waitFor();
    await page.getByText("emiracki").waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Inne czynności" }).click();
    await page.getByRole("menuitem", { name: "Dodaj państwa (197)" }).click();
    await page.getByText("Wszystkie państwa są już w rejestrze.").waitFor();
  });

  it("in English, with the keyboard alone, beside what is kept", async () => {
    const { page, workspaceId, client } = await enterRegistry("en-GB");
    const kept = { workspaceId, kind: "state", name: { pl: "Litwa" }, iso3166: "LT", note: "ours" };
    await client.send("POST", "/entities", kept);
    await page.reload();
    await page.getByRole("link", { name: "Litwa" }).waitFor();
    await tabTo(page, "Other actions");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Add the states (197)" }).waitFor();
    await checkAccessibility(page, "the registry's menu");
    await page.keyboard.press("Enter");
    await page.getByText("Added 196 states; 1 was in the registry already.").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("belarus");
    await page.getByText("1 result").waitFor();
    await tabTo(page, "Belarus");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Belarus" }).waitFor();
    await page.getByText("białoruski").waitFor();
  });
});

/** An analyst in the registry of an office of its own, in which nothing has been recorded. */
async function enterRegistry(locale: "pl-PL" | "en-GB") {
  const { url } = await startServer({ env: { DEMO_SEED: "empty" } });
  const client = await signIn(url, "analyst");
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const workspaceId = workspace?.id ?? "";
  const { context, page } = await browser.person({ baseURL: url, locale });
  const [name = "", value = ""] = client.cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url }]);
  await page.goto(`/w/${workspaceId}/entities`);
  return { page, client, workspaceId };
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) > 0 && (await focused.innerText()).trim().endsWith(name)) return;
  }
  throw new Error(`no key leads to ${name}`);
}
