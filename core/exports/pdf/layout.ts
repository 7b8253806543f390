import type { Look } from "../model.ts";
import { fontNames } from "./fonts.ts";

/**
 * The house layout, in Typst: A4, one family in few sizes, much air. Hyphens are set by the document's language;
 * quotation marks, dashes and dots stay as the author typed them.
 */
export function layout({ font, accent, columns }: Omit<Look, "logo">): string {
  const isNarrow = columns === 2;
  return `
#let accent = ${accent === null ? "none" : `rgb("${accent}")`}
#let ink = rgb("#1c1d1f")
#let coloured = if accent == none { ink } else { accent }
#let faint = rgb("#5b5f66")
#let rule = 0.5pt + rgb("#bfc1bd")

#set page(
  paper: "a4",
  margin: (x: ${isNarrow ? 22 : 30}mm, top: 28mm, bottom: 30mm),
  columns: ${columns},
  header: context {
    if running != [] and counter(page).get().first() > 1 {
      text(size: 8.5pt, fill: faint, running)
    }
  },
  footer: context align(center, text(size: 9pt, fill: faint, counter(page).display("1"))),
)
#set columns(gutter: 8mm)
#set text(font: ("${fontNames[font]}", "Libertinus Serif"), size: ${sizes[font] - (isNarrow ? 0.5 : 0)}pt, fill: ink, hyphenate: true)
#set smartquote(enabled: false)
#set par(justify: true, leading: 0.7em, spacing: 1.15em)

#show heading: set text(hyphenate: false)
#show heading: set par(justify: false, leading: 0.5em)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 23pt)
#show heading.where(level: 2): set text(fill: coloured)
#show heading.where(level: 1): set block(above: 0pt, below: 0.7em)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 2em, below: 0.95em)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 1.7em, below: 0.95em)
#show heading.where(level: 4): set text(size: 11pt, style: "italic", weight: "semibold")
#show heading.where(level: 4): set block(above: 1.5em, below: 0.9em)

#set list(tight: false, indent: 0.4em, body-indent: 0.7em, spacing: 0.9em, marker: ([•], [–], [·]))
#set enum(tight: false, indent: 0.4em, body-indent: 0.6em, spacing: 0.9em)
#show list: set par(spacing: 0.9em)
#show enum: set par(spacing: 0.9em)

#set quote(block: true)
#show quote: set block(spacing: 0.9em)
#show quote.where(block: true): it => block(
  above: 1.3em,
  below: 1.3em,
  inset: (left: 1.1em, y: 0.2em),
  stroke: (left: 2pt + if accent == none { rgb("#d5d6d2") } else { accent }),
  text(fill: rgb("#3d4045"), it.body),
)

#set table(
  stroke: (x, y) => (top: if y == 0 { 0.9pt + faint } else { rule }, bottom: rule),
  inset: (x: 0.5em, y: 0.5em),
  align: left + top,
)
#show table: set text(size: 9.5pt)
#show table: set par(justify: false, leading: 0.55em, spacing: 0.6em)
#show table: set block(above: 1.3em, below: 1.3em)

#let pictured(picture, size, caption) = figure(
  if picture == none { size } else {
    layout(room => { set image(width: calc.min(size, room.width)); picture })
  },
  numbering: none,
  supplement: none,
  caption: if caption == [] { none } else { caption },
)
#show figure: set block(above: 1.4em, below: 1.4em, breakable: false)
#show figure.caption: set text(size: 9.5pt, fill: faint)
#show figure.caption: set par(justify: false, leading: 0.55em)
#show figure.caption: it => align(left, it.body)
#set figure(gap: 0.7em)

#set footnote.entry(separator: line(length: 25%, stroke: rule), gap: 0.6em, indent: 0pt)
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 0.5em)
#show footnote.entry: it => {
  let number = numbering(it.note.numbering, ..counter(footnote).at(it.note.location()))
  par[#link(it.note.location(), super(number))#text(" ")#it.note.body]
}
#show link: set text(fill: rgb("#1b4f86"))

#let masthead(logo, series, title, byline, correction) = {
  if accent != none { block(below: 1.4em, line(length: 100%, stroke: 2.5pt + accent)) }
  if logo != none { block(below: 1.4em, logo) }
  if series != [] {
    block(below: 1.1em, text(size: 10pt, fill: if accent == none { faint } else { accent }, series))
  }
  heading(level: 1, title)
  block(above: 1.1em, below: 1.1em, text(size: 10pt, fill: faint, byline))
  if correction != [] {
    block(below: 1.1em, fill: rgb("#f3f3ef"), inset: 0.7em, width: 100%, text(size: 10pt, correction))
  }
  line(length: 100%, stroke: rule)
  v(0.8em)
}

#let lead(body) = {
  set text(size: 12pt, weight: "semibold")
  set par(leading: 0.62em)
  body
}

#let across(body) = place(top, scope: "parent", float: true, clearance: 1.6em, {
  set align(left)
  body
})

#let imprint(body) = block(above: 2.5em, breakable: false, {
  set text(size: 8.5pt, fill: faint)
  set par(justify: false, spacing: 0.7em)
  body
})

#let colophon(words) = block(above: 1.6em, text(size: 8.5pt, fill: faint, words))

#let annex(body) = {
  pagebreak(weak: true)
  set text(size: 10pt)
  set enum(spacing: 1.2em)
  show enum: set par(spacing: 0.7em)
  body
}
`;
}

/** In points: families of one size look unlike in size. */
const sizes = { libertinus: 11, "source-serif": 10, "source-sans": 10.5 } as const;
