"use client";

import { PageFailure } from "./_ui/page-failure.tsx";

export default function RootFailure(props: { error: unknown; retry: () => void }) {
  return (
    <main>
      <PageFailure {...props} />
    </main>
  );
}
