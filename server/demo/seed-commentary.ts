import { recordAudit } from "#core/audit/record";
import { addEvidence } from "#core/claims/add-evidence";
import { createClaim } from "#core/claims/create-claim";
import { addEvidenceInput, createClaimInput, judgeInput } from "#core/claims/model";
import { createDocument } from "#core/documents/create-document";
import { editDocument } from "#core/documents/edit-document";
import { restoreSection } from "#core/history/restore-section";
import { judge } from "#core/review/judge";
import { signSection } from "#core/sign-offs/sign-section";
import type { Runtime } from "#core/runtime";
import type { Database } from "#prisma/database";
import type { DemoOffice } from "./accounts.ts";
import { type StoryClock, keepAuditBack } from "./database-at.ts";
import { editText } from "./edit-text.ts";
import type { DemoClaim, DemoCommentary, Restoring, Writing } from "./model.ts";
import type { Registries } from "./seed-registries.ts";
import { type Scene, play } from "./story.ts";

type Stage = Pick<Runtime, "db" | "bus">;

/**
 * Makes a commentary as its story tells; what an interrupted start left of it goes first. Its audit log is written last
 * and at once: so the log says whether the commentary is there wholly.
 */
export async function seedCommentary(
  { db, bus }: Stage,
  clock: StoryClock,
  office: DemoOffice,
  registries: Registries,
  commentary: DemoCommentary,
): Promise<void> {
  await removeUnfinished(db, commentary.id);
  const audit = keepAuditBack(db, clock);
  const stage = { db: audit.db, bus };
  await play(clock, [
    { on: commentary.on, act: () => begin(stage.db, office, commentary) },
    ...commentary.changes.map((change) => changeScene(stage, office, registries, commentary.id, change)),
    ...commentary.claims.flatMap((claim) =>
      claimScenes(stage, clock, office, registries, commentary.id, claim),
    ),
    ...(commentary.signOffs ?? []).map(({ by, on, sections }) => ({
      on,
      act: async () => {
        for (const sectionId of sections)
          await signSection(stage, office.actors[by], commentary.id, sectionId);
      },
    })),
  ]);
  await audit.write();
}

async function removeUnfinished(db: Database, briefId: string): Promise<void> {
  await db.$transaction([
    db.authorship.deleteMany({ where: { briefId } }),
    db.brief.deleteMany({ where: { id: briefId } }),
  ]);
}

async function begin(
  db: Database,
  { workspaceId, actors }: DemoOffice,
  { id: briefId, title, language, text, by }: DemoCommentary,
): Promise<void> {
  const { userId } = actors[by];
  const template = "commentary";
  const content = { type: "doc", content: [...text] };
  await db.$transaction(async (tx) => {
    await tx.brief.create({
      data: { id: briefId, workspaceId, title, language, template, createdById: userId },
    });
    await createDocument(tx, { briefId, content, userId, reason: "created" });
    const detail = { title, template };
    await recordAudit(tx, { workspaceId, briefId, actorId: userId, action: "brief.created", detail });
  });
}

function changeScene(
  stage: Stage,
  { actors }: DemoOffice,
  registries: Registries,
  briefId: string,
  change: Writing | Restoring,
): Scene {
  const actor = actors[change.by];
  const act = async (now: Date) => {
    if ("restore" in change) {
      const { restore: sectionId, revision } = change;
      await restoreSection(stage, actor, briefId, sectionId, { revision });
    } else {
      const record = change.unrested ? undefined : ({ reason: "rest" } as const);
      const edit = (doc: Parameters<typeof editText>[0]) =>
        change.edits.forEach((each) => editText(doc, each, registries.source));
      await editDocument(stage, briefId, actor.userId, edit, { now, record });
    }
  };
  return { on: change.on, act };
}

/** A claim is tagged, its evidence comes minute by minute, and the verdicts in their own time. */
function claimScenes(
  stage: Stage,
  clock: StoryClock,
  { actors }: DemoOffice,
  registries: Registries,
  briefId: string,
  { by, on, words, says, entities = [], evidence = [], verdicts = [] }: DemoClaim,
): Scene[] {
  let claimId = "";
  const tag = async () => {
    const entityIds = entities.map(registries.entity);
    const input = createClaimInput.parse({ ...says, exact: words, entityIds });
    claimId = (await createClaim(stage, actors[by], briefId, input)).id;
    for (const { source, ...rest } of evidence) {
      clock.now = new Date(clock.now.getTime() + 60_000);
      const piece = addEvidenceInput.parse({ ...rest, sourceId: registries.source(source) });
      await addEvidence(stage, actors[by], claimId, piece);
    }
  };
  const judged = verdicts.map(({ by, on, ...verdict }) => ({
    on,
    act: async () => {
      await judge(stage, actors[by], claimId, judgeInput.parse(verdict));
    },
  }));
  return [{ on, act: tag }, ...judged];
}
