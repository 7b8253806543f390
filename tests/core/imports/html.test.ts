import { describe, expect, it } from "vitest";
import { importHtml } from "#core/imports/import-html";
import { outline, warned } from "./notation.ts";

/** One paragraph before, so that there is a lead and no warning about it. */
const body = (html: string) => importHtml(`<p>Lead.</p>${html}`);
const blocks = (html: string) => outline(body(html)).slice(1);

describe("headings of a page", () => {
  it("are title, sections and smaller headings by their level", () => {
    const imported = importHtml(
      "<h1>Most</h1><p>Lead.<h2>Po co?</h2><p>A<h3>Raz</h3><p>B<h4>Dwa</h4><h6>Trzy</h6><p>C<h2>Tło</h2><p>D<h2>Źródła</h2><p>E",
    );
    expect(outline(imported)).toEqual([
      "T Most",
      "Lead.",
      "Q Po co?",
      "A",
      "### Raz",
      "B",
      "#### Dwa",
      "#### Trzy",
      "C",
      "B Tło",
      "D",
      "S Źródła",
      "E",
    ]);
    expect(imported.sections.map(({ kind }) => kind)).toEqual(["lead", "question", "body", "sources"]);
    expect(imported.warnings).toEqual([]);
  });

  const levels: [string, string, string[]][] = [
    [
      "h3 without h2",
      "<h1>Most</h1><p>Lead.<h3>Po co?</h3><p>A<h4>Raz</h4><p>B",
      ["T Most", "Lead.", "Q Po co?", "A", "### Raz", "B"],
    ],
    ["several h1", "<p>Lead.<h1>Po co?</h1><p>A<h1>Tło</h1><p>B", ["Lead.", "Q Po co?", "A", "B Tło", "B"]],
    [
      "h1 over questions in h1",
      "<h1>Most</h1><p>Lead.<h1>Po co?</h1><p>A",
      ["T Most", "Lead.", "Q Po co?", "A"],
    ],
    [
      "h1 between h2",
      "<h1>Most</h1><p>Lead.<h2>Po co?</h2><p>A<h1>Tło</h1><p>B",
      ["T Most", "Lead.", "Q Po co?", "A", "B Tło", "B"],
    ],
  ];
  it.each(levels)("%s", (_, html, expected) => {
    expect(outline(importHtml(html))).toEqual(expected);
  });

  it("may be paragraphs in bold, if there is no other", () => {
    const imported = importHtml(
      "<h1>Most</h1><p>Lead.</p><p><b>Po co?</b></p><p>A</p><p><strong>Całe zdanie w druku grubym.</strong></p><p>B</p>",
    );
    expect(outline(imported)).toEqual([
      "T Most",
      "Lead.",
      "Q Po co?",
      "A",
      "*Całe zdanie w druku grubym.*",
      "B",
    ]);
    expect(warned(imported)).toEqual(["heading-guessed@1"]);
  });

  it("lose their bold type, and are paragraphs inside other blocks", () => {
    expect(blocks("<h2><b>Po <i>co</i>?</b></h2><blockquote><h3>Raz</h3><p>A</blockquote>")).toEqual([
      "Q Po /co/?",
      "> *Raz* ¶ A",
    ]);
  });

  it("tell if there is no lead", () => {
    expect(warned(importHtml("<h2>Po co?</h2><p>A"))).toEqual(["lead-missing@0"]);
  });
});

describe("blocks", () => {
  const cases: [string, string, string[]][] = [
    ["white space collapses", "<p> a \n\t b </p>\n<p>c&nbsp; d", ["a b", "c d"]],
    ["white space across elements", "<p>a <b> b</b> <i>c</i> </p>", ["a *b* /c/"]],
    ["divs and bare text", "a<div>b<div>c</div>d</div>e", ["a", "b", "c", "d", "e"]],
    ["line breaks", "<p>a<br> b<br></p>", ["a⏎b"]],
    ["two line breaks part paragraphs", "<p>a<br><br>b</p>", ["a", "b"]],
    ["unknown elements give their text", "<my-box>a <blink>b</blink></my-box>", ["a b"]],
    ["empty blocks are nothing", "<p></p><ul><li></ul><blockquote> </blockquote><p>&nbsp;</p>a", ["a"]],
    [
      "what is not text goes",
      "<nav>x</nav><script>x</script><style>x</style><p hidden>x</p><p style='display:none'>x</p>a",
      ["a"],
    ],
    ["bullets", "<ul><li>a<li><p>b<p>c</ul>", ["- a", "- b ¶ c"]],
    ["nested lists", "<ul><li>a<ol start=3><li>b<li>c</ol><li>d</ul>", ["- a ¶ 3. b ¶ 4. c", "- d"]],
    ["a list right in a list", "<ul><li>a<ul><li>b</ul></ul>", ["- a ¶ - b"]],
    ["quotes", "<blockquote>a<p>b</blockquote>", ["> a ¶ b"]],
    ["preformatted lines", "<pre>a\n  b</pre>", ["a⏎b"]],
    ["definitions", "<dl><dt>a<dd>b</dl>", ["a", "b"]],
    [
      "tables",
      "<table><caption>k</caption><tr><th>a<th>b<tr><td colspan=2><p>c<p>d</table>",
      ["k", "| a | b", "| c ¶ d"],
    ],
    ["tables that lay out a page", "<table><tr><td><h2>Po co?</h2>a<td>b</table>", ["Q Po co?", "a", "b"]],
  ];
  it.each(cases)("%s", (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it("keeps the spans of cells", () => {
    const cell = body("<table><tr><td colspan=2 rowspan=0>a<td>b</table>").content.content?.[1]?.content?.[0]
      ?.content?.[0];
    expect(cell?.attrs).toEqual({ colspan: 2, rowspan: 1, colwidth: null });
  });

  it("tells of pictures", () => {
    const imported = body('<p>a<img src="m.png" alt="mapa">b');
    expect(imported.warnings).toEqual([
      { code: "image-dropped", excerpt: "mapa", section: 0, block: 1, detail: { src: "m.png" } },
    ]);
  });
});

describe("marks", () => {
  const cases: [string, string][] = [
    ["<b>a</b><strong>b</strong>", "*ab*"],
    ["<i>a</i> <em>b</em>", "/a//  b/".replace("//  ", "/ /")],
    ["<u>a</u>", "_a_"],
    ["<b>a<i>b</i></b>", "*a*/*b*/"],
    ["<b style='font-weight:normal'>a</b>", "a"],
    ["<span style='font-weight:700;font-style:italic'>a</span>", "/*a*/"],
    ["<span style='text-decoration: underline'>a</span>", "_a_"],
    ["H<sub>2</sub>O <del>x</del>", "H2O x"],
  ];
  it.each(cases)("%s", (html, expected) => {
    expect(blocks(`<p>${html}</p>`)).toEqual([expected]);
  });
});

describe("links", () => {
  it("lead to http, https and mailto", () => {
    expect(
      blocks('<p><a href="https://a.pl/">a</a> <a href=" HTTP://b.pl">b</a> <a href="mailto:c@d.pl">c</a>'),
    ).toEqual(["<a -> https://a.pl/> <b -> HTTP://b.pl> <c -> mailto:c@d.pl>"]);
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "/raport",
    "//b.pl",
    "https://",
  ])("not to %s", (href) => {
    const imported = body(`<p><a href="${href}">słowa</a>`);
    expect(outline(imported)[1]).toBe("słowa");
    expect(warned(imported)).toEqual(["link-dropped@0"]);
  });

  it("are recognised in plain words", () => {
    expect(blocks("<p><b>Zob. https://a.pl/b.</b>")).toEqual([
      "*Zob. *<*https://a.pl/b*>*.*".replace("<*https://a.pl/b*>", "<*https://a.pl/b* -> https://a.pl/b>"),
    ]);
  });
});

describe("notes", () => {
  const cases: [string, string][] = [
    [
      "a list at the end",
      '<p>a<sup><a href="#n1" id="r1">1</a></sup></p><section><ol><li id="n1"><p>Nota. <a href="#r1">↩</a></ol></section>',
    ],
    [
      "brackets outside the link",
      '<p>a<sup>[<a href="#n1" id="r1">1</a>]</sup></p><div id="n1"><sup>[<a href="#r1">1</a>]</sup> Nota.</div>',
    ],
    [
      "anchors by name",
      '<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> Nota.</p>',
    ],
    [
      "roles",
      '<p>a<a role="doc-noteref" href="#n">zob.</a></p><aside id="n" role="doc-footnote">Nota.</aside>',
    ],
    ["Kolegium's own", "<p>a<span data-footnote>Nota.</span></p>"],
  ];
  it.each(cases)("%s", (_, html) => {
    const imported = body(html);
    expect(outline(imported).slice(1)).toEqual(["a{Nota.}"]);
    expect(imported.warnings).toEqual([]);
  });

  it("keep their links", () => {
    expect(blocks('<p>a<a href="#n">1</a></p><p id="n"><a href="https://a.pl/">Nota</a></p>')).toEqual([
      "a{<Nota -> https://a.pl/>}",
    ]);
  });

  it("stay text if two references share one", () => {
    const imported = body('<p>a<a href="#n">1</a> b<a href="#n">1</a></p><p id="n">Nota.</p>');
    expect(outline(imported).slice(1)).toEqual(["a1 b1", "Nota."]);
    expect(warned(imported)).toEqual(["note-unmatched@0", "note-unmatched@0"]);
  });

  it("stay text if there is none", () => {
    const imported = body('<p>a<a href="#n">1</a></p>');
    expect(outline(imported).slice(1)).toEqual(["a1"]);
    expect(imported.warnings).toEqual([{ code: "note-unmatched", excerpt: "a1", section: 0, block: 1 }]);
  });
});

describe("a page", () => {
  it("has the language that it declares", () => {
    expect(importHtml('<html lang="en-GB"><p>Most nad rzeką.').language).toBe("en");
    expect(importHtml('<html lang="de"><p>Most nad rzeką.').language).toBe("pl");
    expect(importHtml('<html lang="en"><p>Most nad rzeką.', { language: "pl" }).language).toBe("pl");
  });

  it.each(["", "<p> </p>", "<script>x</script>", "<title>x</title>"])(
    "is refused without words: %s",
    (html) => {
      expect(() => importHtml(html)).toThrow("import-empty");
    },
  );
});

describe("a page in the manner of Google Docs", () => {
  it("has letters set by classes", () => {
    const style =
      "<style>.c1{font-weight:700} .c2 { font-weight:400;text-decoration:underline } .c3{font-style:italic}</style>";
    expect(
      blocks(
        `${style}<p class="c1">a<span class="c2">b</span><span class="c3">c</span><span class="c2"><a href="https://a.pl">d</a></span></p>`,
      ),
    ).toEqual(["*a*_b_/*c*/<d -> https://a.pl>"]);
  });

  it("has a title that is no heading, above those of the first level", () => {
    const html = `<p class="c4 title">Most</p><p>Lead.<h1>Tło</h1><p>A<h2>Raz</h2><p>B`;
    expect(outline(importHtml(html))).toEqual(["T Most", "Lead.", "B Tło", "A", "### Raz", "B"]);
  });

  it("has lists whose depth only a class tells", () => {
    const list = (tag: string, name: string, ...items: string[]) =>
      `<${tag} class="c1 lst-kix_${name}">${items.map((each) => `<li>${each}</li>`).join("")}</${tag}>`;
    const html =
      list("ul", "a-0 start", "a") +
      list("ul", "a-1 start", "b", "c") +
      list("ul", "a-0", "d") +
      list("ol", "b-0 start", "e");
    expect(blocks(html)).toEqual(["- a ¶ - b ¶ - c", "- d", "1. e"]);
  });

  it("has comments, which are told and left out", () => {
    const html = `<p>Rząd<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> milczy.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Od kiedy?</span></p></div>`;
    const imported = importHtml(html);
    expect(outline(imported)).toEqual(["Rząd milczy."]);
    expect(imported.warnings).toMatchObject([{ code: "comment-left-out", detail: { words: "Od kiedy?" } }]);
  });

  it("has links that lead where they say", () => {
    const href = "https://www.google.com/url?q=https://a.pl/b?c%3Dd&amp;sa=D&amp;ust=1";
    expect(blocks(`<p><a href="${href}">e</a></p>`)).toEqual(["<e -> https://a.pl/b?c=d>"]);
  });
});
