// Reads one PDF in a thread of its own, which whoever started it can end: workerData is {bytes, mostPages, longestText}.
// Posts {pages, info}: lines of each page with the height of their letters, and the document's properties; or {broken}.
import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

const { bytes, mostPages, longestText } = workerData;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is a port, not a window
parentPort.postMessage(await read());

async function read() {
  let pdf;
  try {
    pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    return { broken: String(error) };
  }
  const pages = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < longestText; number += 1) {
    const lines = await readPage(pdf, number);
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    pages.push(lines);
  }
  return { pages, info: await propertiesOf(pdf) };
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

async function propertiesOf(pdf) {
  const { info = {} } = await pdf.getMetadata().catch(() => ({}));
  return Object.fromEntries(Object.entries(info).filter(([, value]) => typeof value === "string"));
}
