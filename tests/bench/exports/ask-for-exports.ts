// A program of its own, so that its work delays no keystroke of the bench: asks at once for so many files of a commentary, in
// turn in each format, and prints how long they all took and how they were answered.
import { exportFormats } from "#core/exports/model";

const [url = "", cookie = "", briefId = "", count = "0"] = process.argv.slice(2);

const began = performance.now();
const statuses = await Promise.all(Array.from({ length: Number(count) }, (_, index) => ask(index)));
const seconds = (performance.now() - began) / 1000;
const answers: Record<string, number> = {};
for (const status of statuses) answers[status] = (answers[status] ?? 0) + 1;
process.stdout.write(JSON.stringify({ seconds, answers }));

async function ask(index: number): Promise<number> {
  const response = await fetch(`${url}/api/v1/briefs/${briefId}/exports`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, cookie },
    body: JSON.stringify({ format: exportFormats[index % exportFormats.length], contents: "with-annex" }),
  });
  await response.arrayBuffer();
  return response.status;
}
