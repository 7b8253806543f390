import { expect, test } from "vitest";
import { mayJudge } from "#core/claims/policy";
import { type Permission, allows, permissions } from "#core/policy";
import { type Role, roles } from "#core/roles";

const names = Object.keys(permissions) as Permission[];
const allowed = (role: Role) => names.filter((name) => allows(role, name));

test("an owner may do everything", () => {
  expect(allowed("owner")).toEqual(names);
});

test("a reader changes nothing", () => {
  expect(allowed("reader")).toEqual([
    "workspace.read",
    "workspace.readMembers",
    "brief.read",
    "brief.export",
    "section.readHistory",
    "signOff.read",
    "version.read",
    "claim.read",
    "review.read",
    "entity.read",
    "entity.export",
    "source.read",
    "source.export",
    "series.read",
    "image.read",
    "suggestion.read",
  ]);
});

test("a reviewer does what a reader does, judges, assigns and comments", () => {
  expect(new Set(allowed("reviewer"))).toEqual(
    new Set([
      ...allowed("reader"),
      "claim.judge",
      "review.assign",
      "review.comment",
      "signOff.sign",
      "version.name",
    ]),
  );
});

test("nobody judges a claim of his or her own, or words that he or she changed last", () => {
  const claim = { createdById: "maker", changedById: "changer" };
  for (const role of roles) {
    const judges = ["owner", "editor", "reviewer"].includes(role);
    expect(mayJudge("maker", role, claim, false)).toBe(false);
    expect(mayJudge("changer", role, claim, false)).toBe(false);
    expect(mayJudge("another", role, claim, false)).toBe(judges);
    expect(mayJudge("maker", role, claim, true)).toBe(judges);
  }
});
