import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const headSchema = z.strictObject({
  id: z.string().min(1),
  lang: z.string().min(2),
  date: z.string().optional(),
  label: z.enum(["core", "related", "none"]),
  /** What the article is like and what it proves, in a line. */
  what: z.string().min(1),
});

/** An article marked by hand: its text without the marks, and the mentions that the marks stood for. */
export type GoldArticle = z.infer<typeof headSchema> & {
  readonly title: string;
  readonly text: string;
  readonly mentions: readonly { readonly entity: string; readonly start: number; readonly end: number }[];
};

const SHAPE = /^---\n([\s\S]*?)\n---\n+# (.+)\n+([\s\S]*)$/;
const MARK = /\{([^{}|]+)\|([a-z0-9-]+)\}/g;

/**
 * Parses a marked article: a YAML head between `---` lines, a line `# Headline`, then paragraphs in which every mention is
 * written `{surface form|entity-id}`. Throws an `Error` that says what is wrong.
 */
export function parseGold(source: string): GoldArticle {
  const [, head, title = "", body = ""] = SHAPE.exec(source.replaceAll("\r\n", "\n")) ?? [];
  if (head === undefined) throw new Error("write a head between --- lines, then a line `# Headline`, then the text");
  const mentions: { entity: string; start: number; end: number }[] = [];
  let removed = 0;
  const text = body.trim().replace(MARK, (mark: string, surface: string, entity: string, at: number) => {
    const start = at - removed;
    mentions.push({ entity, start, end: start + surface.length });
    removed += mark.length - surface.length;
    return surface;
  });
  if (/[{}]/.test(text)) throw new Error("a mark is broken: write {surface form|entity-id}");
  return { ...headSchema.parse(parse(head)), title, text, mentions };
}

/** The marked articles of a folder and its subfolders (`*.md`), by path. Throws with the name of a broken file. */
export function readGold(folder: string): GoldArticle[] {
  return globSync("**/*.md", { cwd: folder })
    .sort()
    .map((path) => {
      try {
        return parseGold(readFileSync(join(folder, path), "utf8"));
      } catch (error) {
        throw new Error(`${join(folder, path)}: ${(error as Error).message}`);
      }
    });
}
