import { doiKey } from "../sources/identity.ts";
import { type HtmlElement, attribute, textOf } from "../imports/html-tree.ts";
import { readAuthors } from "./author-names.ts";
import { readPageDate } from "./page-date.ts";
import type { CslName, PageFacts } from "./page-facts.ts";
import { plainWords } from "./parse-page.ts";

type Thing = Readonly<Record<string, unknown>>;

/** Types of schema.org with those of CSL; of several things on a page the one that stands first here is its subject. */
const types = new Map([
  ["ScholarlyArticle", "article-journal"],
  ["MedicalScholarlyArticle", "article-journal"],
  ["Report", "report"],
  ["Legislation", "legislation"],
  ["Dataset", "dataset"],
  ["Thesis", "thesis"],
  ["NewsArticle", "article-newspaper"],
  ["AnalysisNewsArticle", "article-newspaper"],
  ["BackgroundNewsArticle", "article-newspaper"],
  ["OpinionNewsArticle", "article-newspaper"],
  ["ReportageNewsArticle", "article-newspaper"],
  ["ReviewNewsArticle", "article-newspaper"],
  ["LiveBlogPosting", "article-newspaper"],
  ["BlogPosting", "post-weblog"],
  ["SocialMediaPosting", "post"],
  ["DiscussionForumPosting", "post"],
  ["Article", "webpage"],
  ["TechArticle", "webpage"],
  ["Chapter", "chapter"],
  ["Book", "book"],
  ["Movie", "motion_picture"],
  ["TVEpisode", "broadcast"],
  ["RadioEpisode", "broadcast"],
  ["PodcastEpisode", "broadcast"],
  ["VideoObject", "broadcast"],
]);
const bodies = new Set([
  "Organization",
  "NewsMediaOrganization",
  "GovernmentOrganization",
  "Corporation",
  "NGO",
]);
const order = [...types.keys()];
const longest = 500_000;
const mostThings = 2_000;

/** What a page's JSON-LD says of its subject in the words of schema.org; nothing where it is broken beyond mending. */
export function jsonLdFacts(elements: readonly HtmlElement[]): PageFacts {
  const scripts = elements.filter(isJsonLd).slice(0, 20);
  const things = scripts.flatMap((script) => thingsOf(parseJson(textOf(script).slice(0, longest))));
  const [subject] = things
    .filter((thing) => rank(thing) < order.length)
    .toSorted((a, b) => rank(a) - rank(b));
  const site = things.find((thing) => typesOf(thing).includes("WebSite"));
  return subject ? factsOf(subject, byId(things)) : { container: words(site?.["name"]) };
}

function isJsonLd(element: HtmlElement): boolean {
  return (
    element.tagName === "script" && /^application\/ld\+json\b/i.test(attribute(element, "type")?.trim() ?? "")
  );
}

/** As it is, or as it was meant: without the comments around it, line breaks within strings and last commas. */
function parseJson(text: string): unknown {
  for (const mend of [(given: string) => given, mended]) {
    try {
      return JSON.parse(mend(text)) as unknown;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function mended(text: string): string {
  return (
    text
      .trim()
      .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, "")
      .replace(/(?:\/\/-->|-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>|;)$/, "")
      // oxlint-disable-next-line no-control-regex -- control characters are what breaks it
      .replaceAll(/[\u0000-\u001F]+/g, " ")
      .replaceAll(/,\s*([}\]])/g, "$1")
      .trim()
      .replace(/;$/, "")
  );
}

/** Every thing in it, at whatever depth, in the order in which it stands there. */
function thingsOf(value: unknown): Thing[] {
  const found: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && at < mostThings; at += 1) {
    const next = waiting[at];
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next)) found.push(next as Thing);
    waiting.push(...(Object.values(next) as unknown[]).slice(0, mostThings));
  }
  return found;
}

function typesOf(thing: Thing): string[] {
  return [thing["@type"]]
    .flat()
    .flatMap((type) => (typeof type === "string" ? type.replace(/^.*[/:#]/, "") : []));
}

function rank(thing: Thing): number {
  if (words(thing["headline"]) === undefined && words(thing["name"]) === undefined) return order.length;
  const ranks = typesOf(thing).map((type) => order.indexOf(type));
  return Math.min(order.length, ...ranks.filter((one) => one >= 0));
}

/** A thing may be named by its id where it is spoken of, and described elsewhere. */
function byId(things: readonly Thing[]): (value: unknown) => unknown {
  const described = new Map(
    things.filter((thing) => Object.keys(thing).length > 1).map((thing) => [thing["@id"], thing]),
  );
  return (value) => {
    if (typeof value !== "object" || value === null) return value;
    const { "@id": id, name } = value as Thing;
    return name === undefined && typeof id === "string" ? (described.get(id) ?? value) : value;
  };
}

function factsOf(subject: Thing, described: (value: unknown) => unknown): PageFacts {
  const name = (value: unknown) => nameOf(described([value].flat()[0]));
  const issue = described(subject["isPartOf"]) as Thing | undefined;
  const volume = described(issue?.["isPartOf"]) as Thing | undefined;
  const type = types.get(order[rank(subject)] ?? "");
  return {
    type,
    title: words(subject["headline"]) ?? words(subject["name"]),
    authors: [subject["author"] ?? subject["creator"]]
      .flat()
      .slice(0, 50)
      .flatMap((author) => authorsOf(described(author))),
    container: name(volume?.["isPartOf"]) ?? name(issue?.["isPartOf"]) ?? name(issue),
    publisher: name(subject["publisher"] ?? subject["sourceOrganization"] ?? subject["productionCompany"]),
    issued: readPageDate(
      words(
        subject["datePublished"] ??
          subject["uploadDate"] ??
          subject["dateCreated"] ??
          subject["legislationDate"],
      ),
    ),
    language: name(subject["inLanguage"]),
    doi:
      doiKey(
        [subject["@id"], subject["doi"], subject["sameAs"], subject["identifier"]].map(text).join(" "),
      ) ?? undefined,
    number: words(subject["reportNumber"] ?? subject["legislationIdentifier"]),
    volume: words(volume?.["volumeNumber"] ?? issue?.["volumeNumber"]),
    issue: words(issue?.["issueNumber"]),
    page: words(subject["pagination"]),
  };
}

function authorsOf(author: unknown): readonly CslName[] {
  const name = nameOf(author);
  if (name === undefined) return [];
  const isBody =
    typeof author === "object" &&
    author !== null &&
    typesOf(author as Thing).some((type) => bodies.has(type));
  return isBody ? [{ literal: name.slice(0, 300) }] : readAuthors([name]);
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? Object.values(value).filter(isText).join(" ") : "";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return words(value);
  const { name, legalName, givenName, familyName, alternateName } = value as Thing;
  const [given, family] = [words(givenName), words(familyName)];
  return (
    words([name].flat()[0]) ??
    words(legalName) ??
    (given && family ? `${given} ${family}` : words(alternateName))
  );
}

function words(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === "number") return String(one);
  return typeof one === "string" ? plainWords(one) || undefined : undefined;
}
