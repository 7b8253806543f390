// Reads one PDF in a thread of its own, which whoever started it can end: workerData is {bytes, mostPages, longestText, layout}.
// Posts {pages, info}: lines of each page with the height of their letters, and the document's properties; with `layout`,
// {pages, pageCount}: what stands where on each page, and its links; or {broken, encrypted}.
import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

const { bytes, mostPages, longestText, layout = false } = workerData;

// pdf.js hands fonts over with a method that Node 20 lacks; without it, no font has a name.
// oxlint-disable-next-line no-extend-native -- this thread's own, and only where it is missing
ArrayBuffer.prototype.transferToFixedLength ??= function transferToFixedLength(length = this.byteLength) {
  return this.slice(0, length);
};

const nameOfFont = new Map();

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is a port, not a window
parentPort.postMessage(await read());

async function read() {
  let pdf;
  try {
    pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    return { broken: String(error), encrypted: error?.name === "PasswordException" };
  }
  const pages = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < longestText; number += 1) {
    const page = await (layout ? readLayout(pdf, number) : readPage(pdf, number));
    length += (layout ? page.items : page).reduce((sum, { text }) => sum + text.length, 0);
    pages.push(page);
  }
  return layout ? { pages, pageCount: pdf.numPages } : { pages, info: await propertiesOf(pdf) };
}

/** A page that is broken has no words; the others may have. */
async function readPage(pdf, number) {
  const lines = [];
  let line = { text: "", size: 0 };
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    for (const { str = "", height = 0, hasEOL = false } of items) {
      line.text += str;
      if (str.trim() !== "") line.size = Math.max(line.size, height);
      if (!hasEOL) continue;
      lines.push(line);
      line = { text: "", size: 0 };
    }
  } catch {
    return lines; // what stood before the fault
  }
  return [...lines, line];
}

/** Places are in points from the page's upper left corner, as it is looked at. */
async function readLayout(pdf, number) {
  const layoutOfPage = { width: 0, height: 0, items: [], links: [] };
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    Object.assign(layoutOfPage, { width, height });
    const { items, styles } = await page.getTextContent();
    await nameFonts(page, Object.keys(styles));
    for (const item of items) if (item.str) layoutOfPage.items.push(placed(item, transform));
    for (const { subtype, url, rect } of await page.getAnnotations()) {
      if (subtype === "Link" && url) layoutOfPage.links.push({ href: url, ...box(rect, transform) });
    }
    page.cleanup();
  } catch {
    return layoutOfPage; // what stood before the fault
  }
  return layoutOfPage;
}

function placed({ str, transform: own, width, fontName }, page) {
  const [x, y] = point(own[4], own[5], page);
  const along = [page[0] * own[0] + page[2] * own[1], page[1] * own[0] + page[3] * own[1]];
  const size = Math.hypot(own[2], own[3]);
  const turned = Math.abs(along[1]) > Math.abs(along[0]) * 0.2 || along[0] < 0;
  const name = nameOfFont.get(fontName) ?? "";
  const bold = /bold|black|heavy|semibd|demi/i.test(name);
  return { text: str, x, y, width, size, bold, italic: /italic|oblique|kursiv|[-,]it$/i.test(name), turned };
}

function point(x, y, [a, b, c, d, e, f]) {
  return [a * x + c * y + e, b * x + d * y + f];
}

function box([x1, y1, x2, y2], transform) {
  const [[ax, ay], [bx, by]] = [point(x1, y1, transform), point(x2, y2, transform)];
  return { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) };
}

/** Fonts are named when a page is drawn; the next page mostly has the same. */
async function nameFonts(page, fonts) {
  if (fonts.some((font) => !nameOfFont.has(font))) {
    await page.getOperatorList().catch(() => null); // then no font of it has a name
    for (const font of fonts)
      nameOfFont.set(font, page.commonObjs.has(font) ? String(page.commonObjs.get(font)?.name ?? "") : "");
  }
}

async function propertiesOf(pdf) {
  const { info = {} } = await pdf.getMetadata().catch(() => ({}));
  return Object.fromEntries(Object.entries(info).filter(([, value]) => typeof value === "string"));
}
