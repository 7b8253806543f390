"use client";

import { type ReactNode, Fragment } from "react";
import type { JsonMark, JsonNode } from "#editor/json-node";
import { imageOf } from "#editor/image-attributes";
import { apiPath } from "./api.ts";
import classes from "./read-only-text.module.css";

interface ReadOnlyTextProps {
  /** Nodes as JSON. */
  readonly content: readonly object[];
  /** What to call its notes. */
  readonly notesLabel: string;
}

/** Some blocks of a text as they are set, their notes below. */
export function ReadOnlyText({ content, notesLabel }: ReadOnlyTextProps) {
  const notes: JsonNode[] = [];
  const text = allOf(content as readonly JsonNode[], notes);
  return (
    <>
      {text}
      {notes.length > 0 && (
        <ol className={classes.notes} aria-label={notesLabel}>
          {notes.map((note, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a text that is read never changes
            <li key={index}>{allOf(note.content ?? [], [])}</li>
          ))}
        </ol>
      )}
    </>
  );
}

function allOf(nodes: readonly JsonNode[] = [], notes: JsonNode[]): ReactNode[] {
  return nodes.map((node, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a text that is read never changes
    <Fragment key={index}>{elementOf(node, notes)}</Fragment>
  ));
}

/** A node as an element; a footnote leaves its number and is gathered. */
function elementOf(node: JsonNode, notes: JsonNode[]): ReactNode {
  const inside = () => allOf(node.content, notes);
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text ?? "");
    case "hardBreak":
      return <br />;
    case "footnote":
      notes.push(node);
      return <sup>{notes.length}</sup>;
    case "sectionHeading":
      return <h2>{inside()}</h2>;
    case "heading":
      return node.attrs?.["level"] === 4 ? <h4>{inside()}</h4> : <h3>{inside()}</h3>;
    case "image":
      return <Pictured node={node}>{inside()}</Pictured>;
    case "bulletList":
      return <ul>{inside()}</ul>;
    case "orderedList":
      return <ol>{inside()}</ol>;
    case "listItem":
      return <li>{inside()}</li>;
    case "blockquote":
      return <blockquote>{inside()}</blockquote>;
    case "table":
      return (
        <div className={classes.table}>
          <table>
            <tbody>{inside()}</tbody>
          </table>
        </div>
      );
    case "tableRow":
      return <tr>{inside()}</tr>;
    case "tableCell":
      return <td>{inside()}</td>;
    case "tableHeader":
      return <th>{inside()}</th>;
    default:
      return <p>{inside()}</p>;
  }
}

function marked(words: ReactNode, { type, attrs }: JsonMark): ReactNode {
  switch (type) {
    case "bold":
      return <strong>{words}</strong>;
    case "italic":
      return <em>{words}</em>;
    case "underline":
      return <u>{words}</u>;
    case "claim":
      return <span className={classes.claim}>{words}</span>;
    case "citation":
      return <span className={classes.citation}>{words}</span>;
    case "link":
      return <Linked href={attrs?.["href"]}>{words}</Linked>;
    default:
      return words;
  }
}

/** A picture that was stored; one of a text that is only being looked at is told by its words. */
function Pictured({ node, children }: { node: JsonNode; children: ReactNode }) {
  const { imageId, alt } = imageOf(node.attrs);
  return (
    <figure className={classes.figure}>
      {/* oxlint-disable-next-line nextjs/no-img-element -- only who is signed in may have it, which the optimiser is not */}
      {imageId === "" ? <p>{`[${alt || "…"}]`}</p> : <img src={apiPath(`/images/${imageId}`)} alt={alt} />}
      <figcaption>{children}</figcaption>
    </figure>
  );
}

/** What is no address of the web or of a person stays words. */
function Linked({ href, children }: { href: unknown; children: ReactNode }) {
  if (typeof href !== "string" || !/^(?:https?|mailto):/i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
