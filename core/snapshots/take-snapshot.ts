import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { authorizeSource } from "../access.ts";
import { storable } from "../documents/storable.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { checkQuotes } from "./check-quotes.ts";
import type { Snapshot } from "./model.ts";
import { presentSnapshot } from "./present-snapshot.ts";

/**
 * Keeps a source's text, and looks for the quotes that evidence takes from it. The same text as last time is not kept
 * twice. Throws `not-found`.
 */
export async function takeSnapshot(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  sourceId: string,
  input: string,
): Promise<Snapshot> {
  await authorizeSource(db, actor, sourceId, "source.edit");
  const text = storable(input.replaceAll("\r\n", "\n"));
  const hash = createHash("sha256").update(text).digest("hex");
  const newest = await db.sourceSnapshot.findFirst({ where: { sourceId }, orderBy: { takenAt: "desc" } });
  const kept =
    newest?.hash === hash
      ? newest
      : await db.sourceSnapshot.create({
          data: { id: uuidv7(), sourceId, origin: "pasted", text, hash, takenById: actor.userId },
        });
  for (const briefId of await checkQuotes(db, kept)) {
    bus.publish({ kind: "notice", briefId, topic: "claims" });
  }
  return presentSnapshot(kept, await peopleById(db, [kept.takenById]));
}
