import { z } from "zod";

/** A page of a list that can be long; `nextCursor` asks for what follows, null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export const pageQuery = z.object({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** How far a piece of work has come: what is being done, and how much of how many. */
export const progress = z.object({
  stage: z.string(),
  done: z.number().int().optional(),
  total: z.number().int().optional(),
});
export type Progress = z.infer<typeof progress>;
export type Report = (progress: Progress) => void;

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export const id = z.uuid();
export const instant = z.iso.datetime();
export const personRef = z.object({ id: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof personRef>;
