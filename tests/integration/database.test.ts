import { expect, test } from "vitest";
import { pendingSchemaChanges } from "#prisma/migrate";
import { testDatabase } from "#tests/support/database";

const { db, url } = testDatabase();

test("each test begins with an empty, migrated database", async () => {
  expect(await db.user.count()).toBe(0);
  await db.user.create({ data: { id: "someone", name: "Someone", email: "someone@example.org" } });
  expect(await db.user.count()).toBe(1);
});

test("what another test wrote is gone", async () => {
  expect(await db.user.count()).toBe(0);
});

test("the migrations lead to the schema", async () => {
  expect(await pendingSchemaChanges(url)).toBe("");
});
