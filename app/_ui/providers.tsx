import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientRoot } from "./client-root.tsx";

/** What every page stands on: the common words, the theme, the toasts, the word about a lost network. */
export async function Providers({ children }: { children: ReactNode }) {
  const { common } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ common }}>
      <ClientRoot>{children}</ClientRoot>
    </NextIntlClientProvider>
  );
}
