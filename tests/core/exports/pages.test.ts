import { expect, test } from "vitest";
import { exportPages } from "#core/exports/export-pages";
import { writtenCommentary } from "#tests/bench/exports/written-commentary";

const size = (svg: string) => {
  const [, width, height] = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), pages: Number(height) / 841.89 };
};

test("a text's pages are drawn as the PDF has them, its annex on further ones", async () => {
  const whole = writtenCommentary();
  const [text, withAnnex] = [await exportPages({ ...whole, annex: null }), await exportPages(whole)];
  expect(size(text).width).toBeCloseTo(595.28, 1);
  expect(size(text).pages).toBeCloseTo(Math.round(size(text).pages), 3);
  expect(size(withAnnex).pages).toBeGreaterThan(size(text).pages + 0.9);
  expect(/<script|<foreignObject|<image/.test(text)).toBe(false);
});

test("those who look at one text share its pages, until it changes", async () => {
  const document = { ...writtenCommentary(), annex: null };
  const [one, other] = await Promise.all([exportPages(document), exportPages({ ...document })]);
  expect(other).toBe(one);
  expect(await exportPages({ ...document, title: "Inny tytuł" })).not.toBe(one);
});
