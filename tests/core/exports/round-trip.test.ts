import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportDocument } from "#core/exports/export-document";
import { setTitle } from "#core/exports/typography/set-typography";
import type { ExportDocument } from "#core/exports/model";
import { importFile } from "#core/imports/import-file";
import type { JsonNode } from "#editor/json-node";
import { documentsFor, picture, type RandomDocument, type TwoWayFormat } from "./random-document.ts";
import {
  b,
  cite,
  doc,
  li,
  note,
  ol,
  p,
  richBrief,
  section,
  table,
  td,
  tr,
  ul,
  writtenIn,
} from "./rich-brief.ts";
import { shapeOf } from "./shape.ts";

const documents = Number(process.env["ROUND_TRIPS"] ?? 200);
const seed = process.env["SEED"] === undefined ? 41 : Number(process.env["SEED"]);
const formats: TwoWayFormat[] = ["docx", "html", "md"];

async function thereAndBack(
  document: RandomDocument & Pick<ExportDocument, "edition">,
  format: TwoWayFormat,
) {
  const { bytes, filename } = await exportDocument(
    { ...richBrief, images: new Map([picture]), ...document },
    format,
  );
  return importFile(filename, bytes);
}

async function comesBack(document: RandomDocument, format: TwoWayFormat): Promise<void> {
  const found = await thereAndBack(document, format);
  const written = shapeOf(await writtenIn(document.language, document.content));
  const shape = shapeOf(found.content);
  expect(found.title).toBe(setTitle(document.title, document.language).replaceAll("\u00a0", " "));
  // A comparison of strings is quick, one of trees tells where they differ.
  if (JSON.stringify(shape) !== JSON.stringify(written)) expect(shape).toEqual(written);
}

/** What random documents found first. */
const found: [what: string, content: JsonNode][] = [
  ["a list from 0", ol(0, li(p("nic")), li(p("coś")))],
  [
    "a paragraph after a list in its item",
    ul(li(p("raz"), ol(1, li(p("w środku"))), p("po liście")), li(p("dwa"))),
  ],
  ["a table without headers", table(tr(td("a"), td("b")), tr(td("c"), td("d")))],
  ["a cited text with notes", p("zdanie", cite("plan"), " i", note("przypis ", cite("mowa")), " dalej")],
  ["bold words in a lead", p("zwykłe ", b("grube"))],
];

describe.each(formats)("a file written as %s", (format) => {
  it("comes back without the lines of its edition", async () => {
    const content = doc(p("Pierwszy."), section("Sekcja"), p("Ostatni."));
    const edition = {
      number: 2,
      correction: "Podano całość.\n\n- Nie część.",
      hash: "0123456789abcdef".repeat(4),
    };
    const released = await thereAndBack({ title: "Tytuł", language: "pl", content, edition }, format);
    expect(shapeOf(released.content)).toEqual(shapeOf(content));
  });

  it.each(found)("holds %s", async (_, block) => {
    const content = doc(block, section("Sekcja"), block);
    await comesBack({ title: "Tytuł", language: "pl", content }, format);
  });

  it("brings its pictures back byte for byte, kept once", async () => {
    const shown = { type: "image", attrs: { imageId: picture[0], alt: "Mapa" } };
    const content = doc(p("Lead."), section("Sekcja"), shown, p("Tekst."), shown);
    const { images } = await thereAndBack({ title: "Tytuł", language: "pl", content }, format);
    expect([...(images?.values() ?? [])].map((bytes) => Buffer.from(bytes))).toEqual([
      Buffer.from(picture[1].bytes),
    ]);
  });

  it("says that it left out who wrote it", async () => {
    const content = doc(p("Lead."), section("Sekcja"), p("Tekst."));
    const { warnings } = await thereAndBack({ title: "Tytuł", language: "pl", content }, format);
    expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(["byline-left-out"]));
  });
});

describe.each(formats)("what is written as %s", (format) => {
  it(
    "is read as it was",
    async () => {
      const holds = fc.asyncProperty(documentsFor(format), (document) => comesBack(document, format));
      await fc.assert(holds, { seed, numRuns: documents });
    },
    Math.max(60_000, documents * 500),
  );
});
