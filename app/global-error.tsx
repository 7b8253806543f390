"use client";

import classes from "./_ui/global-failure.module.css";

/** When even the root layout failed there are no messages to look up: both languages stand here. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="pl">
      <body className={classes.page}>
        <title>Kolegium</title>
        <h1>Coś się nie udało</h1>
        <p>To, co zapisano, jest bezpieczne.</p>
        <p lang="en">Something went wrong. What was saved is safe.</p>
        <button type="button" onClick={retry}>
          Spróbuj ponownie / <span lang="en">Try again</span>
        </button>
      </body>
    </html>
  );
}
