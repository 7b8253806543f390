import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { formatCitations } from "#core/citations/format-citations";
import type { Csl } from "#core/sources/model";

const ids = Array.from({ length: 40 }, (_, index) => `s${index}`);
const sources = new Map<string, Csl>(
  ids.map((id) => [id, { type: "report", title: `Raport ${id}`, author: [{ family: `Żak ${id}` }] }]),
);
const clusters = ids.map((sourceId) => [{ sourceId, locator: "", prefix: "", suffix: "" }]);

/** Bytes of the processor's own memory, which only grows, after so many texts more. */
async function memoryAfter(texts: number): Promise<number> {
  for (let text = 0; text < texts; text += 1) {
    await formatCitations({ style: "apa", language: "pl", clusters, sources });
  }
  await setImmediate();
  return process.memoryUsage().external;
}

test("a processor that has served gives its memory back", async () => {
  // By then two have stood beside each other, which is the most that there ever are.
  const before = await memoryAfter(850);
  // Four that were not freed would take some 13 MB.
  expect((await memoryAfter(800)) - before).toBeLessThan(5_000_000);
});
