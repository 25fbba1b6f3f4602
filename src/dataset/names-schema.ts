import { z } from "zod";
import { byLanguage, phrase } from "./schema.ts";

/** The gate for what a story says of people's names in general, in one file: `names.yaml`. */

const titlesSchema = z.strictObject({
  /** What the person is: it ends the mention. */
  offices: z.array(phrase).min(1),
  /** What may stand between the name and the office: a country, "former". */
  between: z.array(phrase).default([]),
  /** What makes another word of the office: "talks" behind "foreign minister". */
  notBefore: z.array(phrase).default([]),
});

/** How people are named beside the names that the entities have. */
export const namesSchema = z.strictObject({
  /** Given names: a surname beside one that is not the person's is somebody else's. */
  givenNames: z.array(phrase).default([]),
  /** Words behind a person's name that belong to the mention, in languages that write the office there. */
  titles: byLanguage(titlesSchema).default({}),
});

/** What holds for the names of people in any article. */
export type NameRules = z.infer<typeof namesSchema>;
/** The offices of one language, and the words around them. */
export type OfficeWords = z.infer<typeof titlesSchema>;
