import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const list = "app/_editor/load-early.ts";

/** What a file loads when it is needed, as paths of the project. */
function lateIn(file: string): string[] {
  const calls = readFileSync(file, "utf8").matchAll(/\bimport\("([^"]+)"\)/g);
  return [...calls].map(([, specifier = ""]) => path.posix.join(path.posix.dirname(file), specifier));
}

test("everything that the writing room loads late is loaded once it rests", () => {
  const room = readdirSync("app/_editor", { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("app/_editor", file.replaceAll("\\", "/")))
    .filter((file) => /\.tsx?$/.test(file) && file !== list && file !== "app/_editor/room-loader.tsx");
  const late = new Set(room.flatMap(lateIn));
  expect(late.size).toBeGreaterThan(10);
  expect([...new Set(lateIn(list))].toSorted()).toEqual([...late].toSorted());
});
