import { parseHTML } from "linkedom";
import { z } from "zod";
import type { PageText } from "../page-text/page-text.ts";
import { readArticle } from "../page-text/read-article.ts";

const rowSchema = z
  .object({
    id: z.union([z.string(), z.number()]),
    text: z.string().optional(),
    html: z.string().optional(),
    title: z.string().nullish(),
    url: z.string().nullish(),
    date: z.string().nullish(),
    lang: z.string().nullish(),
  })
  .refine((row) => (row.text === undefined) !== (row.html === undefined), "give either text or html");

/** One line of input: an article as text or as an HTML page. */
export type Row = z.infer<typeof rowSchema>;

/** Parses one JSON line. Throws an `Error` that says what is wrong with it. */
export function parseRow(line: string): Row {
  const parsed = rowSchema.safeParse(JSON.parse(line));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join(".") || "row"}: ${message}`).join("; "));
}

/** The article of a row; what the row states about it goes before what the page states. */
export function readRow(row: Row): PageText {
  const page = row.html === undefined ? plainPage(row.text ?? "") : readHtml(row.html);
  return {
    ...page,
    title: row.title ?? page.title,
    date: row.date && /^\d{4}-\d{2}-\d{2}/.test(row.date) ? row.date.slice(0, 10) : page.date,
    lang: row.lang ?? page.lang,
  };
}

/** How HTML begins: a tag, the end of one, a comment or a declaration; a text may begin with "<" too, as in "<3". */
const HTML_START = /^[\s\ufeff]*<(?:!doctype|!--|\?xml|\/?[a-z][a-z0-9-]*[\s/>])/i;

/** A file's content as an article: an HTML page if it begins like one, whatever a server put before it; else plain text. */
export function readContent(content: string): PageText {
  return HTML_START.test(content) ? readHtml(content) : plainPage(content);
}

function readHtml(html: string): PageText {
  return readArticle(parseHTML(html).document as unknown as Document).page;
}

function plainPage(text: string): PageText {
  return { text, title: "", description: "", date: undefined, lang: undefined };
}
