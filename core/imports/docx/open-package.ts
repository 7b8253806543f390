import { AppError } from "../../errors.ts";
import { imageLimit } from "../../images/vocabulary.ts";
import { type ZipFiles, openZip } from "../open-zip.ts";
import { type XmlElement, parseXml } from "./parse-xml.ts";
import { xmlChildren } from "./xml-nodes.ts";

export interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word document that hold words. */
export interface WordPackage {
  readonly document: WordPart;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: WordPart | null;
  readonly endnotes: WordPart | null;
  readonly comments: WordPart | null;
  readonly hasMacros: boolean;
}

export interface WordPart {
  readonly root: XmlElement;
  readonly links: ReadonlyMap<string, Relationship>;
  /** The bytes that a link leads to within the file; null where there are none, or too many for a picture. */
  readonly media: (link: string) => Uint8Array | null;
}

/** What the parts that are read may unpack to, together: a text of 20 pages takes half a megabyte. */
const mostUnpacked = 16 * 1024 * 1024;

/**
 * Opens a Word document (.docx, .docm). Throws `import-wrong-content` for an archive that is another kind of file,
 * `import-encrypted`, `import-too-large` for one that unpacks beyond measure and `import-unreadable` for a broken one.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  const zip = openZip(bytes, mostUnpacked);
  const main = mainPart(zip);
  const links = linksOf(zip, main);
  const byType = (type: string): string | null => {
    for (const link of links.values())
      if (link.type === type && !link.external) return pathFrom(main, link.target);
    return null;
  };
  const xml = (type: string): XmlElement | null => readXml(zip, byType(type));
  const part = (type: string): WordPart | null => readPart(zip, byType(type));
  const document = readPart(zip, main);
  if (document?.root.name !== "w:document") throw new AppError("import-unreadable", { reason: "docx" });
  return {
    document,
    styles: xml("styles"),
    numbering: xml("numbering"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
    comments: part("comments"),
    hasMacros: byType("vbaProject") !== null || zip.names.has("word/vbaProject.bin"),
  };
}

/** Where the document's text is: the package says, and says of what kind it is. */
function mainPart(zip: ZipFiles): string {
  const types = readXml(zip, "[Content_Types].xml");
  if (types === null) throw wrongContent(zip);
  for (const { type, target, external } of linksOf(zip, "").values()) {
    const path = pathFrom("", target);
    if (type !== "officeDocument" || external || !zip.names.has(path)) continue;
    const declared = xmlChildren(types).find(({ attributes }) => attributes.PartName === `/${path}`);
    const kind = declared?.attributes.ContentType ?? "";
    if (kind !== "" && !/wordprocessingml|ms-word|\/xml$/i.test(kind)) throw wrongContent(zip);
    return path;
  }
  throw wrongContent(zip);
}

function wrongContent(zip: ZipFiles): AppError {
  const found = zip.names.has("content.xml")
    ? "odt"
    : zip.names.has("xl/workbook.xml")
      ? "xlsx"
      : zip.names.has("ppt/presentation.xml")
        ? "pptx"
        : "zip";
  return new AppError("import-wrong-content", { found });
}

function readPart(zip: ZipFiles, path: string | null): WordPart | null {
  const root = readXml(zip, path);
  if (root === null || path === null) return null;
  const links = linksOf(zip, path);
  const media = (link: string) => {
    const found = links.get(link);
    return !found || found.external ? null : zip.readSpare(pathFrom(path, found.target), imageLimit);
  };
  return { root, links, media };
}

function readXml(zip: ZipFiles, path: string | null): XmlElement | null {
  const bytes = path === null ? null : zip.read(path);
  return bytes === null ? null : parseXml(bytes);
}

function linksOf(zip: ZipFiles, path: string): ReadonlyMap<string, Relationship> {
  const slash = path.lastIndexOf("/");
  const root = readXml(zip, `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`);
  return new Map(
    xmlChildren(root ?? undefined).map(
      ({ attributes: { Id = "", Type = "", Target = "", TargetMode = "" } }) => [
        Id,
        { type: Type.slice(Type.lastIndexOf("/") + 1), target: Target, external: TargetMode === "External" },
      ],
    ),
  );
}

/** A target's path in the archive, as seen from the part that names it. */
function pathFrom(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
