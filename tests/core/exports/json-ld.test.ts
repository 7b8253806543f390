import jsonld from "jsonld";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { exportDocument } from "#core/exports/export-document";
import type { ExportDocument } from "#core/exports/model";
import { annex, doc, p, richBrief, section } from "./rich-brief.ts";

type LinkedData = { readonly "@graph": readonly Record<string, unknown>[] };

async function graphOf(document: ExportDocument): Promise<LinkedData["@graph"]> {
  const { bytes } = await exportDocument(document, "json");
  return (JSON.parse(new TextDecoder().decode(bytes)) as LinkedData)["@graph"];
}

const ofType = (graph: LinkedData["@graph"], type: string) => graph.filter((node) => node["@type"] === type);

const [claim] = annex.claims;
const tagged = (text: string) => ({
  type: "text",
  text,
  marks: [{ type: "claim", attrs: { id: claim?.id } }],
});
const content = doc(p("Lead."), section("Co uzgodniono?"), {
  type: "paragraph",
  content: [
    { type: "text", text: "Na 🙂 Wiśle " },
    tagged("dwanaście śluz"),
    { type: "text", text: '. "Tak".' },
  ],
});

const translationOf = { id: "0190c7a2-0000-7000-8000-000000000001", title: "Locks", language: "en" } as const;

describe("linked data", () => {
  test("names the original of a translation", async () => {
    const [article] = ofType(await graphOf({ ...richBrief, content, translationOf }), "AnalysisNewsArticle");
    expect(article).toMatchObject({
      translationOfWork: {
        name: "Locks",
        inLanguage: "en",
        identifier: `urn:uuid:${translationOf.id}`,
      },
    });
  });

  test.each([
    ["a commentary", { ...richBrief, content }],
    ["one with its annex", { ...richBrief, content, annex }],
    ["a translation", { ...richBrief, content, translationOf }],
    [
      "a later edition",
      { ...richBrief, edition: { number: 2, correction: "Podano całość.", hash: "0".repeat(64) } },
    ],
  ])(
    "is read by a program of others, which loses no term and needs no other address: %s",
    async (_, given) => {
      const { bytes } = await exportDocument(given, "json");
      const read = JSON.parse(new TextDecoder().decode(bytes)) as LinkedData;
      const documentLoader = async (address: string) => Promise.reject(new Error(`asked for ${address}`));
      const nodes = await jsonld.expand(read, { safe: true, documentLoader });
      expect(nodes).toHaveLength(read["@graph"].length);
    },
  );

  test("names the article, its sections as they were written, and what it cites", async () => {
    const graph = await graphOf({ ...richBrief, content });
    expect(ofType(graph, "AnalysisNewsArticle")).toMatchObject([
      {
        "@id": `urn:uuid:${richBrief.id}`,
        headline: richBrief.title,
        inLanguage: "pl",
        author: [{ "@type": "Person", name: "Łucja Żak-Kowalska" }, { name: "Jan_Nowak" }],
        isPartOf: { issueNumber: "21/2026", isPartOf: { name: "Komentarze" } },
        hasPart: [
          { text: "Lead.", position: 0 },
          { name: "Co uzgodniono?", text: 'Na 🙂 Wiśle dwanaście śluz. "Tak".' },
        ],
        citation: [{ "@id": "urn:uuid:plan" }, { "@id": "urn:uuid:mowa" }],
      },
    ]);
    expect(ofType(graph, "Report")).toMatchObject([{ "@id": "urn:uuid:plan", publisher: { name: "Urząd" } }]);
    expect(ofType(graph, "Claim")).toEqual([]);
    expect(ofType(graph, "oa:Annotation")).toEqual([]);
  });

  test("holds with the annex the claims, their evidence and verdicts, and where they stand", async () => {
    const graph = await graphOf({ ...richBrief, content, annex });
    const claims = ofType(graph, "Claim");
    expect(claims).toHaveLength(annex.claims.length);
    expect(claims[0]).toMatchObject({
      text: claim?.quote,
      appearance: { "@id": `urn:uuid:${richBrief.id}` },
      evidence: claim?.evidence.map(({ stance, source }) => {
        return { stance, citation: { "@id": `urn:uuid:${source.id}` } };
      }),
      review: claim?.verdicts.map(({ quote }) => ({ "@type": "ClaimReview", claimReviewed: quote })),
    });
    const [anchor, ...others] = ofType(graph, "oa:Annotation");
    expect(others).toEqual([]);
    expect(anchor).toMatchObject({
      "oa:hasBody": { "@id": `urn:uuid:${claim?.id}` },
      "oa:hasTarget": {
        "oa:hasSource": { "@id": `urn:uuid:${richBrief.id}#section-1` },
        "oa:hasSelector": [
          { "oa:exact": "dwanaście śluz", "oa:prefix": "Na 🙂 Wiśle ", "oa:suffix": '. "Tak".' },
          // The emoji takes two units, and one code point.
          { "oa:start": 11, "oa:end": 25 },
        ],
      },
    });
  });

  test("holds with the annex alone the claims, and of the article no section", async () => {
    const graph = await graphOf({ ...richBrief, content, annex, annexAlone: true });
    expect(ofType(graph, "Claim")).toHaveLength(annex.claims.length);
    const [article] = ofType(graph, "AnalysisNewsArticle");
    expect(article).toMatchObject({ headline: expect.any(String) as string });
    expect(article).not.toHaveProperty("hasPart");
  });

  test("stands in a web page, and its words end no element there", async () => {
    const nasty = doc(p("</script><script>alert(1)</script><!--"));
    const { bytes } = await exportDocument({ ...richBrief, content: nasty, annex }, "html");
    const scripts: string[] = [];
    const visit = ({ tagName, childNodes = [] }: { tagName?: string; childNodes?: object[] }): void => {
      for (const child of childNodes) {
        if (tagName === "script" && "value" in child) scripts.push(String(child.value));
        visit(child);
      }
    };
    visit(parse(new TextDecoder().decode(bytes)));
    expect(scripts.map((text) => (JSON.parse(text) as LinkedData)["@graph"])).toEqual([
      await graphOf({ ...richBrief, content: nasty, annex }),
    ]);
  });
});
