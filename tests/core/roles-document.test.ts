import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rolesDocument } from "../../scripts/roles-document.ts";

test("docs/roles.md says what the policies say: run npm run docs:roles", () => {
  expect(readFileSync("docs/roles.md", "utf8")).toBe(rolesDocument());
});
