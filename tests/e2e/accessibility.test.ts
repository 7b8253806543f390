import type { Page } from "playwright-core";
import { beforeAll, describe, it } from "vitest";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { checkAccessibility } from "#tests/support/accessibility";
import { type Person, testBrowser } from "#tests/support/browser";
import { type TestServer, startServer } from "#tests/support/server";

const browser = testBrowser();
/** The unfinished commentary of the demo, with claims in every state. */
const briefId = "0198d3a0-5f00-7000-8000-000000000002";

let server: TestServer;
let owner: ApiClient;
let workspaceId: string;
let invitation: string;
let records: { entity: string; source: string };
let texts: string[];

beforeAll(async () => {
  server = await startServer();
  owner = await signIn(server.url, "owner");
  const [workspace] = await owner.get<{ id: string }[]>("/workspaces");
  workspaceId = workspace?.id ?? "";
  const first = async (path: string) => {
    const page = await owner.get<{ items: { id: string }[] }>(`${path}?workspaceId=${workspaceId}`);
    return page.items[0]?.id ?? "";
  };
  // The one whose page has changed since.
  const attention = await owner.get<{ source: { id: string } }[]>(
    `/workspaces/${workspaceId}/sources/attention`,
  );
  const source = attention[0]?.source.id ?? "";
  records = { entity: await first("/entities"), source };
  texts = (await owner.get<{ id: string }[]>(`/sources/${source}/snapshots`)).map(({ id }) => id);
  const grade = { name: "Kurier Lubgardzki", reliability: "C", reason: "Bliski armatorom." };
  await owner.send("POST", `/workspaces/${workspaceId}/publisher-grades`, grade);
  const invited = { email: "nowa@demo.test", role: "analyst" };
  const made = await owner.send<{ url: string }>("POST", `/workspaces/${workspaceId}/invitations`, invited);
  invitation = new URL(made.url).pathname;
});

const looks = [
  { locale: "pl-PL", theme: "light", width: 1440 },
  { locale: "pl-PL", theme: "dark", width: 390 },
  { locale: "en-GB", theme: "dark", width: 1440 },
  { locale: "en-GB", theme: "light", width: 390 },
] as const;

describe.each(looks)(
  "axe finds nothing, and nothing stands out of the screen: $locale $theme $width",
  (look) => {
    const arrive = async (signedIn: boolean): Promise<Person> => {
      const person = await browser.person({
        baseURL: server.url,
        locale: look.locale,
        theme: look.theme,
        viewport: { width: look.width, height: 900 },
      });
      if (!signedIn) return person;
      const [name = "", value = ""] = owner.cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
      await person.context.addCookies([{ name, value, url: server.url }]);
      return person;
    };

    it("for a stranger", async () => {
      const { page } = await arrive(false);
      for (const path of [
        "/sign-in",
        invitation,
        "/invitation/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      ]) {
        await visit(page, path);
      }
    });

    it("in the office", async () => {
      const { page } = await arrive(true);
      const office = `/w/${workspaceId}`;
      const paths = ["", "?trashed=true", "?search=nothing-of-this-name", "/entities", "/people"];
      const sources = ["", "/attention", "/publishers", "/duplicates"].map((path) => `/sources${path}`);
      for (const path of [...paths, ...sources]) await visit(page, `${office}${path}`);
      await visit(page, `${office}/entities/${records.entity}`);
      const source = `${office}/sources/${records.source}`;
      await visit(page, source);
      await visit(page, `${source}/texts/${texts[0]}`);
      await visit(page, `${source}/texts/${texts[0]}?from=${texts[1]}`);
      await visit(page, "/account");
    });

    it("in the writing room", async () => {
      const { page } = await arrive(true);
      await page.goto(`/briefs/${briefId}`);
      await page.locator(".ProseMirror").waitFor();
      await checkAccessibility(page, "the writing room");
      await page.locator("[data-claim]").first().click();
      await page.waitForTimeout(400);
      await checkAccessibility(page, "a claim");
      await page.locator(".mention").first().click();
      await page.getByRole("dialog").waitFor();
      await checkAccessibility(page, "a mention");
      if (look.width < 1000) return;
      await page.getByRole("tab", { name: /^(Entities|Podmioty)$/ }).click();
      await checkAccessibility(page, "the entities of the text");
    });
  },
);

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await checkAccessibility(page, path);
}
