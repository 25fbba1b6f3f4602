import { type FoldedText, foldText } from "./fold-text.ts";
import type { PageText } from "./page-text.ts";
import type { FoundPhrases, PhraseBook } from "./phrase-book.ts";

/** A page that is searched for the phrases of a book: folded once and searched once, when that is first asked for. */
export class PageSearch {
  readonly page: PageText;
  /** Headline, description and article, each on a line of its own. */
  readonly source: string;
  private readonly book: PhraseBook;
  private knownText: FoldedText | undefined;
  private knownPlaces: FoundPhrases | undefined;

  constructor(page: PageText, book: PhraseBook) {
    this.page = page;
    this.source = [page.title, page.description, page.text].filter(Boolean).join("\n");
    this.book = book;
  }

  /** The source, folded. */
  get text(): FoldedText {
    this.knownText ??= foldText(this.source);
    return this.knownText;
  }

  /** Where the phrases of the book stand in it. */
  get found(): FoundPhrases {
    this.knownPlaces ??= this.book.find(this.text);
    return this.knownPlaces;
  }
}
