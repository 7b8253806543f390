import type { Section } from "#core/sections/model";
import classes from "./text-skeleton.module.css";

/** The text as the server last projected it, in the measures of the editor, so that nothing jumps when that comes. */
export function TextSkeleton({ language, sections }: { language: string; sections: readonly Section[] }) {
  return (
    <div className={classes.text} lang={language} aria-busy="true">
      {sections.map(({ id, kind, title, text }) => (
        <section key={id} className={kind === "lead" ? classes.lead : undefined}>
          {title && <h2>{title}</h2>}
          {text
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines that never move
              <p key={index}>{line}</p>
            ))}
        </section>
      ))}
    </div>
  );
}
