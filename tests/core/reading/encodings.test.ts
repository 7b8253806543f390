import { describe, expect, test } from "vitest";
import { encode, fixture } from "#tests/support/page-server";
import { bytesOf, readPageBytes } from "#tests/support/read-page";

describe("encodings", () => {
  const page = fixture("latin2.html");
  const letters = "Gęś i żółw nad śluzą";
  test.each([
    ["ISO-8859-2, as the page says", encode(page, "iso-8859-2"), null],
    ["ISO-8859-2, as the server says", encode(page.replace("iso-8859-2", "x"), "iso-8859-2"), "iso-8859-2"],
    [
      "windows-1250, as the server says",
      encode(page.replace("iso-8859-2", "x"), "windows-1250"),
      "windows-1250",
    ],
    ["windows-1250 that calls itself ISO-8859-2", encode(page, "windows-1250"), null],
    [
      "windows-1250 that the server calls UTF-8",
      encode(page.replace("iso-8859-2", "x"), "windows-1250"),
      "utf-8",
    ],
    [
      "ISO-8859-2 that the server calls ISO-8859-1",
      encode(page.replace("iso-8859-2", "x"), "iso-8859-2"),
      "iso-8859-1",
    ],
    ["UTF-8 that calls itself ISO-8859-2", bytesOf(page), "iso-8859-2"],
    ["UTF-8 with a byte order mark", bytesOf(`\uFEFF${page}`), "windows-1250"],
    ["UTF-8 with a broken letter", Buffer.concat([bytesOf(page), Uint8Array.of(0xc5)]), "utf-8"],
    ["UTF-16", Buffer.from(`\uFEFF${page}`, "utf16le"), null],
    ["nothing said at all", encode(page.replace(/<meta[^>]*>/, ""), "windows-1250"), null],
    ["an encoding that does not exist", encode(page.replace("iso-8859-2", "x"), "iso-8859-2"), "polish"],
  ])("%s", async (_, bytes, charset) => {
    const { csl, text } = await readPageBytes(bytes, { charset });
    expect(csl.title).toBe(letters);
    expect(text).toContain("powstanie dwanaście śluz");
  });

  test("a French page stays French", async () => {
    const bytes = Buffer.from("<html lang=fr><title>Être à l'été</title>", "latin1");
    expect((await readPageBytes(bytes, { charset: "iso-8859-1" })).csl.title).toBe("Être à l'été");
  });
});
