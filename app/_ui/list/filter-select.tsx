"use client";

import { NativeSelect } from "@mantine/core";
import { useUrlQuery } from "./use-url-query.ts";

interface FilterSelectProps {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  /** The first is what the list shows when the address says nothing. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function FilterSelect({ name, label, options }: FilterSelectProps) {
  const { query, change } = useUrlQuery();
  const [first] = options;
  return (
    <NativeSelect
      aria-label={label}
      value={query.get(name) ?? first?.value ?? ""}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change({ [name]: value === first?.value ? null : value });
      }}
      data={[...options]}
    />
  );
}
