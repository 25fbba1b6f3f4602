import type { SheetCheck } from "./card-sheet.ts";
import { LinkedText } from "./LinkedText.tsx";
import { SourceList } from "./SourceList.tsx";
import { VerdictLine } from "./VerdictLine.tsx";
import { useWording } from "./wording-context.ts";

type Props = SheetCheck & {
  readonly headingId?: string;
  /** Language of the article's words, where known. */
  readonly lang: string | undefined;
};

/** A statement of the article beside what the record says, with the reason and the sources. */
export function ClaimPart({ check: { verdict, topic, said, record, why }, sources, lang, headingId }: Props) {
  const { say } = useWording();
  return (
    <section class="card-part claim">
      <VerdictLine verdict={verdict} />
      <h2 id={headingId} lang="en">
        {topic}
      </h2>
      <dl class="sides">
        <div>
          <dt>{say("cardArticleSays")}</dt>
          <dd lang={lang}>
            <q>{said}</q>
          </dd>
        </div>
        <div>
          <dt>{say("cardRecordSays")}</dt>
          <dd lang="en">
            <LinkedText text={record} />
          </dd>
        </div>
      </dl>
      <p lang="en">
        <LinkedText text={why} />
      </p>
      <SourceList sources={sources} />
    </section>
  );
}
