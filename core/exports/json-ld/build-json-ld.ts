import type { Csl } from "../../sources/model.ts";
import { visibleText } from "../visible-text.ts";
import { labels } from "../labels.ts";
import type { ExportDocument } from "../model.ts";
import { describeAnchor } from "./describe-anchor.ts";
import { describeClaim, nameOf } from "./describe-claim.ts";
import { describeSections } from "./describe-sections.ts";
import { describeHouse, describePerson } from "./describe-house.ts";
import { describeImages } from "./describe-images.ts";
import { type LinkedNode, describeWork } from "./describe-work.ts";

/** Named here, so that whoever reads a file needs nothing from elsewhere. Terms without a prefix are schema.org's. */
const context = {
  "@vocab": "https://schema.org/",
  oa: "http://www.w3.org/ns/oa#",
  kolegium: "urn:kolegium:",
  Evidence: "kolegium:Evidence",
  confidence: "kolegium:confidence",
  detached: "kolegium:detached",
  evidence: "kolegium:evidence",
  grade: "kolegium:grade",
  likelihood: "kolegium:likelihood",
  stale: "kolegium:stale",
  stance: "kolegium:stance",
};

/**
 * A commentary as linked data (JSON-LD 1.1): the article with its sections as they were written, the works that it
 * cites, and with an annex its claims, their evidence and verdicts, and where their words stand. An annex by itself names
 * the article without its sections.
 */
export function buildJsonLd(document: ExportDocument): LinkedNode {
  const article = `urn:uuid:${document.id}`;
  const sections = describeSections(document.content, article);
  const { claims = [], sources = [] } = document.annex ?? {};
  const works = new Map([...document.sources, ...sources.map(({ id, csl }): [string, Csl] => [id, csl])]);
  const anchors = sections.flatMap((section) =>
    section.ranges
      .filter(({ id }) => claims.some((claim) => claim.id === id))
      .map((range) => describeAnchor(range, section)),
  );
  return {
    "@context": context,
    "@graph": [
      describeArticle(
        document,
        article,
        [...works.keys()],
        sections.map(({ node }) => node),
      ),
      ...[...works].map(([id, csl]) => ({ "@id": nameOf.source(id), ...describeWork(csl) })),
      ...claims.map((claim) => describeClaim(claim, article, document.language)),
      ...anchors,
    ],
  };
}

function describeArticle(
  document: ExportDocument,
  article: string,
  works: readonly string[],
  hasPart: readonly LinkedNode[],
): LinkedNode {
  const { title, language, date, authors, translationOf, annex, annexAlone, edition } = document;
  return {
    "@id": article,
    "@type": "AnalysisNewsArticle",
    headline: visibleText(title).trim() || labels[language].untitled,
    inLanguage: language,
    dateModified: date,
    version: edition?.number,
    correction: edition?.correction === null ? undefined : edition?.correction,
    identifier: edition && { "@type": "PropertyValue", propertyID: "SHA-256", value: edition.hash },
    author: authors.map(describePerson),
    ...describeHouse(document),
    translationOfWork: translationOf && {
      "@type": "CreativeWork",
      name: visibleText(translationOf.title).trim(),
      inLanguage: translationOf.language,
      identifier: `urn:uuid:${translationOf.id}`,
    },
    image: annexAlone ? undefined : describeImages(document),
    hasPart: annexAlone ? undefined : hasPart,
    citation: works.map((id) => ({ "@id": nameOf.source(id) })),
    mentions: annex?.claims.map(({ id }) => ({ "@id": nameOf.claim(id) })),
  };
}
