import type { Source } from "#prisma/client/client";
import { cslColumns } from "../sources/csl-columns.ts";
import { csl } from "../sources/model.ts";
import type { SourceFields } from "./join-source-fields.ts";

export function fieldsOf({ csl: item, reliability, note }: Source): SourceFields {
  return { csl: csl.parse(item), reliability, note };
}

export function columnsOf({ csl: item, reliability, note }: SourceFields) {
  return { ...cslColumns(item), reliability, note };
}
