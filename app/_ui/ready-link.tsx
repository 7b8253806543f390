"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ComponentProps, useRef } from "react";

/** A link to a heavy page: made ready when the pointer or the focus comes, not for every row of a list. */
export function ReadyLink({ href, ...rest }: ComponentProps<typeof Link> & { href: string }) {
  const router = useRouter();
  const ready = useRef(false);
  const prepare = () => {
    if (ready.current) return;
    ready.current = true;
    router.prefetch(href);
  };
  return <Link {...rest} href={href} prefetch={false} onPointerEnter={prepare} onFocus={prepare} />;
}
