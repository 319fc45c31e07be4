import js from "@eslint/js";

// What the page uses, and the tests in what they have evaluated in it.
const browser = ["addEventListener", "document", "globalThis", "getComputedStyle", "history",
  "innerWidth", "KeyboardEvent", "location", "matchMedia", "clearTimeout", "requestAnimationFrame", "ResizeObserver", "setTimeout", "scrollTo", "scrollX", "scrollY",
  "setInterval", "URLSearchParams", "WheelEvent", "window"];

export default [
  js.configs.recommended,
  {
    languageOptions: {
      globals: Object.fromEntries([...browser, "process"].map((name) => [name, "readonly"])),
    },
    rules: {
      eqeqeq: "error",
      "no-shadow": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-properties": ["error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({
          property, message: "Names of people would become markup.",
        }))],
    },
  },
  { files: ["page.js"], languageOptions: { sourceType: "script" }, rules: { strict: ["error", "global"] } },
];
