import type { TaggedRange } from "../../documents/flat-text.ts";
import type { DescribedSection } from "./describe-sections.ts";
import { nameOf } from "./describe-claim.ts";
import type { LinkedNode } from "./describe-work.ts";

/** So many letters around a quote tell it from others like it. */
const around = 32;

/**
 * Where a claim's words stand, as an annotation of the W3C (Web Annotation Data Model, 2017): by themselves with what
 * surrounds them, and by their place in the section's text, which the standard counts in code points.
 */
export function describeAnchor({ id, from, to }: TaggedRange, { text, name }: DescribedSection): LinkedNode {
  return {
    "@type": "oa:Annotation",
    "oa:motivatedBy": { "@id": "oa:identifying" },
    "oa:hasBody": { "@id": nameOf.claim(id) },
    "oa:hasTarget": {
      "oa:hasSource": { "@id": name },
      "oa:hasSelector": [
        {
          "@type": "oa:TextQuoteSelector",
          "oa:exact": text.slice(from, to),
          "oa:prefix": whole(text.slice(Math.max(0, from - around), from)),
          "oa:suffix": whole(text.slice(to, to + around)),
        },
        {
          "@type": "oa:TextPositionSelector",
          "oa:start": codePoints(text.slice(0, from)),
          "oa:end": codePoints(text.slice(0, to)),
        },
      ],
    },
  };
}

/** Without half of a letter that takes two units at either end. */
function whole(text: string): string {
  return text.replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}

function codePoints(text: string): number {
  return [...text].length;
}
