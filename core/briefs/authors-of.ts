import { z } from "zod";
import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { type Credit, credit } from "../exports/house.ts";
import { writersOfBrief } from "../history/writers-of-brief.ts";
import { peopleById } from "../people/people-by-id.ts";

/** Whom a brief's files name as its authors: those whom somebody chose, or else those who wrote it. */
export async function authorsOf(db: Transaction, brief: Brief): Promise<Credit[]> {
  const chosen = chosenAuthors(brief);
  return chosen.length > 0 ? chosen : writersOf(db, brief);
}

export function chosenAuthors({ authors }: Pick<Brief, "authors">): Credit[] {
  return z.array(credit).parse(authors);
}

/** Those who wrote the text, whoever began first; whoever made the brief, while nobody has. */
async function writersOf(db: Transaction, { id, createdById }: Brief): Promise<Credit[]> {
  const known = await writersOfBrief(db, id);
  const ids = known.length > 0 ? known : [createdById];
  const person = await peopleById(db, ids);
  return ids
    .map((each) => person(each).name)
    .filter((name) => name !== "")
    .map((name) => ({ name, role: "" }));
}
