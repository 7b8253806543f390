import type { Look } from "../model.ts";
import type { HouseFont } from "../vocabulary.ts";

/** Fonts that the reader's machine has: the file carries none and asks for none. */
const families: Readonly<Record<HouseFont, string>> = {
  libertinus: '"Source Serif 4", Charter, Georgia, Cambria, serif',
  "source-serif": '"Source Serif 4", Charter, Georgia, Cambria, serif',
  "source-sans": '"Source Sans 3", "Source Sans Pro", "Segoe UI", system-ui, sans-serif',
};

/** What follows the house's look; on a dark page its colour is as much lighter as it takes to be read. */
export function lookStyle({ font, accent }: Omit<Look, "logo">): string {
  const colours = accent
    ? `:root { --accent: ${accent}; }
@media (prefers-color-scheme: dark) { :root { --accent: color-mix(in oklab, ${accent} 45%, white); } }
@media print { :root { --accent: ${accent}; } }
header { padding-top: 1rem; border-top: 4px solid var(--accent); }
header .series, h2 { color: var(--accent); }
.notes h2, .annex h2 { color: inherit; }
blockquote { border-left-color: var(--accent); }
`
    : "";
  return `body { font-family: ${families[font]}; }\n${colours}`;
}

export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --ink: #1c1d1f; --faint: #5b5f66; --rule: #d5d6d2; --wash: #f3f3ef; --link: #1b4f86;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181b; --ink: #e4e4e1; --faint: #a3a7ad; --rule: #3a3d42; --wash: #202226; --link: #8db8e8; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 42rem;
  background: var(--paper); color: var(--ink);
  font-size: 1.0625rem; line-height: 1.6;
  hyphens: auto; overflow-wrap: break-word; text-rendering: optimizeLegibility;
}
header { margin-bottom: 2rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--rule); }
header p { margin: 0; color: var(--faint); font-size: 0.9375rem; }
header .correction { margin-top: 0.75rem; padding: 0.6rem 0.8rem; background: var(--wash); color: var(--ink); }
.logo { display: block; height: 2.9rem; width: auto; max-width: 100%; margin-bottom: 1.25rem; }
.imprint { margin-top: 3rem; color: var(--faint); font-size: 0.8125rem; }
.imprint p { margin: 0 0 0.4rem; }
.imprint + .colophon { margin-top: 1rem; }
.colophon { margin-top: 3rem; color: var(--faint); font-size: 0.8125rem; }
h1, h2, h3, h4 { line-height: 1.25; hyphens: manual; text-wrap: balance; break-after: avoid; }
h1 { margin: 0.4rem 0 0.75rem; font-size: 2.125rem; letter-spacing: -0.01em; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.375rem; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.125rem; }
h4 { margin: 1.5rem 0 0.5rem; font-size: 1rem; font-style: italic; }
p, ul, ol, blockquote, .table { margin: 0 0 1rem; }
ul, ol { padding-left: 1.6rem; }
li > :last-child, td > :last-child, th > :last-child, blockquote > :last-child { margin-bottom: 0; }
li > p, li > ul, li > ol { margin-bottom: 0.4rem; }
li { margin-bottom: 0.4rem; }
div.lead { margin-bottom: 2rem; font-size: 1.1875rem; line-height: 1.5; font-weight: 600; }
blockquote { padding-left: 1.25rem; border-left: 3px solid var(--rule); color: var(--faint); }
figure { margin: 1.75rem 0; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: 0.5rem; color: var(--faint); font-size: 0.9375rem; line-height: 1.45; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible, .table:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
sup { line-height: 0; font-size: 0.7em; }
sup a { padding: 0 0.15em; text-decoration: none; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; hyphens: manual; }
th, td { padding: 0.45rem 0.6rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
td p, th p { margin-bottom: 0.4rem; }
thead th { background: var(--wash); border-bottom: 2px solid var(--rule); }
.notes, .annex { margin-top: 3rem; padding-top: 0.5rem; border-top: 1px solid var(--rule); font-size: 0.9375rem; }
.notes h2, .annex h2 { margin-top: 1rem; font-size: 1.1875rem; }
.entry { padding-left: 1.6rem; text-indent: -1.6rem; hyphens: manual; text-wrap: pretty; }
.entry + .entry { margin-top: -0.4rem; }
a[role="doc-biblioref"] { color: inherit; text-decoration-color: var(--faint); text-decoration-style: dotted; }
.notes li:target, .entry:target { background: var(--wash); }
@page { size: A4; margin: 22mm 24mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #444; --rule: #bbb; --wash: #f3f3f3; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; orphans: 2; widows: 2; }
  .table { overflow: visible; }
  tr, blockquote, figure { break-inside: avoid; }
  .annex { break-before: page; border-top: 0; }
  a[role="doc-backlink"] { display: none; }
}
`;
