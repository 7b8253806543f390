import { describe, expect, test } from "vitest";
import { ownPath } from "../../app/(entrance)/own-path.ts";
import { readQuery } from "../../app/(office)/read-query.ts";
import { apiPath, readProblem } from "../../app/_ui/api.ts";
import { auditSubject } from "../../app/_ui/people/audit-subject.ts";
import { isModKey, isPlainKey } from "../../app/_ui/shell/keys.ts";
import { listBriefsQuery } from "../../core/briefs/model.ts";

const key = (
  name: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {},
  altGr = false,
) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
  getModifierState: (modifier: string) => altGr && modifier === "AltGraph",
});

describe("after signing in one goes", () => {
  test.each([
    ["/w/1?search=a#b", "/w/1?search=a#b"],
    ["/", "/"],
    [undefined, "/"],
    [["/a", "/b"], "/"],
    ["https://evil.test/", "/"],
    ["//evil.test/", "/"],
    ["/\\evil.test/", "/"],
    ["/\t/evil.test/", "/"],
    ["javascript:alert(1)", "/"],
  ])("for %j to %s", (next, path) => {
    expect(ownPath(next)).toBe(path);
  });
});

describe("a list's address", () => {
  const workspaceId = "0197d3a0-0000-7000-8000-000000000001";

  test("is read as the verb's query", () => {
    expect(
      readQuery(listBriefsQuery, { workspaceId, search: " a ", sort: "title", trashed: "true" }),
    ).toEqual({
      workspaceId,
      search: "a",
      sort: "title",
      trashed: true,
      limit: 50,
    });
  });

  test("loses what it says wrongly, and nothing else", () => {
    const search = { workspaceId, search: "a", sort: "colour", limit: "many", status: ["draft", "approved"] };
    expect(readQuery(listBriefsQuery, search)).toEqual({
      workspaceId,
      search: "a",
      sort: "updated",
      trashed: false,
      limit: 50,
    });
  });
});

describe("the API's client", () => {
  test("leaves out what a query does not say", () => {
    expect(apiPath("/briefs", { search: "ą ę", status: undefined, cursor: null, sort: "", limit: 5 })).toBe(
      "/api/v1/briefs?search=%C4%85+%C4%99&limit=5",
    );
    expect(apiPath("/me")).toBe("/api/v1/me");
  });

  test("reads a problem, and what is none", () => {
    const problem = { title: "Nie ma", status: 404, code: "not-found" };
    expect(readProblem(404, JSON.stringify(problem))).toEqual({ ...problem, errors: [] });
    expect(readProblem(502, "<html>")).toEqual({ status: 502, code: "internal", title: "", errors: [] });
  });
});

describe("a shortcut", () => {
  test("is not a Polish letter: AltGr comes as Ctrl+Alt", () => {
    expect(isPlainKey(key("n"))).toBe(true);
    expect(isPlainKey(key("ń", { ctrlKey: true, altKey: true }, true))).toBe(false);
    expect(isPlainKey(key("ń", {}, true))).toBe(false);
    expect(isModKey(key("k", { ctrlKey: true, altKey: true }), "k")).toBe(false);
  });

  test("takes Ctrl or Cmd, not both", () => {
    expect(isModKey(key("K", { metaKey: true }), "k")).toBe(true);
    expect(isModKey(key("k", { ctrlKey: true }), "k")).toBe(true);
    expect(isModKey(key("k", { ctrlKey: true, metaKey: true }), "k")).toBe(false);
  });
});

describe("an entry of the audit log", () => {
  const names = {
    value: (role: string) => ({ analyst: "analityk", reviewer: "recenzent" })[role] ?? role,
    revision: (number: number) => `wersja ${number}`,
    release: (number: number) => `wydanie ${number}`,
    moment: (at: string) => `stan z ${at}`,
    lead: "Lead",
  };

  test.each([
    ["brief.created", { title: "Tytuł", template: "blank" }, "Tytuł"],
    [
      "member.role-changed",
      { userId: "u", name: "Anna", from: "analyst", to: "reviewer" },
      "Anna, analityk → recenzent",
    ],
    ["member.invited", { email: "a@b.pl", role: "analyst" }, "a@b.pl, analityk"],
    ["source.graded", { title: "Raport", from: null, to: "B" }, "Raport, B"],
    ["claim.created", { claimId: "c" }, ""],
    ["brief.released", { title: "Tytuł", number: 2 }, "Tytuł, wydanie 2"],
    ["history.restored", { at: "wczoraj" }, "stan z wczoraj"],
    ["section.signed", { sectionId: "lead", title: "", revision: 3 }, "Lead"],
  ])("%s of %j says %s", (action, detail, words) => {
    expect(auditSubject({ action, subject: null, detail }, names)).toBe(words);
  });

  test("says a section's title once, and which revision of it was restored", () => {
    const detail = { sectionId: "s", title: "Kto zapłaci?", revision: 1 };
    const say = (action: string) => auditSubject({ action, subject: "Kto zapłaci?", detail }, names);
    expect(say("section.signed")).toBe("Kto zapłaci?");
    expect(say("section.restored")).toBe("Kto zapłaci?, wersja 1");
  });
});
