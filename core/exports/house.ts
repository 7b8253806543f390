import { z } from "zod";
import { id } from "../http-model.ts";
import { contrastWithWhite } from "./contrast.ts";
import { isIssn } from "./issn.ts";
import { houseFonts, licences } from "./vocabulary.ts";

/** Somebody named in a publication. */
export const credit = z.object({
  name: z.string().trim().min(1).max(120),
  /** „redaktor naczelna”, “senior analyst”; empty: none is said. */
  role: z.string().trim().max(120).default(""),
});
export type Credit = z.infer<typeof credit>;

/** What WCAG 2.2 AA asks of text. */
const readable = 4.5;

/** How publications look as files. */
export const look = z.object({
  font: z.enum(houseFonts).default("libertinus"),
  /** #rrggbb, readable on white; null: none but black. */
  accent: z
    .string()
    .regex(/^#[\da-f]{6}$/i)
    .refine((colour) => contrastWithWhite(colour) >= readable, { error: "too light to be read on white" })
    .nullable()
    .default(null),
  /** Of the text of a PDF. */
  columns: z.union([z.literal(1), z.literal(2)]).default(1),
  /** The id of a picture of the workspace. */
  logo: id.nullable().default(null),
});
export type Look = z.infer<typeof look>;

/** What stands at the end of a publication. */
export const imprint = z.object({
  publisher: z.string().trim().max(120).default(""),
  /** 1234-5679, or empty. */
  issn: z
    .string()
    .trim()
    .toUpperCase()
    .refine((issn) => issn === "" || isIssn(issn), { error: "not an ISSN" })
    .default(""),
  licence: z.enum(licences).default("none"),
  editors: z.array(credit).max(20).default([]),
});
export type Imprint = z.infer<typeof imprint>;

export const plainLook: Look = look.parse({});
export const emptyImprint: Imprint = imprint.parse({});
