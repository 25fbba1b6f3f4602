import type { SheetCheck } from "./card-sheet.ts";
import { LinkedText } from "./LinkedText.tsx";
import { VERDICT_NAMES } from "./message-keys.ts";
import { SourceList } from "./SourceList.tsx";
import { VerdictSign } from "./VerdictSign.tsx";
import { useWording } from "./wording-context.ts";

type Props = SheetCheck & {
  /** Language of the article's words, where known. */
  readonly lang: string | undefined;
};

/** A statement of the article beside what the record says, with the reason and the sources. */
export function ClaimPart({ check: { verdict, topic, said, record, why }, sources, lang }: Props) {
  const { say } = useWording();
  return (
    <section class={`claim ${verdict}`}>
      <p class="verdict">
        <VerdictSign verdict={verdict} />
        {say(VERDICT_NAMES[verdict])}
      </p>
      <h2 lang="en">{topic}</h2>
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
