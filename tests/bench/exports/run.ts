// npm run bench:exports: how long a commentary of 1,500 words with 20 claims takes to be written in each format, warm, with
// and without its annex.
import { exportDocument } from "#core/exports/export-document";
import { exportPages } from "#core/exports/export-pages";
import { type ExportFormat, exportFormats } from "#core/exports/model";
import { writtenCommentary } from "./written-commentary.ts";

/** In ms. */
const aims: Readonly<Record<ExportFormat, number>> = { pdf: 150, docx: 100, html: 20, md: 20, json: 20 };
const warming = 10;
const rounds = 40;

const whole = writtenCommentary();
const words =
  JSON.stringify(whole.content)
    .match(/"text":"[^"]+"/g)
    ?.flatMap((text) => text.split(" ")) ?? [];
print(`${words.length} words, ${whole.annex.claims.length} claims`);
for (const [name, document] of [
  ["without annex", { ...whole, annex: null }],
  ["with annex", whole],
] as const) {
  for (const format of exportFormats) {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < warming + rounds; round++) {
      const began = performance.now();
      ({ bytes } = await sizeOf(exportDocument(document, format)));
      if (round >= warming) times.push(performance.now() - began);
    }
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    const ratio = (at(0.5) / aims[format]).toFixed(2);
    print(
      `${format} ${name}: median ${at(0.5).toFixed(1)} ms, 95 % within ${at(0.95).toFixed(1)} ms; ${ratio} of the aim of ${aims[format]} ms; ${Math.round(bytes / 1024)} KB`,
    );
  }
}

// The pages beside the text: each round another title, so that none is kept from before.
const times: number[] = [];
let bytes = 0;
for (let round = 0; round < warming + rounds; round++) {
  const began = performance.now();
  bytes = (await exportPages({ ...whole, annex: null, title: `${whole.title} ${round}` })).length;
  if (round >= warming) times.push(performance.now() - began);
}
const median = times.toSorted((one, other) => one - other)[rounds / 2] ?? 0;
print(`pages to look at: median ${median.toFixed(1)} ms; ${Math.round(bytes / 1024)} KB`);

async function sizeOf(file: ReturnType<typeof exportDocument>): Promise<{ bytes: number }> {
  return { bytes: (await file).bytes.length };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
