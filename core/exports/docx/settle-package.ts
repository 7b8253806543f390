import JSZip from "jszip";

/**
 * A Word file whose bytes depend on nothing but what is in it: the library names links at random, counts bookmarks
 * and pictures on from one file to the next, and writes the time of writing, here and in the archive. `day` is the ISO day instead.
 */
export async function settlePackage(bytes: Uint8Array, day: string): Promise<Uint8Array> {
  const written = isDay.test(day) ? day : "1980-01-01";
  const date = new Date(`${written}T00:00:00Z`);
  const names = new Map<string, string>();
  const settled = new JSZip();
  for (const file of Object.values((await JSZip.loadAsync(bytes)).files)) {
    if (file.dir) continue;
    const part = await file.async("uint8array");
    const isXml = /\.(?:xml|rels)$/.test(file.name);
    const kept = isXml ? settle(file.name, new TextDecoder().decode(part), names, written) : part;
    settled.file(file.name, kept, { date, createFolders: false });
  }
  return settled.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function settle(part: string, xml: string, names: Map<string, string>, day: string): string {
  if (part === "docProps/core.xml") return xml.replace(times, `$1${day}T00:00:00Z$2`);
  const named = xml.replace(linkNames, (name) => numberOf(names, name, "rIdLink"));
  const marked = named.replace(bookmarkNumbers, (_, start: string, number: string) => {
    return start + numberOf(names, `bookmark ${number}`, "");
  });
  return marked.replace(pictureNumbers, (_, start: string, number: string) => {
    return start + numberOf(names, `picture ${number}`, "");
  });
}

/** The number that comes next for a name not met before; those of links and of bookmarks are never compared. */
function numberOf(names: Map<string, string>, name: string, prefix: string): string {
  const known = names.get(name) ?? `${prefix}${names.size + 1}`;
  names.set(name, known);
  return known;
}

const isDay = /^\d{4}-\d\d-\d\d$/;
const times = /(<dcterms:(?:created|modified)[^<>]*>)[^<]*(<)/g;
/** Within a tag only: a text cannot hold the sign that a tag begins with. */
const linkNames = /(?<=<(?:w:hyperlink|Relationship) [^<>]*\bid=")rId[\w-]{21}(?=")/gi;
const bookmarkNumbers = /(<w:bookmark(?:Start|End) [^<>]*w:id=")(\d+)(?=")/g;
const pictureNumbers = /(<wp:docPr [^<>]*\bid=")(\d+)(?=")/g;
