import type { MentionRejection } from "#prisma/client/client";
import type { Rejection } from "./model.ts";

export function presentRejection({ id, entityId, form }: MentionRejection): Rejection {
  return { id, entityId, form };
}
