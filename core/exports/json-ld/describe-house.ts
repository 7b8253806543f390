import { licenceOf } from "../imprint.ts";
import type { Credit, ExportDocument } from "../model.ts";
import type { LinkedNode } from "./describe-work.ts";

/** Somebody who is named, and as what. */
export function describePerson({ name, role }: Credit): LinkedNode {
  return { "@type": "Person", name, jobTitle: role || undefined };
}

/** Where a commentary came out, who answers for it and on what terms. */
export function describeHouse({ language, series, number, imprint }: ExportDocument): LinkedNode {
  const licence = imprint && licenceOf(imprint.licence, language);
  const editors = imprint?.editors.map(describePerson) ?? [];
  return {
    editor: editors.length > 0 ? editors : undefined,
    publisher: imprint?.publisher ? { "@type": "Organization", name: imprint.publisher } : undefined,
    license: licence?.address ?? undefined,
    isPartOf: series && {
      "@type": "PublicationIssue",
      issueNumber: number,
      isPartOf: { "@type": "Periodical", name: series, issn: imprint?.issn || undefined },
    },
  };
}
