import { beforeEach, describe, expect, test } from "vitest";
import type { AnchorCandidate } from "#core/claims/model";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { judge } from "#core/review/judge";
import { provideRuntime } from "#core/runtime";
import type { JsonNode } from "#editor/json-node";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { commentary, doc, h, p } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let analyst: Person;
let briefId: string;
let claimId: string;
/** The text with the claim „dwanaście śluz” in it. */
let tagged: JsonNode;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  analyst = workspace.people.analyst;
  briefId = await aBrief(runtime, workspace);
  ({ id: claimId } = await aClaim(runtime, workspace, briefId));
  tagged = await rewrite((content) => content);
});

/** Changes the whole text; resolves with what it was. */
function rewrite(change: (content: JsonNode) => JsonNode): Promise<JsonNode> {
  return editDocument(runtime, briefId, analyst.userId, (text) => {
    const before = contentOf(text);
    updateContent(text, change(before));
    return before;
  });
}

const without = () =>
  rewrite(() =>
    doc(
      p("Rada przyjęła nowy plan dróg wodnych."),
      h("one", "Co postanowiono?"),
      p("Plan nic nie obejmuje."),
      h("two", "Kto zapłaci?"),
      p("Na rzece powstanie dwanaście nowych śluz, a koszt poniosą samorządy."),
    ),
  );

const claim = async () => (await ask("readClaim", { as: analyst, params: { id: claimId } })).body;
const reattach = (body: object, as: Person = analyst) =>
  ask("reattachClaim", { as, params: { id: claimId }, body });

describe("a claim whose words are gone", () => {
  test("keeps its last words, its section and what stood around them", async () => {
    expect(await claim()).toMatchObject({ detached: false, context: null });
    await without();
    expect(await claim()).toMatchObject({
      detached: true,
      quote: "dwanaście śluz",
      sectionId: "one",
      context: { prefix: "Plan obejmuje ", suffix: " na Wiśle.\nPrace potrwają sześć lat." },
    });
  });

  test("keeps them when its whole section goes", async () => {
    await rewrite((content) => ({ ...content, content: (content.content ?? []).slice(0, 1) }));
    expect(await claim()).toMatchObject({
      detached: true,
      sectionId: "one",
      context: { prefix: "Plan obejmuje " },
    });
  });

  test("stands again as soon as its words do", async () => {
    await without();
    await rewrite(() => tagged);
    expect(await claim()).toMatchObject({ detached: false, quote: "dwanaście śluz", context: null });
  });

  test("is offered places that resemble its words, and takes one for everybody", async () => {
    await without();
    const { body } = await ask("listCandidates", { as: analyst, params: { id: claimId } });
    const [best] = body as AnchorCandidate[];
    expect(best).toMatchObject({ sectionId: "two", exact: "dwanaście nowych śluz" });
    const { sectionId, exact, prefix, suffix } = best ?? {};
    expect(await reattach({ sectionId, exact, prefix, suffix })).toMatchObject({
      status: 200,
      body: { detached: false, quote: "dwanaście nowych śluz", sectionId: "two", context: null },
    });
    const { body: audit } = await ask("readBriefAudit", {
      as: workspace.people.owner,
      params: { id: briefId },
    });
    expect(audit.items[0]).toMatchObject({ action: "claim.reattached", actor: { id: analyst.userId } });
  });

  test("asks for review again, since other words were judged", async () => {
    await judge(runtime, workspace.people.reviewer, claimId, { value: "true" });
    await without();
    expect((await reattach({ exact: "dwanaście nowych śluz" })).body).toMatchObject({ stale: true });
  });
});

test("a claim that stands can be moved to other words, and leaves those that it had", async () => {
  expect((await reattach({ exact: "sześć lat" })).body).toMatchObject({
    quote: "sześć lat",
    detached: false,
  });
  const tags = await rewrite((content) => content);
  expect(JSON.stringify(tags).split(claimId)).toHaveLength(2);
});

test.each([
  [{ exact: "tego tu nie ma" }, 422, "anchor-not-found"],
  [{ exact: "w" }, 409, "anchor-ambiguous"],
  [{ exact: "lat", sectionId: "nowhere" }, 404, "not-found"],
  [{}, 422, "invalid-input"],
])("%j is refused and changes nothing", async (body, status, code) => {
  const before = await claim();
  expect(await reattach(body)).toMatchObject({ status, body: { code } });
  expect(await claim()).toEqual(before);
  expect(await rewrite((content) => content)).toEqual(tagged);
  expect(commentary().content).toHaveLength(6);
});
