import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { labels } from "#core/exports/labels";

const read = (language: string, name: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(`messages/${language}/${name}.json`, "utf8"));

test.each(["pl", "en"] as const)("the annex calls things what the interface calls them: %s", (language) => {
  const { types, statuses, verdicts, stances, likelihoods, confidences, quantities, inferred } =
    labels[language];
  const claims = read(language, "claims");
  const claimStatus = { ...read(language, "common")["claimStatus"] };
  delete claimStatus["detached"];
  expect({ types, statuses, verdicts, stances, likelihoods, confidences, quantities, inferred }).toEqual({
    types: claims["types"],
    statuses: claimStatus,
    verdicts: claims["verdicts"]?.["values"],
    stances: read(language, "sources")["stances"],
    likelihoods: claims["likelihoods"],
    confidences: claims["confidences"],
    quantities: claims["quantities"]?.["title"],
    inferred: claims["quantities"]?.["inferred"],
  });
});
