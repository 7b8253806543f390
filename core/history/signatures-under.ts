import { z } from "zod";
import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import { signOffEndings } from "../sign-offs/vocabulary.ts";
import type { Signature } from "./model.ts";

const ending = z.enum(signOffEndings);

/** Who signed which revisions of some sections, the first to sign the first; also those whose sign-off has ended. */
export async function signaturesUnder(
  db: Transaction,
  briefId: string,
  sectionIds: Iterable<string>,
): Promise<(revision: { readonly sectionId: string; readonly number: number }) => Signature[]> {
  const rows = await db.signOff.findMany({
    where: { briefId, sectionId: { in: [...new Set(sectionIds)] } },
    orderBy: [{ signedAt: "asc" }, { id: "asc" }],
  });
  const person = await peopleById(
    db,
    rows.map(({ signedById }) => signedById),
  );
  return (revision) =>
    rows
      .filter((row) => row.sectionId === revision.sectionId && row.revision === revision.number)
      .map(({ signedById, signedAt, endedBy }) => ({
        person: person(signedById),
        at: signedAt.toISOString(),
        ended: endedBy === null ? null : ending.parse(endedBy),
      }));
}
