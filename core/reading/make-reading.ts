import { uuidv7 } from "uuidv7";
import type { Prisma } from "#prisma/client/client";
import { authorize } from "../access.ts";
import { storable, storableJson } from "../documents/storable.ts";
import type { Report } from "../http-model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { findDuplicates } from "../sources/find-duplicates.ts";
import { fileType } from "./file-type.ts";
import type { Reading } from "./model.ts";
import { type ReadAt, readAddress } from "./read-address.ts";
import { readDocument } from "./read-document.ts";
import { oldestReading } from "./take-reading.ts";

type Input = { readonly workspaceId: string } & (
  | { readonly address: string }
  | { readonly file: { readonly name: string; readonly bytes: Uint8Array } }
);
type Understood = Omit<ReadAt, "movedTo" | "validators">;

interface Work {
  readonly signal?: AbortSignal;
  readonly report?: Report;
}

const excerptLength = 300;

/**
 * Reads an address, a DOI or a file, and keeps for a day what was read, so that a source can be made of it. Stages:
 * `connecting`, `reading` and `understanding`. Throws `not-found`, `forbidden`, what `readAddress` throws, and
 * `source-file-type` for a file of another kind.
 */
export async function makeReading(
  runtime: Pick<Runtime, "db" | "env" | "publicUrl">,
  actor: Actor,
  input: Input,
  work: Work = {},
): Promise<Reading> {
  const { db } = runtime;
  const { workspaceId } = input;
  await authorize(db, actor, workspaceId, "source.create");
  const isFile = "file" in input;
  const read = isFile ? await readFile(input.file, work) : await readAddress(runtime, input.address, work);
  await db.sourceReading.deleteMany({ where: { readAt: { lt: oldestReading() } } });
  const { id } = await db.sourceReading.create({
    data: {
      id: uuidv7(),
      workspaceId,
      origin: isFile ? "uploaded" : "fetched",
      csl: JSON.parse(storableJson(read.csl)) as Prisma.InputJsonObject,
      text: read.text === null ? null : storable(read.text),
      html: read.html === null ? null : storable(read.html),
      address: storable(read.address),
      mediaType: read.mediaType,
      readById: actor.userId,
    },
  });
  const addresses = isFile ? [] : [read.address, input.address];
  const duplicates = await findDuplicates(db, workspaceId, read.csl, addresses);
  return present(id, read, duplicates);
}

async function readFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { report = () => undefined }: Work,
): Promise<Understood> {
  const mediaType = fileType(name, bytes);
  report({ stage: "understanding" });
  const read = await readDocument({ bytes, mediaType, charset: null, address: null, name });
  return { ...read, address: name.slice(0, 300), mediaType };
}

function present(
  id: string,
  { csl, text, address, mediaType }: Understood,
  duplicates: Reading["duplicates"],
): Reading {
  const words = text?.match(/\S+/g)?.length ?? 0;
  const excerpt = (text ?? "").slice(0, excerptLength).replaceAll(/\s+/g, " ");
  return { id, csl, words, address, mediaType, excerpt: storable(excerpt), duplicates };
}
