import { recordLook } from "#core/link-health/record-look";
import type { Runtime } from "#core/runtime";
import { keepSnapshot } from "#core/snapshots/keep-snapshot";
import type { DemoOffice } from "./accounts.ts";
import { sourceTexts } from "./content/source-texts.ts";
import { sources } from "./content/sources.ts";
import type { StoryClock } from "./database-at.ts";
import type { DemoText } from "./model.ts";
import type { Registries } from "./seed-registries.ts";
import { type Scene, play } from "./story.ts";

/** Keeps the texts of those sources that have none yet; what was read a second time had changed. */
export async function seedSourceTexts(
  runtime: Runtime,
  clock: StoryClock,
  { actors }: DemoOffice,
  registries: Registries,
): Promise<void> {
  const { db } = runtime;
  const scenes: Scene[] = [];
  for (const [key, texts] of Object.entries<readonly DemoText[]>(sourceTexts)) {
    const { by, csl } = sources[key as keyof typeof sourceTexts];
    const id = registries.source(key);
    if ((await db.sourceSnapshot.count({ where: { sourceId: id } })) > 0) continue;
    for (const [index, { on, text }] of texts.entries()) {
      const act = async () => {
        const takenById = index === 0 ? actors[by].userId : null;
        await keepSnapshot(runtime, id, { origin: "fetched", text, address: csl.URL, takenById });
        const source = await db.source.findUniqueOrThrow({ where: { id } });
        await recordLook(runtime, source, { found: index === 0 ? "ok" : "changed" }, clock.now);
      };
      scenes.push({ on, act });
    }
  }
  await play(clock, scenes);
}
