import type { StoryClock } from "./database-at.ts";
import type { Moment } from "./model.ts";

/** Something that happened at a moment. */
export interface Scene {
  readonly on: Moment;
  readonly act: (at: Date) => Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The moment as a time, seen from today. */
export function momentOf([daysAgo, time]: Moment): Date {
  const day = new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10);
  return new Date(`${day}T${time.padStart(5, "0")}:00.000Z`);
}

/** Plays scenes in the order of their times, with the clock at each. */
export async function play(clock: StoryClock, scenes: readonly Scene[]): Promise<void> {
  const inOrder = scenes
    .map((scene) => ({ ...scene, at: momentOf(scene.on) }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, act } of inOrder) {
    clock.now = at;
    await act(at);
  }
}
