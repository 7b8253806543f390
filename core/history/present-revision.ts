import { z } from "zod";
import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import { sectionKinds } from "../sections/vocabulary.ts";
import { type RevisionSummary, revisionReasons } from "./model.ts";
import { storedAuthors } from "./stored-authors.ts";

type Row = Omit<Prisma.SectionRevisionGetPayload<object>, "state" | "whole">;

const kind = z.enum(sectionKinds);
const reason = z.enum(revisionReasons);

export async function presentRevisions(db: Transaction, rows: readonly Row[]): Promise<RevisionSummary[]> {
  const authors = rows.map((row) =>
    storedAuthors.parse(row.authors).toSorted((a, b) => b.added - a.added || b.removed - a.removed),
  );
  const person = await peopleById(db, new Set(authors.flat().map(({ userId }) => userId)));
  return rows.map((row, index) => ({
    number: row.number,
    reason: reason.parse(row.reason),
    kind: kind.parse(row.kind),
    title: row.title,
    words: row.words,
    authors: (authors[index] ?? []).map((author) => ({ ...author, name: person(author.userId).name })),
    restoredFrom: row.restoredFrom,
    createdAt: row.createdAt.toISOString(),
  }));
}
