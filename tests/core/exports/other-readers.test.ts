import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportDocument } from "#core/exports/export-document";
import type { ExportDocument } from "#core/exports/model";
import { setTitle } from "#core/exports/typography/set-typography";
import type { JsonNode } from "#editor/json-node";
import { documentsFor, picture } from "./random-document.ts";
import { decode, wordsOf } from "./read-back.ts";
import { annex, richBrief, writtenIn } from "./rich-brief.ts";

/* What programs of others read in our files, where they are installed. Compared are the letters, in their order: signs
   of lists, numbers of notes and pages, spaces and hyphens are each program's own. */

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kolegium-readers-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const briefs: ExportDocument[] = [
  richBrief,
  { ...richBrief, language: "en" },
  { ...richBrief, commented: annex.claims.map((claim) => ({ ...claim, id: "c1" })) },
  ...fc
    .sample(documentsFor("docx"), { seed: 42, numRuns: 20 })
    .map((document) => ({ ...richBrief, images: new Map([picture]), ...document })),
];

function describeReader(program: string, option: string, tests: (skip: boolean) => void): void {
  const isThere = spawnSync(program, [option], { stdio: "ignore" }).error === undefined;
  describe(isThere ? program : `${program} (skipped: not installed here)`, () => tests(!isThere));
}

async function put(brief: ExportDocument, format: "docx" | "pdf", name: string): Promise<string> {
  const path = join(folder, `${name}.${format}`);
  writeFileSync(path, (await exportDocument(brief, format)).bytes);
  return path;
}

/** Of the series, the title, the authors and the text, without its notes. */
async function lettersIn({ title, language, content, authors, series }: ExportDocument): Promise<string> {
  const month = language === "pl" ? "marca" : "March";
  const text = wordsOf(await writtenIn(language, content)).body;
  return letters(
    [series, setTitle(title, language), ...authors.map(({ name }) => name), month, ...text].join(" "),
  );
}

/** Without what stands above each page but the first. */
function lettersOfPages(read: string, { series, title, language }: ExportDocument): string {
  const above = letters(`${series} ${setTitle(title, language)}`);
  return read
    .split("\f")
    .map(letters)
    .map((page, index) => (index > 0 && page.startsWith(above) ? page.slice(above.length) : page))
    .join("");
}

function letters(text: string): string {
  return text.normalize("NFC").match(/\p{L}/gu)?.join("") ?? "";
}

describe("an HTML parser that follows the standard to the letter", () => {
  it("finds no error in a page", async () => {
    for (const brief of [...briefs, { ...richBrief, annex }]) {
      const errors: string[] = [];
      parse(decode((await exportDocument(brief, "html")).bytes), {
        onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
      });
      expect(errors).toEqual([]);
    }
  });
});

describeReader("soffice", "--version", (skip) => {
  it.skipIf(skip)(
    "reads every word of a Word file, in order",
    async () => {
      const paths = await Promise.all(briefs.map((brief, index) => put(brief, "docx", `brief-${index}`)));
      const home = `-env:UserInstallation=file://${join(folder, "office")}`;
      const options = [home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
      execFileSync("soffice", [...options, ...paths], { stdio: "ignore" });
      for (const [index, brief] of briefs.entries()) {
        const read = readFileSync(join(folder, `brief-${index}.txt`), "utf8");
        expect(letters(read)).toBe(await lettersIn(brief));
      }
    },
    180_000,
  );
});

describeReader("qpdf", "--version", (skip) => {
  it.skipIf(skip)(
    "finds no error in a PDF",
    async () => {
      for (const [index, brief] of briefs.entries()) {
        const path = await put(brief, "pdf", `checked-${index}`);
        expect(spawnSync("qpdf", ["--check", path]).status).toBe(0);
      }
    },
    60_000,
  );
});

describeReader("pdftotext", "-v", (skip) => {
  it.skipIf(skip)(
    "reads the words of a PDF in the order of the text",
    async () => {
      for (const [index, brief] of briefs.slice(3).entries()) {
        const withoutTables = { ...brief, content: plain(brief.content) };
        const path = await put(withoutTables, "pdf", `read-${index}`);
        const read = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"], { encoding: "utf8" });
        expect(lettersOfPages(read, withoutTables)).toBe(await lettersIn(withoutTables));
      }
    },
    60_000,
  );
});

/** Without notes, which stand at the foot of a page in the midst of the text, and tables, whose order is each reader's own. */
function plain({ content, ...node }: JsonNode): JsonNode {
  if (!content) return node;
  return {
    ...node,
    content: content.filter(({ type }) => type !== "footnote" && type !== "table").map(plain),
  };
}
