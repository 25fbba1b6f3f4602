import base from "../../assets/styles/base.css?inline";
import tokens from "../../assets/styles/tokens.css?inline";
import card from "./card.css?inline";
import parts from "./card-parts.css?inline";
import folds from "./folds.css?inline";
import pictures from "./pictures.css?inline";

/** Everything a card needs to be styled by itself, in a shadow root. */
export const CARD_STYLES: string = tokens + base + folds + parts + pictures + card;
