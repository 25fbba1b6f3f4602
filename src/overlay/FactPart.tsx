import type { CardFact } from "./build-card.ts";
import { FactDetails } from "./FactDetails.tsx";
import { useWording } from "./wording-context.ts";

/** A key fact under its headline. */
export function FactPart({ fact, sources, headingId }: CardFact & { readonly headingId?: string }) {
  const { say } = useWording();
  return (
    <section class="card-part fact-part">
      <p class="type">{say("cardFact")}</p>
      <h2 id={headingId} lang="en">
        {fact.headline}
      </h2>
      <FactDetails fact={fact} sources={sources} />
    </section>
  );
}
