import { z } from "zod";
import type { Brief } from "#prisma/client/client";
import { languages, templates } from "../briefs/vocabulary.ts";
import { type CitationStyle, citationStyles, usualStyle } from "./vocabulary.ts";

/** The style that somebody has chosen for a brief, or its template's. */
export function styleOfBrief({
  citationStyle,
  template,
  language,
}: Pick<Brief, "citationStyle" | "template" | "language">): CitationStyle {
  const chosen = citationStyles.find((each) => each === citationStyle);
  return chosen ?? usualStyle(z.enum(templates).parse(template), z.enum(languages).parse(language));
}
