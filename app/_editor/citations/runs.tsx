import { Fragment } from "react";
import type { Run } from "#core/citations/model";

/** Formatted words, with their links. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, italic, bold, href }, index) => {
    const slanted = italic ? <i>{text}</i> : text;
    const words = bold ? <b>{slanted}</b> : slanted;
    // oxlint-disable-next-line react/no-array-index-key -- runs have no name, and come anew all at once
    const key = index;
    return href === undefined ? (
      <Fragment key={key}>{words}</Fragment>
    ) : (
      <a key={key} href={href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    );
  });
}
