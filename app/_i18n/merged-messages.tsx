"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ComponentProps, type ReactNode, useMemo } from "react";

type Messages = NonNullable<ComponentProps<typeof NextIntlClientProvider>["messages"]>;

/** A nested provider would replace the messages above it: this one adds to them. */
export function MergedMessages({ messages, children }: { messages: Messages; children: ReactNode }) {
  const outer = useMessages();
  const locale = useLocale();
  const merged = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
  return (
    <NextIntlClientProvider locale={locale} messages={merged}>
      {children}
    </NextIntlClientProvider>
  );
}
