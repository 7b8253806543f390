import { z } from "zod";
import type { Entity } from "#prisma/client/client";
import { alias } from "../entities/model.ts";
import type { MergedFields } from "./join-fields.ts";

export function fieldsOf(row: Entity): MergedFields {
  const { namePl, nameEn, adjective, wikidata, iso3166, note } = row;
  return { namePl, nameEn, adjective, wikidata, iso3166, note, aliases: z.array(alias).parse(row.aliases) };
}
