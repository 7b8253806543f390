import { type MantineThemeOverride, createTheme } from "@mantine/core";

const sans = '"Inter Variable", "Inter Fallback", system-ui, sans-serif';
const serif = '"Source Serif 4 Variable", "Source Serif Fallback", Georgia, serif';

/** Paper, ink and one deep blue-green. What is not a component's own colour is a variable of globals.css. */
export const theme: MantineThemeOverride = createTheme({
  white: "#fcfbf8",
  black: "#1c1b19",
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: serif, fontWeight: "600" },
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 4,
  cursorType: "pointer",
  respectReducedMotion: true,
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  shadows: {
    sm: "0 1px 2px rgb(28 27 25 / 8%), 0 4px 12px rgb(28 27 25 / 8%)",
    md: "0 1px 2px rgb(28 27 25 / 8%), 0 8px 24px rgb(28 27 25 / 12%)",
    xl: "0 2px 4px rgb(28 27 25 / 8%), 0 24px 56px rgb(28 27 25 / 20%)",
  },
  colors: {
    petrol: [
      "#eef5f5",
      "#dbe9ea",
      "#b6d4d6",
      "#8cbfc2",
      "#5fa3a7",
      "#3c888d",
      "#26757b",
      "#155e66",
      "#0f4d54",
      "#0a3c42",
    ],
    gray: [
      "#f7f5f1",
      "#f0eee8",
      "#e6e3dc",
      "#dbd7ce",
      "#cbc6bb",
      "#948e83",
      "#6b665e",
      "#55514a",
      "#36332e",
      "#1c1b19",
    ],
    dark: [
      "#e9e6df",
      "#cfcbc2",
      "#a8a399",
      "#928d84",
      "#3a3733",
      "#2c2a27",
      "#22201e",
      "#171615",
      "#121110",
      "#0c0b0b",
    ],
  },
  components: {
    Button: { defaultProps: { size: "sm" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: "md", position: "bottom-end" } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
  },
});
