import { beforeAll, expect, it } from "vitest";
import type { AuditEvent } from "#core/audit/model";
import type { BriefDetail } from "#core/briefs/model";
import type { Claim } from "#core/claims/model";
import type { HistoryRevision } from "#core/history/model";
import type { Section } from "#core/sections/model";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { eventually } from "#tests/support/sync-client";
import { beginWith, openRoom, typeAfter, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let edward: ApiClient;
let rose: ApiClient;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty", REVISION_REST_SECONDS: "1" } }));
  [anna, edward, rose] = await Promise.all([
    signIn(url, "analyst"),
    signIn(url, "editor"),
    signIn(url, "reviewer"),
  ]);
});

const text = `Rada portu przyjęła w piątek plan rozbudowy.

Co postanowiono?

Na rzece powstanie dwanaście śluz. Prace potrwają sześć lat.

Kto za to zapłaci?

Połowę kosztów poniesie port, resztę państwo.
`;

it("the whole life of a commentary stands in its history and its log as it was", async () => {
  const briefId = await beginWith(anna, "pl", text);
  const { workspaceId } = await anna.get<BriefDetail>(`/briefs/${briefId}`);
  const [, decided, paid] = await anna.get<Section[]>(`/briefs/${briefId}/sections`);
  const [decidedId, paidId] = [decided?.id ?? "", paid?.id ?? ""];
  const statusIs = (status: string) =>
    eventually(async () => {
      expect((await anna.get<BriefDetail>(`/briefs/${briefId}`)).status).toBe(status);
    });
  const revisionsOf = async (sectionId: string) => {
    const { items } = await anna.get<{ items: HistoryRevision[] }>(
      `/briefs/${briefId}/history?sectionId=${sectionId}`,
    );
    return items.map(({ number, reason, authors }) => [
      number,
      reason,
      authors.map(({ name }) => name).join(),
    ]);
  };

  // A draft that two write; one of its statements is tied to a source, and judged.
  const [one, other] = await Promise.all([
    openRoom(browser, url, "analyst", briefId),
    openRoom(browser, url, "editor", briefId),
  ]);
  await typeAfter(other.page, "Połowę kosztów", " budowy");
  await eventually(async () => expect(await revisionsOf(paidId)).toHaveLength(2));
  await statusIs("draft");
  const claim = await anna.send<Claim>("POST", `/briefs/${briefId}/claims`, { exact: "dwanaście śluz" });
  const csl = { type: "webpage", title: "Plan rozbudowy portu", URL: "https://port.example/plan" };
  const source = await anna.send<{ id: string }>("POST", "/sources", { workspaceId, csl });
  await anna.send("POST", `/claims/${claim.id}/evidence`, { sourceId: source.id, stance: "supports" });
  await rose.send("POST", `/claims/${claim.id}/verdicts`, { value: "true", quote: "dwanaście śluz" });
  await statusIs("in-review");

  // Its words change, so that it asks for review again; the section is restored, and the verdict stands.
  await typeAfter(one.page, "dwanaście", " nowych");
  const isStale = (stale: boolean) =>
    eventually(async () =>
      expect(await anna.get<Claim>(`/claims/${claim.id}`)).toMatchObject({ stale, detached: false }),
    );
  await isStale(true);
  await eventually(async () => expect(await revisionsOf(decidedId)).toHaveLength(2));
  await edward.send("POST", `/briefs/${briefId}/sections/${decidedId}/restore`, { revision: 1 });
  await isStale(false);
  await one.page.getByText("powstanie dwanaście śluz.").waitFor();

  // Signed off, and changed by a word: the sign-off no longer holds. Signed again, and released.
  for (const id of ["lead", decidedId, paidId]) {
    await rose.send("POST", `/briefs/${briefId}/sections/${id}/sign-off`, {});
  }
  await statusIs("approved");
  await typeAfter(other.page, "resztę", " zaś");
  await statusIs("in-review");
  const signOffOf = async (id: string) =>
    (await anna.get<Section[]>(`/briefs/${briefId}/sections`)).find((section) => section.id === id)?.signOff;
  expect(await signOffOf(paidId)).toMatchObject({
    holds: false,
    ended: { reason: "changed", by: { name: "Edward Malec" } },
  });
  expect(await signOffOf(decidedId)).toMatchObject({
    holds: true,
    by: [{ person: { name: "Róża Kmita" } }],
  });
  await rose.send("POST", `/briefs/${briefId}/sections/${paidId}/sign-off`, {});
  await statusIs("approved");
  await edward.send("POST", `/briefs/${briefId}/release`, {});
  await statusIs("released");

  // The history tells that story, and so does the log.
  expect(await revisionsOf(decidedId)).toEqual([
    [3, "restore", "Edward Malec"],
    [2, "rest", "Anna Zięba"],
    [1, "imported", "Anna Zięba"],
  ]);
  expect((await revisionsOf(paidId)).map(([number, , authors]) => [number, authors])).toEqual([
    [3, "Edward Malec"],
    [2, "Edward Malec"],
    [1, "Anna Zięba"],
  ]);
  const { items } = await edward.get<{ items: AuditEvent[] }>(`/briefs/${briefId}/audit`);
  const told = items
    .toReversed()
    .map(({ action, actor, detail }) =>
      [
        action,
        actor.name,
        action === "brief.status-changed" ? `${String(detail["from"])} → ${String(detail["to"])}` : "",
      ]
        .filter(Boolean)
        .join(": "),
    );
  expect(told).toEqual([
    "brief.imported: Anna Zięba",
    "claim.created: Anna Zięba",
    "claim.judged: Róża Kmita",
    "brief.status-changed: Róża Kmita: draft → in-review",
    "section.restored: Edward Malec",
    "section.signed: Róża Kmita",
    "section.signed: Róża Kmita",
    "section.signed: Róża Kmita",
    "brief.status-changed: Róża Kmita: in-review → approved",
    "section.sign-off-ended: Edward Malec",
    "brief.status-changed: Edward Malec: approved → in-review",
    "section.signed: Róża Kmita",
    "brief.status-changed: Róża Kmita: in-review → approved",
    "brief.released: Edward Malec",
    "brief.status-changed: Edward Malec: approved → released",
  ]);

  // And whoever opens it sees it.
  await Promise.all([one.leave(), other.leave()]);
  const { page } = await visit(browser, url, "reader", `/briefs/${briefId}/history`, { locale: "pl-PL" });
  const timeline = page.getByRole("complementary", { name: "Oś czasu" });
  await timeline
    .getByText(/wydanie 1/i)
    .first()
    .waitFor();
  await timeline.getByText("przywrócono wersję 1").first().waitFor();
  expect(await timeline.getByText("podpis: Róża Kmita", { exact: true }).count()).toBe(3);
  expect(await timeline.getByText("podpis: Róża Kmita, unieważniony zmianą").count()).toBe(1);
  await page.getByRole("main").getByText("resztę zaś państwo.").waitFor();
  await checkAccessibility(page, "the history of a released commentary");
});
