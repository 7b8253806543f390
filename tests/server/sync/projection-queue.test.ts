import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ProjectionQueue } from "#server/sync/projection-queue";

const times = { quietMs: 700, latestMs: 5000, breath: 4 };
let ran: { key: string; at: number }[];
let queue: ProjectionQueue<string>;

beforeEach(() => {
  vi.useFakeTimers();
  ran = [];
  queue = new ProjectionQueue(async (key) => {
    ran.push({ key, at: Math.round(performance.now()) });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }, times);
});

afterEach(() => {
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

it("A2 runs soon after the last change", async () => {
  const from = performance.now();
  queue.touch("one");
  await pass(500);
  queue.touch("one");
  await pass(699);
  expect(ran).toEqual([]);
  await pass(10);
  expect(ran).toEqual([{ key: "one", at: from + 1200 }]);
  expect(queue.has("one")).toBe(true);
  await pass(20);
  expect(queue.has("one")).toBe(false);
});

it("A2 does not wait for the end of what does not rest", async () => {
  const from = performance.now();
  for (let passed = 0; passed < 11_000; passed += 200) {
    queue.touch("one");
    await pass(200);
  }
  expect(ran.map(({ at }) => Math.round((at - from) / 1000))).toEqual([5, 10]);
});

it("runs one at a time, and leaves the loop to others in between", async () => {
  for (const key of ["one", "two", "three"]) queue.touch(key);
  await pass(2000);
  const [first, second, third] = ran;
  expect(ran.map(({ key }) => key)).toEqual(["one", "two", "three"]);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(50);
  expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThanOrEqual(50);
});

it("takes a change that comes while its key runs as another one to run", async () => {
  queue.touch("one");
  await pass(702);
  queue.touch("one");
  await pass(1000);
  expect(ran).toHaveLength(2);
});

it("brings what was to come later forward when it changes", async () => {
  const from = performance.now();
  queue.later("one", 15_000);
  await pass(100);
  queue.touch("one");
  await pass(1000);
  expect(ran).toEqual([{ key: "one", at: from + 800 }]);
  queue.later("two", 3000);
  await pass(3100);
  expect(ran.at(-1)?.key).toBe("two");
});

it("N5 finishes at once what waits, and nothing comes by itself after it was stopped", async () => {
  queue.touch("one");
  queue.touch("two");
  queue.stop();
  const done = queue.finish();
  await pass(20);
  await done;
  queue.touch("three");
  await pass(10_000);
  expect(ran.map(({ key }) => key)).toEqual(["one", "two"]);
});

it("N5 finishes also when what it runs asks for another time", async () => {
  const again: ProjectionQueue<string> = new ProjectionQueue(async (key) => {
    ran.push({ key, at: 0 });
    again.later(key, 30_000);
  }, times);
  again.touch("one");
  again.stop();
  await again.finish();
  expect(ran).toHaveLength(1);
});
