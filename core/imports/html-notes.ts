import {
  type HtmlElement,
  type HtmlParent,
  attribute,
  closest,
  elementsOf,
  isElement,
  isInside,
  textOf,
} from "./html-tree.ts";

/** A page's notes: which element is a reference, and which holds the words. */
export interface HtmlNotes {
  readonly noteOf: ReadonlyMap<HtmlElement, HtmlElement>;
  /** Elements whose words stand in a footnote, and links back from there: not to be written again. */
  readonly elsewhere: ReadonlySet<HtmlElement>;
  /** References that could not be matched surely. */
  readonly unmatched: ReadonlySet<HtmlElement>;
}

const noteTags = new Set(["li", "p", "div", "aside", "dd", "section", "td"]);
const label = /^[\s[(^]*(\d{1,3}|[ivx]{1,5}|[*†‡§]{1,3})[\s\])]*$/i;
const backLabel = /^[\s[(^]*(\d{0,3}|([*†‡§↩↑⤴^]\uFE0E?){1,4})[\s\])]*$/u;

/** Matches references (links to a place further down, with a number or a sign for words) and notes, one to one. */
export function findHtmlNotes(root: HtmlParent): HtmlNotes {
  const places = new Map<string, HtmlElement>();
  const order = new Map<HtmlElement, number>();
  const links: { element: HtmlElement; target: string }[] = [];
  for (const element of elementsOf(root)) {
    order.set(element, order.size);
    for (const name of [attribute(element, "id"), attribute(element, "name")]) {
      if (name && !places.has(name)) places.set(name, element);
    }
    const href = element.tagName === "a" ? attribute(element, "href") : null;
    if (href?.startsWith("#") && href.length > 1 && !isCitation(element, href))
      links.push({ element, target: decode(href.slice(1)) });
  }
  const notes = match(links, places, order);
  return { ...notes, elsewhere: new Set([...notes.elsewhere, ...emptyParts(root, notes)]) };
}

/** A number in brackets may lead to the list of references, many of them to one entry. */
function isCitation(link: HtmlElement, href: string): boolean {
  return attribute(link, "role") === "doc-biblioref" || /^#source-\d+$/.test(href);
}

/** The parts of a page that hold notes and nothing else: with these their heading goes. */
function* emptyParts(root: HtmlParent, { elsewhere }: HtmlNotes): Generator<HtmlElement> {
  for (const part of elementsOf(root)) {
    if (attribute(part, "role") !== "doc-endnotes") continue;
    const notes = [...elementsOf(part)].filter(({ tagName }) => tagName === "li");
    if (notes.length > 0 && notes.every((note) => isInside(note, elsewhere))) yield part;
  }
}

function match(
  links: readonly { element: HtmlElement; target: string }[],
  places: ReadonlyMap<string, HtmlElement>,
  order: ReadonlyMap<HtmlElement, number>,
): HtmlNotes {
  const references = new Map<HtmlElement, HtmlElement[]>();
  const unmatched = new Set<HtmlElement>();
  const back: HtmlElement[] = [];
  for (const { element, target } of links) {
    const place = places.get(target);
    const role = attribute(element, "role");
    const isReference = role === "doc-noteref" || label.test(textOf(element));
    const isBelow = place !== undefined && (order.get(place) ?? 0) > (order.get(element) ?? 0);
    const note = place !== undefined && isBelow && isReference ? closest(place, noteTags) : null;
    if (note !== null && !isInside(element, new Set([note]))) {
      const known = references.get(note);
      if (known === undefined) references.set(note, [element]);
      else known.push(element);
    } else if (isBelow || place === undefined) {
      if (isReference) unmatched.add(element);
    } else if (role === "doc-backlink" || backLabel.test(textOf(element))) back.push(element);
  }
  return pair(references, unmatched, back);
}

function pair(
  references: ReadonlyMap<HtmlElement, HtmlElement[]>,
  unmatched: Set<HtmlElement>,
  back: readonly HtmlElement[],
): HtmlNotes {
  const noteOf = new Map<HtmlElement, HtmlElement>();
  const elsewhere = new Set<HtmlElement>();
  for (const [note, elements] of references) {
    const [reference] = elements;
    if (reference === undefined || elements.length !== 1) {
      for (const element of elements) unmatched.add(element);
      continue;
    }
    noteOf.set(withBrackets(reference), note);
    elsewhere.add(note);
  }
  for (const link of back) {
    if (isInside(link, elsewhere)) elsewhere.add(withBrackets(link));
  }
  return { noteOf, elsewhere, unmatched };
}

/** The raised element around the reference, if there is nothing else in it: its brackets are no words. */
function withBrackets(reference: HtmlElement): HtmlElement {
  const parent = reference.parentNode;
  if (parent === null || !isElement(parent) || !["sup", "span"].includes(parent.tagName)) return reference;
  return label.test(textOf(parent)) ? withBrackets(parent) : reference;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // not percent-encoded after all: ids may hold any character
  }
}
