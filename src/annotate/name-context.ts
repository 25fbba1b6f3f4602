import type { Entity } from "../dataset/schema.ts";
import type { ArticleSearch } from "../page-text/article-search.ts";
import type { Surface } from "./find-surfaces.ts";
import type { Candidate, Gazetteer } from "./gazetteer.ts";
import { readNamesake } from "./read-namesake.ts";

/** What the words around a person's name tell, on one page whose surfaces come in the order of the text. */
export class NameContext {
  private readonly search: ArticleSearch;
  private readonly gazetteer: Gazetteer;
  private readonly language: () => string | undefined;
  /** Where somebody else with the surname of an entity stood last; nothing once the entity is named again. */
  private readonly others = new Map<string, number>();

  /** `language` gives the first part of the page's language tag, and is seldom asked. */
  constructor(search: ArticleSearch, gazetteer: Gazetteer, language: () => string | undefined) {
    this.search = search;
    this.gazetteer = gazetteer;
    this.language = language;
  }

  /** Whether a surname is somebody else's: by the words beside it, or since its paragraph has named such a person. */
  isOthers({ entity, ownNames, guards }: Candidate, { start, end }: Surface): boolean {
    if (!ownNames) {
      this.others.delete(entity.id);
      return false;
    }
    const namesake = this.readNamesake(ownNames, { start, end });
    if (namesake === "surname") this.others.set(entity.id, start);
    if (namesake) return true;
    return Boolean(guards?.some(({ named }) => named)) && this.isInParagraph(this.others.get(entity.id), start);
  }

  /** The surface with the office behind a person's name, in languages that write it there. */
  withTitle(surface: Surface, entity: Entity | undefined): Surface {
    const { titles } = this.gazetteer;
    if (entity?.type !== "person" || titles.size === 0) return surface;
    const end = titles.get(this.language() ?? "")?.endBehind(this.search.text, surface.end);
    return end === undefined ? surface : { ...surface, end };
  }

  private readNamesake(ownNames: ReadonlySet<string>, span: { start: number; end: number }) {
    const { givenNames } = this.gazetteer;
    if (givenNames.size === 0) return undefined;
    return readNamesake(this.search.text, span, { ownNames, givenNames }, () =>
      this.language() === "de" ? undefined : this.search.sentenceAt(span.start),
    );
  }

  private isInParagraph(from: number | undefined, to: number): boolean {
    if (from === undefined) return false;
    const { text, source } = this.search;
    return !source.slice(text.startOf(from), text.startOf(to)).includes("\n");
  }
}
