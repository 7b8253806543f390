import JSZip from "jszip";

/** The parts of a Word document, each the XML inside its root; all but the body may be left out. */
export interface DocxParts {
  readonly body: string;
  /** Names of styles by their ids: Word translates the ids, never the names. */
  readonly styles?: Readonly<Record<string, string>>;
  /** XML inside a style's element, by its id. */
  readonly styleRules?: Readonly<Record<string, string>>;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Addresses by their relationship's id. */
  readonly links?: Readonly<Record<string, string>>;
  /** Other files of the archive by their path, or the ones above in other words. */
  readonly files?: Readonly<Record<string, string>>;
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
export const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${office}"`,
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`,
  `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
].join(" ");

/** The bytes of a Word document with these parts. */
export async function docx(parts: DocxParts): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries({ ...filesOf(parts), ...parts.files }))
    zip.file(path, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function filesOf(parts: DocxParts): Record<string, string> {
  const present = (["styles", "numbering", "footnotes", "endnotes", "comments"] as const).filter(
    (name) => parts[name] !== undefined || (name === "styles" && parts.styleRules),
  );
  const links = Object.entries(parts.links ?? {}).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
  );
  const partLinks = present.map(
    (name) => `<Relationship Id="part-${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `${xmlHead}<Types xmlns="${contentTypes}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/></Types>`,
    "_rels/.rels": `${xmlHead}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${xmlHead}<w:document ${namespaces}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": `${xmlHead}<Relationships xmlns="${relationships}">${[...links, ...partLinks].join("")}</Relationships>`,
  };
  for (const name of present) {
    const content = name === "styles" ? stylesOf(parts) : (parts[name] ?? "");
    files[`word/${name}.xml`] = `${xmlHead}<w:${name} ${namespaces}>${content}</w:${name}>`;
    if (name !== "styles" && name !== "numbering")
      files[`word/_rels/${name}.xml.rels`] =
        `${xmlHead}<Relationships xmlns="${relationships}">${links.join("")}</Relationships>`;
  }
  return files;
}

function stylesOf({ styles = {}, styleRules = {} }: DocxParts): string {
  return [...new Set([...Object.keys(styles), ...Object.keys(styleRules)])]
    .map((id) => {
      const type = /^(letters|Hyperlink)/.test(id) ? "character" : "paragraph";
      return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${styles[id] ?? id}"/>${styleRules[id] ?? ""}</w:style>`;
    })
    .join("");
}

/** A paragraph of runs, or of plain words; `properties` is the XML inside `w:pPr`. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : r(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph in a style. */
export function styled(style: string, content: string): string {
  return p(content, `<w:pStyle w:val="${style}"/>`);
}

/** An item of the list `numId`. */
export function item(numId: number, depth: number, content: string): string {
  return p(content, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A run of words; `properties` is the XML inside `w:rPr`. */
export function r(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** Lists by their ids: bulleted or numbered on every level. */
export function lists(kinds: Readonly<Record<number, "bullet" | "decimal" | "none">>): string {
  const abstracts = Object.entries(kinds).map(
    ([id, format]) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2]
        .map((depth) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`)
        .join("")}</w:abstractNum>`,
  );
  const instances = Object.keys(kinds).map(
    (id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  return [...abstracts, ...instances].join("");
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
