import { useWording } from "../overlay/wording-context.ts";
import type { Notice } from "./options-state.ts";

type Props = { readonly notice: Notice | undefined; readonly among: readonly Notice["kind"][] };

/** What the last action came to, said politely to screen readers too; empty for notices that belong elsewhere. */
export function NoticeLine({ notice, among }: Props) {
  return (
    <p class="notice" role="status">
      {notice && among.includes(notice.kind) && <Words notice={notice} />}
    </p>
  );
}

function Words({ notice }: { readonly notice: Notice }) {
  const { say } = useWording();
  switch (notice.kind) {
    case "imported":
      return notice.ignored.length === 0
        ? say("optionsImported")
        : say("optionsImportedPartly", { names: notice.ignored.join(", ") });
    case "no-json":
      return (
        <>
          {say("optionsImportNoJson")} <q lang="en">{notice.reason}</q>
        </>
      );
    case "no-settings":
      return say("optionsImportNoSettings");
    case "reset":
      return say("optionsResetDone");
    case "not-stored":
      return say("optionsNotStored");
    case "no-site":
      return say("optionsSitesInvalid", { text: notice.text });
    case "refused":
      return say("optionsSitesRefused", { host: notice.host });
  }
}
