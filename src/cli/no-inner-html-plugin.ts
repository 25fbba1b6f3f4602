/** Preact's one assignment of markup, for `dangerouslySetInnerHTML`, which we never use. */
const ASSIGNMENT = /\(\w+\.innerHTML=\w+\.__html\)/;

/**
 * Vite plugin: takes the assignment to `innerHTML` out of Preact, so that no path to it is left in what we ship. Fails the
 * build when Preact has changed and the assignment is not where it was.
 */
export function noInnerHtmlPlugin() {
  return {
    name: "sidelight:no-inner-html",
    transform(code: string, id: string) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.(?:m?js|module\.js)$/.test(id)) return undefined;
      if (!ASSIGNMENT.test(code))
        throw new Error(`${id}: the assignment to innerHTML has moved; mend no-inner-html-plugin.ts`);
      return { code: code.replace(ASSIGNMENT, "(void 0)"), map: null };
    },
  };
}
