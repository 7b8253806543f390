import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** What a client component outside app/_ui and app/_editor, which the linter watches, may not import. */
function forbiddenImports(source: string): string[] {
  const imports = [...source.matchAll(/^(?:import|export)\s+(type\s)?[^"]*?from\s+"([^"]+)"/gms)];
  return imports
    .filter(([, type, from = ""]) => {
      const core = /(?:^#|^(?:\.\.\/)+)core\/(.+?)(?:\.ts)?$/.exec(from)?.[1];
      if (core === undefined) return /^(node:|#prisma\/|(?:\.\.\/)+prisma\/|@prisma\/)/.test(from);
      return !(/^[^/]+\/vocabulary$/.test(core) || (type && /^([^/]+\/|http-)model$/.test(core)));
    })
    .map(([, , from]) => from ?? "");
}

test("a verb, a model's value and a module of Node are forbidden; a vocabulary and a model's type are not", () => {
  const source = `"use client";
import { createClaim } from "#core/claims/create-claim";
import {
  claimSchema,
} from "../../core/claims/model.ts";
import { readFile } from "node:fs/promises";
import type { Claim } from "#core/claims/model";
import { claimTypes } from "#core/claims/vocabulary";
import { useState } from "react";
`;
  expect(forbiddenImports(source)).toEqual([
    "#core/claims/create-claim",
    "../../core/claims/model.ts",
    "node:fs/promises",
  ]);
});

const clientComponents = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, source: readFileSync(path.join("app", name), "utf8") }))
  .filter(({ source }) => /^(\s|\/\/.*|\/\*[^]*?\*\/)*["']use client["']/.test(source));

test("client components import nothing that belongs on the server", () => {
  const faults = clientComponents.map(({ name, source }) => [name, forbiddenImports(source)] as const);
  expect(faults.filter(([, imports]) => imports.length > 0)).toEqual([]);
});
