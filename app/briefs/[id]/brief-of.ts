import { notFound } from "next/navigation";
import type { BriefDetail } from "#core/briefs/model";
import { readBrief } from "#core/briefs/read-brief";
import { isAppError } from "#core/errors";
import type { Actor } from "#core/people/model";
import { runtime } from "#core/runtime";

/** The commentary of a page; the page that there is none where it cannot be seen, or lies in the trash. */
export async function briefOf(actor: Actor, id: string): Promise<BriefDetail> {
  try {
    return await readBrief(runtime(), actor, id);
  } catch (error) {
    if (isAppError(error) && (error.code === "not-found" || error.code === "brief-trashed")) notFound();
    throw error;
  }
}
