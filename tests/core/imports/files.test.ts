import { afterAll, describe, expect, it } from "vitest";
import { score } from "./score.ts";

const results: string[] = [];
afterAll(() => {
  if (process.env.SHOW_SCORES) process.stdout.write(`${results.join("\n")}\n`);
});

describe("Word documents by LibreOffice come out as they were written", () => {
  const files: [string, string][] = [
    ["sluzy-one.docx", "sluzy.txt"],
    ["harbour-one.docx", "harbour.txt"],
    ["harbour-two.docx", "harbour.txt"],
    ["szkoly-bold.docx", "szkoly.txt"],
    ["woda-one.docx", "woda.txt"],
  ];
  it.each(files)("%s", async (name, expectation) => {
    const { right, of, lost, added, missing } = await score(name, expectation);
    results.push(`${name}: ${right}/${of}, ${lost.length} words lost, ${added.length} added`);
    expect({ lost, added, missing }).toEqual({ lost: [], added: [], missing: [] });
    expect(right).toBe(of);
  });
});

describe("PDFs by LibreOffice come out as they were written", () => {
  const files: [string, string][] = [
    ["sluzy-one.pdf", "sluzy.txt"],
    ["sluzy-two.pdf", "sluzy.txt"],
    ["sluzy-browser.pdf", "sluzy-browser.txt"],
    ["harbour-one.pdf", "harbour.txt"],
    ["harbour-two.pdf", "harbour.txt"],
    ["harbour-word.pdf", "harbour.txt"],
    ["harbour-ragged.pdf", "harbour.txt"],
    ["szkoly-bold.pdf", "szkoly.txt"],
    ["szkoly-two.pdf", "szkoly.txt"],
    ["glosy-indent.pdf", "glosy.txt"],
    ["glosy-pages.pdf", "glosy.txt"],
    ["glosy-two.pdf", "glosy.txt"],
    ["woda-one.pdf", "woda.txt"],
    ["woda-word.pdf", "woda.txt"],
    ["torf-odt.pdf", "torf.txt"],
    ["torf-odt-two.pdf", "torf.txt"],
    ["night-odt.pdf", "night.txt"],
    ["night-odt-two.pdf", "night.txt"],
    ["sluzy-odt-two.pdf", "sluzy.txt"],
    ["sluzy-odt-indent.pdf", "sluzy.txt"],
  ];
  it.each(files)("%s", async (name, expectation) => {
    const { right, of, lost, added, missing } = await score(name, expectation);
    results.push(`${name}: ${right}/${of}, ${lost.length} words lost, ${added.length} added`);
    expect({ lost, added, missing }).toEqual({ lost: [], added: [], missing: [] });
    expect(right).toBe(of);
  });
});

describe("pages in the manner of Google Docs come out as they were written", () => {
  const files: [string, string][] = [
    ["szkoly-docs.html", "szkoly.txt"],
    ["harbour-docs.html", "harbour.txt"],
  ];
  it.each(files)("%s", async (name, expectation) => {
    const { imported, right, of, lost, added, missing } = await score(name, expectation);
    results.push(`${name}: ${right}/${of}, ${lost.length} words lost, ${added.length} added`);
    expect({ lost, added, missing }).toEqual({ lost: [], added: [], missing: [] });
    expect(right).toBe(of);
    expect(imported.warnings).toMatchObject([{ code: "comment-left-out", section: 0 }]);
  });
});
