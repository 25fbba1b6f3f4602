import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { checkClaims } from "../check-claims/check-claims.ts";
import type { Engine } from "../report/annotate-page.ts";
import type { CheckedText, MarkedCheck } from "./score-checks.ts";

/** A row whose statements a person marked: `words` is the run of words that holds one, `start` where it is not the first such. */
const checkedSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string().default("und"),
  date: z.string().optional(),
  text: z.string(),
  checks: z.array(
    z.object({
      claim: z.string(),
      verdict: z.enum(["supported", "contradicted", "needs-context"]),
      words: z.string().min(1),
      start: z.number().int().optional(),
    }),
  ),
});

type CheckedRow = z.infer<typeof checkedSchema>;

/**
 * Checks the texts of a file of JSON lines whose rows carry `checks`; other rows are left out. The statements of a text are
 * told whether or not a page of it would be recognised: most texts are a sentence or two. Throws an `Error` that names file
 * and line.
 */
export async function judgeChecks(path: string, engine: Engine): Promise<CheckedText[]> {
  const texts: CheckedText[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (!line.includes('"checks"')) continue;
    const row = checkedSchema.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${path}:${number}: ${z.prettifyError(row.error)}`);
    texts.push(judgeText(row.data, engine));
  }
  return texts;
}

function judgeText({ id, lang, date, text, checks }: CheckedRow, { claims, dataset }: Engine): CheckedText {
  const page = { text, title: "", description: "", date, lang };
  const marked = checks.map(({ claim, verdict, words, start = text.indexOf(words) }): MarkedCheck => {
    if (text.slice(start, start + words.length) !== words) throw new Error(`${id}: the text does not say "${words}"`);
    return { claim, verdict, start, end: start + words.length };
  });
  const found = checkClaims(page, claims, dataset.story.anchor);
  return { id, lang, text, marked, found };
}
