import base from "../../assets/styles/base.css?inline";
import tokens from "../../assets/styles/tokens.css?inline";
import cardParts from "../../src/overlay/card-parts.css?inline";
import { CARD_STYLES } from "../../src/overlay/card-styles.ts";
import pictures from "../../src/overlay/pictures.css?inline";
import options from "../../src/views/options.css?inline";
import page from "../../src/views/page.css?inline";
import panel from "../../src/views/panel.css?inline";
import parts from "../../src/views/parts/parts.css?inline";
import popup from "../../src/views/popup.css?inline";
import report from "../../src/views/report.css?inline";
import welcome from "../../src/views/welcome.css?inline";
import gallery from "./gallery.css?inline";

const found = tokens + base + cardParts + pictures + parts + report;

/** The styles of each surface, in the order in which its own page loads them. */
export const SURFACE_STYLES = {
  card: CARD_STYLES,
  popup: found + popup,
  panel: found + panel,
  options: tokens + base + parts + page + options,
  welcome: tokens + base + parts + page + welcome,
  gallery: tokens + base + parts + page + gallery,
} as const;

/** The text of the tokens, which the gallery shows. */
export const TOKENS: string = tokens;
