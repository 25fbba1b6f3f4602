import { render } from "preact";
import { Gallery } from "./Gallery.tsx";
import { buildSamples } from "./gallery-samples.ts";

render(<Gallery samples={buildSamples()} />, document.body);
