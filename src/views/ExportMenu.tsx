import { useState } from "preact/hooks";
import type { MessageKey } from "../messages/wording.ts";
import { useWording } from "../overlay/wording-context.ts";
import { EXPORT_FORMATS, type ExportedFile, type ExportFormat } from "../report/export-report.ts";
import { Button } from "./parts/Button.tsx";

/** What can be done with an export. */
export type ExportActions = {
  /** Puts the text on the clipboard; false where the browser does not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Hands the file to the browser's downloads. */
  readonly save: (file: ExportedFile) => void;
};

type Props = { readonly exportAs: (format: ExportFormat) => ExportedFile; readonly actions: ExportActions };

const NAMES: Record<ExportFormat, MessageKey> = {
  markdown: "popupExportMarkdown",
  json: "popupExportJson",
  csl: "popupExportCsl",
};

/** Takes the report away in one of its formats, to the clipboard or as a file. */
export function ExportMenu({ exportAs, actions }: Props) {
  const { say } = useWording();
  const [format, setFormat] = useState<ExportFormat>("markdown");
  const [done, setDone] = useState("");
  const copy = async (): Promise<void> => {
    const copied = await actions.copy(exportAs(format).text);
    setDone(say(copied ? "popupExportCopied" : "popupExportFailed"));
  };
  const save = (): void => {
    const file = exportAs(format);
    actions.save(file);
    setDone(say("popupExportSaved", { name: file.name }));
  };
  return (
    <div class="export">
      <label>
        <span>{say("popupExportFormat")}</span>
        <select
          class="select"
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
        >
          {EXPORT_FORMATS.map((name) => (
            <option key={name} value={name}>
              {say(NAMES[name])}
            </option>
          ))}
        </select>
      </label>
      <div class="export-buttons">
        <Button onClick={() => void copy()}>{say("popupExportCopy")}</Button>
        <Button onClick={save}>{say("popupExportSave")}</Button>
      </div>
      <p class="quiet" role="status">
        {done}
      </p>
    </div>
  );
}
