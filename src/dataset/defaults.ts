/** What a field holds that a story's files leave out, by list. Compiled data leaves it out too. */
export const DEFAULTS = {
  entities: { names: {}, aliases: {}, nameIsLabel: false, roles: [], related: [] },
  facts: { figures: [], entities: [], mentionedBy: {}, partlyBy: {}, notAbout: [] },
  claims: { notAbout: [], entities: [], facts: [] },
  variants: { said: "" },
  timeline: { entities: [] },
  sources: { described: false },
  signals: { strong: false, all: [], any: [], none: [], where: "page" },
} as const;

/** A list whose items may lack fields. */
export type ListName = keyof typeof DEFAULTS;
