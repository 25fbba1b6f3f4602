import { type ComponentChildren, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useWording, WordingContext } from "../../src/overlay/wording-context.ts";
import { LookContext, useLook } from "./look-context.ts";

type Props = {
  readonly name: string;
  /** When to use what is shown. */
  readonly use?: string | undefined;
  /** Width of the window that the surface is shown in, in CSS pixels. */
  readonly width: number;
  /** Height of that window; by itself it is as high as what it shows. */
  readonly height?: number;
  readonly styles: string;
  readonly children: ComponentChildren;
  /** What a reader does to it first. */
  readonly after?: (document: Document) => void;
};

/** A surface in a window of its own, so that it meets no styles but its own and has the width that it is made for. */
export function Specimen({ name, use, width, height, styles, children, after }: Props) {
  const wording = useWording();
  const look = useLook();
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    const inner = loaded ? frame.current?.contentDocument : undefined;
    if (!inner) return;
    inner.documentElement.lang = wording.lang;
    inner.documentElement.style.colorScheme = look.scheme;
    inner.documentElement.style.overflow = height === undefined ? "hidden" : "auto";
    inner.documentElement.dataset.density = look.density;
    render(
      <WordingContext.Provider value={wording}>
        <LookContext.Provider value={look}>
          <style>{styles}</style>
          <main>{children}</main>
        </LookContext.Provider>
      </WordingContext.Provider>,
      inner.body,
    );
  });
  useEffect(() => {
    const inner = loaded ? frame.current?.contentDocument : undefined;
    if (!inner || !frame.current) return;
    const { current } = frame;
    const observer = new ResizeObserver(() => {
      if (height === undefined) current.style.height = `${inner.body.offsetHeight}px`;
    });
    observer.observe(inner.body);
    const timer = setTimeout(() => after?.(inner));
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [loaded]);
  return (
    <figure class="specimen">
      <figcaption>
        {name} <span class="quiet">{width} px</span>
        {use && <p>{use}</p>}
      </figcaption>
      <iframe
        ref={frame}
        title={name}
        srcdoc="<!doctype html><html lang='en'><head><title>Specimen</title></head><body></body></html>"
        style={{ width: `${width}px`, height: `${height ?? 100}px` }}
        onLoad={() => setLoaded(true)}
      />
    </figure>
  );
}
