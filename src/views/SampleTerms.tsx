import { useEffect, useRef } from "preact/hooks";
import { adoptHighlightStyles } from "../overlay/adopt-highlight-styles.ts";
import { chooseMarks } from "../overlay/choose-marks.ts";
import { createMarkPainter } from "../overlay/paint-marks.ts";
import { useWording } from "../overlay/wording-context.ts";
import type { Settings } from "../settings/settings.ts";
import { cutSample } from "./sample-pieces.ts";

type Props = { readonly settings: Settings };

/** A few sentences with a mark of every kind, drawn as pages draw them under these settings. */
export function SampleTerms({ settings }: Props) {
  const wording = useWording();
  const pieces = cutSample(wording);
  const text = useRef<HTMLParagraphElement>(null);
  const draw = useRef<(settings: Settings) => void>(undefined);
  useEffect(() => {
    const leave = new AbortController();
    if (text.current) draw.current = mountSample(text.current, pieces, leave.signal);
    return () => leave.abort();
  }, [wording]);
  useEffect(() => draw.current?.(settings), [settings, wording]);
  return (
    <figure class="sample">
      <p ref={text} lang={wording.lang}>
        {pieces.map((piece) => piece.text)}
      </p>
      <figcaption class="quiet">{wording.say("optionsSampleNote")}</figcaption>
    </figure>
  );
}

/** Makes a text whose nodes are these pieces ready to be drawn, each time the settings change. */
function mountSample(text: Element, pieces: ReturnType<typeof cutSample>, signal: AbortSignal) {
  const view = text.ownerDocument.defaultView;
  if (!view) throw new Error("The document is shown in no window.");
  const painter = createMarkPainter(view, signal);
  const adopt = adoptHighlightStyles(text.ownerDocument, signal);
  const marks = pieces.flatMap(({ mark }, index) => {
    const node = text.childNodes[index];
    if (!mark || !node) return [];
    const range = text.ownerDocument.createRange();
    range.selectNodeContents(node);
    return [mark(range)];
  });
  return (settings: Settings): void => {
    adopt(settings);
    painter.paint(settings.highlight === "none" ? [] : chooseMarks(marks, settings, false));
  };
}
