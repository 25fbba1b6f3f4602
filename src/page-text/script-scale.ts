const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
/** Han, kana and hangul say in two characters what Latin letters say in five. */
const DENSE_SCALE = 0.4;
/** Characters that are looked at. */
const SAMPLE_CHARS = 600;

/** How long a text is that says as much as one of length 1 in Latin letters: less where a third or more is in a dense script. */
export function scriptScale(text: string): number {
  const sample = text.slice(0, SAMPLE_CHARS);
  return (sample.match(DENSE_SCRIPT)?.length ?? 0) * 3 >= sample.length ? DENSE_SCALE : 1;
}
