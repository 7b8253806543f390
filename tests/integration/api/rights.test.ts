import { beforeAll, describe, expect, test } from "vitest";
import { addEvidence } from "#core/claims/add-evidence";
import { gradePublisher } from "#core/grades/publisher-grades";
import { mergeEntities } from "#core/merges/merge-entities";
import { createApiKey } from "#core/people/create-api-key";
import { allows } from "#core/policy";
import { type Role, roles } from "#core/roles";
import { addComment } from "#core/review/add-comment";
import { agree } from "#core/repeats/agree";
import { provideRuntime } from "#core/runtime";
import { mergeSources } from "#core/source-merges/merge-sources";
import { takeSnapshot } from "#core/snapshots/take-snapshot";
import { createSource } from "#core/sources/create-source";
import { signSection } from "#core/sign-offs/sign-section";
import { rejectMention } from "#core/suggestions/reject-mention";
import { nameVersion } from "#core/versions/name-version";
import { releaseBrief } from "#core/versions/release-brief";
import { createWorkspace } from "#core/workspaces/create-workspace";
import { invite } from "#core/workspaces/invite";
import { type Ask, ask } from "#tests/support/api";
import {
  type Person,
  type Workspace,
  aBrief,
  aClaim,
  aPerson,
  aSeries,
  aSource,
  aWorkspace,
  anEntity,
  anImage,
  join,
} from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { type PageServer, startPageServer } from "#tests/support/page-server";
import { pictureForm } from "#tests/support/pictures";
import { testRuntime } from "#tests/support/runtime";
import { type Operation, type OperationName, contract } from "../../../app/api/v1/_http/contract.ts";
import { sectionCalls } from "./section-calls.ts";

const { db } = testDatabase({ emptied: "once" });
const runtime = testRuntime(db, { FETCH_ALLOW: "127.0.0.1/32" });

let workspace: Workspace;
let outsider: Person;
let pages: PageServer;

beforeAll(async () => {
  provideRuntime(runtime);
  pages = await startPageServer();
  workspace = await aWorkspace(runtime);
  outsider = await aPerson(runtime, "outsider");
  await createWorkspace(runtime, outsider, { name: "Elsewhere" });
});

/** Makes what a call needs, anew for each caller, since some calls use it up. */
type Preparation = (caller: Person | null) => Promise<Ask>;

const inWorkspace = (body?: unknown): Preparation => {
  return async () => ({ params: { id: workspace.id }, ...(body !== undefined && { body }) });
};
const ofWorkspace: Preparation = async () => ({ query: { workspaceId: workspace.id } });
const inBrief = (rest: Ask = {}): Preparation => {
  return async () => ({ ...rest, params: { id: await aBrief(runtime, workspace), ...rest.params } });
};
const ofClaim = (body?: unknown): Preparation => {
  return async () => {
    const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
    return { params: { id }, ...(body !== undefined && { body }) };
  };
};
const ofEntity = (body?: unknown): Preparation => {
  return async () => ({ params: { id: (await anEntity(runtime, workspace)).id }, body });
};
const ofSource = (body?: unknown): Preparation => {
  return async () => ({ params: { id: (await aSource(runtime, workspace)).id }, body });
};
const inSection = (rest: Ask = {}) => inBrief({ ...rest, params: { sectionId: "one", ...rest.params } });

async function aReleasedBrief(): Promise<{ briefId: string; versionId: string }> {
  const briefId = await aBrief(runtime, workspace);
  const { editor } = workspace.people;
  const { id: versionId } = await releaseBrief(runtime, editor, briefId, { overrideReason: "Termin" });
  return { briefId, versionId };
}

async function aGuest(): Promise<Person> {
  const guest = await aPerson(runtime, "guest");
  await join(runtime, workspace.id, guest, "reader");
  return guest;
}

async function anInvitation(email: string): Promise<{ id: string; token: string }> {
  const host = await aPerson(runtime, "host");
  const { id: workspaceId } = await createWorkspace(runtime, host, { name: "Host" });
  const { id, url } = await invite(runtime, host, workspaceId, { email, role: "reader" });
  return { id, token: url.split("/").at(-1) ?? "" };
}

async function someEvidence(): Promise<{ id: string; evidenceId: string }> {
  const { id: sourceId } = await aSource(runtime, workspace);
  const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  const claim = await addEvidence(runtime, workspace.people.analyst, id, { sourceId, stance: "supports" });
  return { id, evidenceId: claim.evidence[0]?.id ?? "" };
}

/** The caller's own where he or she may comment, else the analyst's. */
async function aComment(caller: Person | null): Promise<string> {
  const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  const { owner, editor, analyst, reviewer } = workspace.people;
  const author = [owner, editor, reviewer].find((one) => one === caller) ?? analyst;
  return (await addComment(runtime, author, id, { text: "Skąd ta liczba?", mentions: [] })).id;
}

const preparations: Record<OperationName, Preparation> = {
  readProfile: async () => ({}),
  listApiKeys: async () => ({}),
  createApiKey: async () => ({ body: { name: "script" } }),
  deleteApiKey: async (caller) => {
    const owner = caller ?? workspace.people.owner;
    const { id } = await createApiKey(runtime, owner, { name: "old", expiresInDays: 1 });
    return { params: { id } };
  },

  listWorkspaces: async () => ({}),
  changeWorkspace: inWorkspace({ name: "Redakcja" }),
  listMembers: inWorkspace(),
  changeRole: async () => ({
    params: { id: workspace.id, userId: (await aGuest()).userId },
    body: { role: "analyst" },
  }),
  removeMember: async () => ({ params: { id: workspace.id, userId: (await aGuest()).userId } }),
  listInvitations: inWorkspace(),
  invite: async () => ({
    params: { id: workspace.id },
    body: { email: `${crypto.randomUUID()}@example.org`, role: "reader" },
  }),
  revokeInvitation: async () => {
    const email = `${crypto.randomUUID()}@example.org`;
    const { id } = await invite(runtime, workspace.people.owner, workspace.id, { email, role: "reader" });
    return { params: { id: workspace.id, invitationId: id } };
  },
  readInvitation: async () => {
    const { token } = await anInvitation("somebody@example.org");
    return { params: { token } };
  },
  acceptInvitation: async (caller) => {
    const { token } = await anInvitation(caller?.email ?? `${crypto.randomUUID()}@example.org`);
    return { params: { token }, body: caller ? {} : { name: "New", password: "long enough" } };
  },
  readWorkspaceAudit: inWorkspace(),
  exportWorkspaceAudit: inWorkspace(),

  listBriefs: ofWorkspace,
  createBrief: async () => ({ body: { workspaceId: workspace.id, title: "New" } }),
  previewImport: async () => ({ body: { workspaceId: workspace.id, text: "Rada przyjęła plan." } }),
  importBrief: async () => ({ body: { workspaceId: workspace.id, text: "Rada przyjęła plan." } }),
  readBrief: inBrief(),
  changeBrief: inBrief({ body: { title: "Changed" } }),
  trashBrief: inBrief(),
  listSeries: ofWorkspace,
  createSeries: async () => ({ body: { workspaceId: workspace.id, name: `Series ${crypto.randomUUID()}` } }),
  changeSeries: async () => ({
    params: { id: await aSeries(runtime, workspace) },
    body: { name: crypto.randomUUID() },
  }),
  deleteSeries: async () => ({ params: { id: await aSeries(runtime, workspace) } }),
  exportSeries: async () => {
    const [id, { briefId }] = [await aSeries(runtime, workspace), await aReleasedBrief()];
    await db.brief.update({ where: { id: briefId }, data: { seriesId: id } });
    return { params: { id }, query: { format: "md" } };
  },
  addImage: async () => ({ params: { id: workspace.id }, body: pictureForm() }),
  readImage: async () => ({ params: { id: (await anImage(runtime, workspace)).id } }),
  readPlace: inBrief(),
  placeBrief: inBrief({ body: { seriesId: null } }),
  readPages: inBrief(),
  exportBrief: inBrief({ body: { format: "md" } }),
  formatCitations: inBrief({ body: { clusters: [[{ sourceId: "gone" }]] } }),
  readBriefAudit: inBrief(),
  exportBriefAudit: inBrief(),

  ...sectionCalls(runtime, () => workspace),
  readClientAuthorship: inBrief(),
  readSince: inBrief(),
  noteVisit: inBrief({ body: {} }),
  restoreBrief: inBrief({ body: { at: "2126-03-19T12:04:00Z" } }),
  listHistory: inBrief(),
  listHistorySections: inBrief(),
  readTextThen: inBrief({ query: { at: "2026-03-19T12:04:00Z" } }),

  listSignOffs: inBrief(),
  readSignOff: inSection(),
  signSection: inSection({ body: {} }),
  withdrawSignOff: async (caller) => {
    const briefId = await aBrief(runtime, workspace);
    const { owner, editor, reviewer } = workspace.people;
    const signer = [owner, editor, reviewer].find((one) => one === caller) ?? reviewer;
    await signSection(runtime, signer, briefId, "one");
    return { params: { id: briefId, sectionId: "one" } };
  },
  listVersions: inBrief(),
  nameVersion: inBrief({ body: { name: "Do redakcji" } }),
  changeVersion: async (caller) => {
    const briefId = await aBrief(runtime, workspace);
    const { analyst, reviewer } = workspace.people;
    const author = caller === reviewer ? reviewer : analyst;
    const { id: versionId } = await nameVersion(runtime, author, briefId, { name: "Do redakcji" });
    return { params: { id: briefId, versionId }, body: { note: "Po korekcie" } };
  },
  readRelease: inBrief(),
  releaseBrief: inBrief({ body: { overrideReason: "Termin" } }),
  readReleaseFile: async () => {
    const released = await aReleasedBrief();
    return { params: { id: released.briefId, versionId: released.versionId }, query: { format: "md" } };
  },
  readPublication: inBrief(),
  openPublication: async () => ({ params: { id: (await aReleasedBrief()).briefId }, body: {} }),
  closePublication: inBrief(),

  listClaims: inBrief(),
  createClaim: inBrief({ body: { exact: "sześć lat" } }),
  readClaim: ofClaim(),
  changeClaim: ofClaim({ note: "changed" }),
  deleteClaim: ofClaim(),
  addEvidence: async (caller) => {
    const { id: sourceId } = await aSource(runtime, workspace);
    return ofClaim({ sourceId })(caller);
  },
  changeEvidence: async () => ({ params: await someEvidence(), body: { locator: "s. 4" } }),
  removeEvidence: async () => ({ params: await someEvidence() }),
  readQuotePlace: async () => {
    const { id: sourceId } = await aSource(runtime, workspace);
    const { analyst } = workspace.people;
    const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
    await takeSnapshot(runtime, analyst, sourceId, "Plan obejmuje dwanaście śluz.");
    const quoted = { sourceId, stance: "supports", quote: "dwanaście śluz" } as const;
    const claim = await addEvidence(runtime, analyst, id, quoted);
    return { params: { id, evidenceId: claim.evidence[0]?.id ?? "" } };
  },
  reattachClaim: ofClaim({ exact: "sześć lat" }),
  listCandidates: ofClaim(),
  listRepeats: ofClaim(),
  listRepeatCandidates: ofClaim(),
  agree: async (caller) => {
    const { id: claimId } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
    return ofClaim({ claimId })(caller);
  },
  part: async () => {
    const briefId = await aBrief(runtime, workspace);
    const { id } = await aClaim(runtime, workspace, briefId);
    const { id: otherClaimId } = await aClaim(runtime, workspace, briefId, { exact: "sześć lat" });
    await agree(runtime, workspace.people.analyst, id, otherClaimId);
    return { params: { id, otherClaimId } };
  },
  judge: ofClaim({ value: "true" }),
  assign: ofClaim({ dueOn: "2026-12-01" }),
  listComments: ofClaim(),
  readPassage: ofClaim(),
  listReview: inWorkspace(),
  reviewInBulk: async () => {
    const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
    return inWorkspace({ action: "due", claims: [{ id }], dueOn: null })(null);
  },
  addComment: ofClaim({ text: "Skąd ta liczba?" }),
  changeComment: async (caller) => ({
    params: { id: await aComment(caller) },
    body: { text: "Skąd te liczby?" },
  }),
  deleteComment: async (caller) => ({ params: { id: await aComment(caller) } }),

  listSuggestions: inBrief(),
  listRejections: inBrief(),
  rejectMention: async (caller) => {
    const { id: entityId } = await anEntity(runtime, workspace);
    return inBrief({ body: { entityId, form: "Rada" } })(caller);
  },
  withdrawRejection: async () => {
    const { id: entityId } = await anEntity(runtime, workspace);
    const briefId = await aBrief(runtime, workspace);
    const { id } = await rejectMention(runtime, workspace.people.analyst, briefId, {
      entityId,
      form: "Rada",
    });
    return { params: { id: briefId, rejectionId: id } };
  },

  listNames: inWorkspace(),
  learnForm: ofEntity({ text: "Radzie", lang: "pl", type: "inflected" }),
  listEntities: ofWorkspace,
  createEntity: async () => ({ body: { workspaceId: workspace.id, kind: "other", name: { pl: "Nowa" } } }),
  addStates: async () => ({ body: { workspaceId: workspace.id } }),
  exportEntities: ofWorkspace,
  importEntities: async () => ({
    body: { workspaceId: workspace.id, text: "kind,name_pl\nperson,Nowa Osoba\n" },
  }),
  previewMerge: async () => ({
    params: { id: (await anEntity(runtime, workspace)).id },
    query: { with: (await anEntity(runtime, workspace)).id },
  }),
  mergeEntities: async (caller) => ofEntity({ otherId: (await anEntity(runtime, workspace)).id })(caller),
  listMerges: ofEntity(),
  undoMerge: async () => {
    const [one, other] = [await anEntity(runtime, workspace), await anEntity(runtime, workspace)];
    const { id } = await mergeEntities(runtime, workspace.people.analyst, one.id, other.id);
    return { params: { mergeId: id }, body: {} };
  },
  listEntityClaims: ofEntity(),
  listEntitySources: ofEntity(),
  listContested: ofEntity(),
  readTimeline: ofEntity(),
  entityNeighbours: ofEntity(),
  claimNeighbours: ofClaim(),
  sourceNeighbours: ofSource(),
  readEntity: ofEntity(),
  changeEntity: ofEntity({ note: "changed" }),
  deleteEntity: ofEntity(),

  listSources: ofWorkspace,
  createSource: async () => ({ body: { workspaceId: workspace.id, csl: { type: "report", title: "New" } } }),
  readSource: ofSource(),
  changeSource: ofSource({ reliability: "B" }),
  deleteSource: ofSource(),
  readAddress: async () => ({ body: { workspaceId: workspace.id, address: `${pages.url}/plain` } }),
  rereadSource: async () => {
    const csl = { type: "webpage", title: "Śluzy", URL: `${pages.url}/plain` };
    const made = { workspaceId: workspace.id, csl };
    const { id } = await createSource(runtime, workspace.people.analyst, made);
    return { params: { id }, body: {} };
  },
  importSources: async () => ({
    body: { workspaceId: workspace.id, text: "@book{k, title = {Nowa książka}}" },
  }),
  exportSources: async () => ({ query: { workspaceId: workspace.id, format: "ris" } }),
  exportBriefSources: inBrief({ query: { format: "bibtex" } }),
  listDuplicates: ofWorkspace,
  mergeSources: async (caller) => ofSource({ otherId: (await aSource(runtime, workspace)).id })(caller),
  listSourceMerges: ofSource(),
  undoSourceMerge: async () => {
    const [one, other] = [await aSource(runtime, workspace), await aSource(runtime, workspace)];
    const { id } = await mergeSources(runtime, workspace.people.analyst, one.id, other.id);
    return { params: { mergeId: id }, body: {} };
  },
  listSnapshots: ofSource(),
  takeSnapshot: ofSource({ text: "Plan obejmuje dwanaście śluz." }),
  readSnapshot: async () => {
    const { id } = await aSource(runtime, workspace);
    const snapshot = await takeSnapshot(runtime, workspace.people.analyst, id, "Plan obejmuje śluzy.");
    return { params: { id: snapshot.id } };
  },
  diffSnapshots: async () => {
    const { id } = await aSource(runtime, workspace);
    const snapshot = await takeSnapshot(runtime, workspace.people.analyst, id, "Plan obejmuje śluzy.");
    return { params: { id: snapshot.id }, query: { from: snapshot.id } };
  },

  listGrades: ofSource(),
  settleSource: ofSource({}),
  listAttention: inWorkspace(),
  listPublisherGrades: inWorkspace(),
  gradePublisher: inWorkspace({ name: "Dziennik Żeglugi", reliability: "B" }),
  removePublisherGrade: async () => {
    const grade = { name: "Kurier", reliability: "C" } as const;
    const { key } = await gradePublisher(runtime, workspace.people.editor, workspace.id, grade);
    return { params: { id: workspace.id, publisherKey: key } };
  },
};

const operations = Object.entries<Operation>(contract) as [OperationName, Operation][];

describe.each(operations)("%s", (name, operation) => {
  const { permission, status } = operation;

  test.each(roles)("%s", async (role) => {
    const person = workspace.people[role];
    const reply = await ask(name, { ...(await preparations[name](person)), as: person });
    expect(reply).toMatchObject(mayCall(role, permission) ? { status } : { status: 403 });
  });

  test("a stranger", async () => {
    const reply = await ask(name, { ...(await preparations[name](null)), as: null });
    expect(reply).toMatchObject(permission === "public" ? { status } : unauthenticated);
  });

  test("a member of another workspace", async () => {
    const reply = await ask(name, { ...(await preparations[name](outsider)), as: outsider });
    expect(reply).toMatchObject(permission.includes(".") ? notFound : { status });
  });
});

const unauthenticated = { status: 401, body: { code: "unauthenticated" } };
const notFound = { status: 404, body: { code: "not-found" } };

function mayCall(role: Role, permission: Operation["permission"]): boolean {
  return permission === "own" || permission === "public" || allows(role, permission);
}
