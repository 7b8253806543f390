import { expect, test } from "vitest";
import { templateContent } from "#core/briefs/template-content";
import { languages, templates } from "#core/briefs/vocabulary";
import { splitSections } from "#core/sections/split-sections";
import { schema } from "#editor/schema";

test.each(templates.flatMap((template) => languages.map((language) => [template, language] as const)))(
  "the template %s in %s is a text that the editor accepts, with an id for each section",
  (template, language) => {
    const content = templateContent(template, language);
    schema.nodeFromJSON(content).check();
    const ids = splitSections(content).map(({ id }) => id);
    expect(new Set(ids).size).toBe(template === "commentary" ? 4 : 1);
  },
);
